import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/export/csv.ts';
import type { ExportInput } from '../../src/export/export-format.ts';
import { exportFormats } from '../../src/export/formats.ts';
import { drawnLength } from '../../src/model/length.ts';
import { hostileNames, hostileProjects, inputOf, plan } from './read-input.ts';

function read(input: ExportInput): Record<string, string>[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(writeCsv(input).bytes);
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
  });
  expect(errors).toEqual([]);
  return data;
}

describe('the CSV', () => {
  it('begins with a byte order mark, ends lines with CRLF and has the list’s projects', async () => {
    const file = await exportFormats.find(({ id }) => id === 'csv')?.write(inputOf());
    expect([...(file?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file?.name).toBe(`湖北重大工程_${plan.projects.length}项_2026-11-24.csv`);
    const text = new TextDecoder().decode(file?.bytes);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(plan.projects.length + 2);
    expect(read(inputOf()).map((row) => row.名称)).toEqual(plan.projects.map(({ name }) => name));
  });

  it('states source, accuracy, dates and the schematic note of every project', () => {
    const rows = read(inputOf());
    for (const [index, project] of plan.projects.entries()) {
      const row = rows[index];
      expect(row?.位置来源).toContain(project.provenance.source);
      expect(row?.数据日期).toBe(plan.updated);
      expect(row?.导出日期).toBe('2026-11-24');
      expect(row?.精度).not.toBe('');
      if (project.accuracy === 'schematic') expect(row?.备注).toContain('示意');
      if (project.accuracy === 'unlocated') expect(row?.备注).toContain('未上图');
    }
  });

  it('gives the one sentence that names the project', () => {
    const rows = read(inputOf());
    expect(rows.find((row) => row.编号 === 'cheyanghe-port-railway')?.原句).toMatch(
      /^加快建设荆州港.*等工程。$/,
    );
    for (const row of rows) expect(row.原句).toMatch(/^[^。]+。$/);
  });

  it('neutralises formulas, quotes what needs it and leaves numbers alone', () => {
    const rows = read(inputOf(hostileProjects));
    expect(rows.map((row) => row.名称)).toEqual(
      hostileNames.map((name) =>
        (/^[=+\-@\t\r＝]/.test(name) ? `'${name}` : name).replace('\uD800', '\uFFFD'),
      ),
    );
    for (const row of rows)
      for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+\-@\t\r＝]/);
    expect(rows.map((row) => row['图上长 km'])).toEqual(
      hostileProjects.map((project) => String(drawnLength(project)?.km ?? '')),
    );
  });

  it('has the ids, order and count of any subset in both languages', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(plan.projects), fc.constantFrom('zh', 'en'), (projects, language) => {
        const header = language === 'zh' ? '编号' : 'Id';
        expect(read(inputOf(projects, { language })).map((row) => row[header])).toEqual(
          projects.map(({ id }) => id),
        );
      }),
    );
  });

  it('gives back any text', () => {
    const [project] = plan.projects;
    if (!project) throw new Error('the plan has no projects');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const value = read(inputOf([{ ...project, name }]))[0]?.名称;
        expect(value === name || value === `'${name}`).toBe(true);
      }),
    );
  });
});
