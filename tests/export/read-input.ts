import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewind } from '@turf/turf';
import type { FeatureCollection, Geometry } from 'geojson';
import * as v from 'valibot';
import type { ExportInput } from '../../src/export/export-format.ts';
import { type Plan, planSchema } from '../../src/model/plan.ts';
import type { Project } from '../../src/model/project.ts';

const data = join(import.meta.dirname, '../../public/data');

export const plan: Plan = v.parse(planSchema, JSON.parse(readFileSync(join(data, 'plan.json'), 'utf8')));

export const shapes: FeatureCollection = JSON.parse(readFileSync(join(data, 'projects.geojson'), 'utf8'));

/** The project's geometry in projects.geojson, an area's rings turned as RFC 7946 asks for. */
export function drawnShape(id: string): Geometry | undefined {
  const geometry = shapes.features.find((shape) => shape.id === id)?.geometry;
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
    ? (rewind(geometry) as Geometry)
    : geometry;
}

/** The whole plan in Chinese, unless told otherwise. */
export function inputOf(projects: readonly Project[] = plan.projects, other: Partial<ExportInput> = {}) {
  return {
    plan,
    projects,
    shapes,
    language: 'zh',
    date: '2026-11-24',
    site: 'https://map.example/plan/',
    own: null,
    ...other,
  } satisfies ExportInput;
}

/** What people and their programs trip over, one project each; all lie where real ones do. */
export const hostileNames = [
  '=cmd|/c calc!A1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '<script>alert(1)</script>',
  ']]><b>&amp;"\'',
  '一行\n二行,"引号"',
  '🚄高铁𠮷',
  'a\u0000\u0008b\uD800c',
];

/** Real projects under hostile names, with hostile words in every free text. */
export const hostileProjects: Project[] = hostileNames.map((name, index) => {
  const real = plan.projects.filter((project) => project.accuracy !== 'unlocated')[index];
  if (!real) throw new Error('fewer projects than hostile names');
  return {
    ...real,
    name,
    nameEn: name,
    stage: name,
    outside: [name],
    notices: [{ level: 'info', text: { zh: name, en: name } }],
    provenance: { ...real.provenance, source: name, method: { zh: name, en: name } },
  };
});
