import { expect, it } from 'vitest';
import { nameFile } from '../../src/export/file-name.ts';
import { inputOf, plan } from './read-input.ts';

it('names files by subject, count and day, in safe characters', () => {
  expect(nameFile(inputOf(plan.projects.slice(0, 3)), 'xlsx')).toBe('湖北重大工程_3项_2026-11-24.xlsx');
  expect(nameFile(inputOf([], { language: 'en' }), 'kml')).toBe('hubei-projects_0_2026-11-24.kml');
  expect(nameFile(inputOf([], { date: '../2026:11' }), 'csv')).toBe('湖北重大工程_0项_---2026-11.csv');
});
