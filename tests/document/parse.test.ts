import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/model/document.ts';
import { cleanDocument } from '../../src/pipeline/document/clean.ts';
import { type OutlineEntry, parseSections, parseTasks } from '../../src/pipeline/document/parse.ts';

const entry = (
  id: string,
  level: OutlineEntry['level'],
  number: string,
  heading: string | null,
): OutlineEntry => ({ id, level, number, title: heading ?? '（原文缺失）', titleEn: id, heading });

const outline = [
  entry('section-0', 0, '', '方案'),
  entry('section-1', 1, '一', null),
  entry('section-1-1', 2, '（一）', '（一）路。'),
];

const outlineOfTwo = [...outline, entry('section-1-2', 2, '（二）', '（二）桥。')];

const unit = (id: string, name: string): Unit => ({
  id,
  name,
  fullName: name,
  nameEn: name,
  kind: 'provincial',
});
const units = [unit('jia', '省甲厅'), unit('yi', '乙市人民政府'), unit('bing', '丙区人民政府')];

function parse(text: string, headings = outline) {
  const clean = cleanDocument(text, []);
  const { sections, issues } = parseSections(clean, headings);
  return { sections, sectionIssues: issues, ...parseTasks(clean, sections, units, 'seeds/fixture.txt') };
}

describe('parseSections', () => {
  it('cuts at the headings and leaves gaps where the seed has none', () => {
    const { sections, sectionIssues } = parse('方案导言。（一）路。1.修。修路（责任单位：省甲厅）');
    expect(sectionIssues).toEqual([]);
    expect(sections.map(({ id, start, gap }) => [id, start, gap])).toEqual([
      ['section-0', 0, false],
      ['section-1', 5, true],
      ['section-1-1', 5, false],
    ]);
    expect(sections[2]?.text.slice(sections[2].bodyStart)).toBe('1.修。修路（责任单位：省甲厅）');
  });

  it.each([
    ['missing', '方案导言。', /no heading “（一）路。”/],
    ['twice', '方案（一）路。（一）路。', /twice/],
    ['late', '前方案（一）路。', /1 characters stand before/],
  ])('reports a heading that is %s', (_, text, message) => {
    expect(parse(text).sectionIssues.map((issue) => issue.message)).toEqual([expect.stringMatching(message)]);
  });
});

describe('parseTasks', () => {
  it('reads number, title, text and units, whichever comma stands between them', () => {
    const { tasks, issues } = parse(
      '方案（一）路。1.修。修路4.5米。再修（责任单位：省甲厅，乙市、丙区人民政府）2.养。养路（责任单位：省甲厅）',
    );
    expect(issues).toEqual([]);
    expect(tasks.map(({ id, title, units: ids }) => [id, title, ids])).toEqual([
      ['task-1-1-1', '修', ['jia', 'yi', 'bing']],
      ['task-1-1-2', '养', ['jia']],
    ]);
    const [task] = tasks;
    expect(task?.text).toBe('修路4.5米。再修（责任单位：省甲厅，乙市、丙区人民政府）');
    expect(task?.quote.exact).toBe(task?.text);
    expect(task?.unitMentions.map(({ start, end }) => task.text.slice(start, end))).toEqual([
      '省甲厅',
      '乙市',
      '丙区人民政府',
    ]);
    expect(task?.headingPath).toEqual(['一、（原文缺失）', '（一）（一）路。', '1. 修']);
  });

  it('reports an unknown unit with its line in the seed', () => {
    const { tasks, issues } = parse('方案\n导言\n（一）路。1.修。修路（责任单位：省甲厅、省丁厅）');
    expect(issues).toEqual([
      {
        severity: 'error',
        file: 'seeds/fixture.txt:3',
        id: 'task-1-1-1',
        message: 'data/units.json has no unit “省丁厅”',
      },
    ]);
    expect(tasks[0]?.units).toEqual(['jia']);
  });

  it.each([
    ['a number out of order', '方案（一）路。2.修。修路（责任单位：省甲厅）', /should begin with “1\.”/],
    ['no bracket', '方案（一）路。1.修。修路', /task 1\. has no/],
    ['a bracket that never closes', '方案（一）路。1.修。修路（责任单位：省甲厅', /task 1\. has no/],
    [
      'the next task before a bracket',
      '方案（一）路。1.修。修路。2.养。养路（责任单位：省甲厅）',
      /runs into the next/,
    ],
    [
      'words after the last task',
      '方案（一）路。1.修。修路（责任单位：省甲厅）余',
      /should begin with “2\.”/,
    ],
  ])('reports %s', (_, text, message) => {
    const { issues } = parse(text);
    expect(issues.map((issue) => issue.message)).toEqual([expect.stringMatching(message)]);
    expect(issues[0]?.file).toBe('seeds/fixture.txt:1');
  });

  it('does not take the bracket of the next section', () => {
    const text = '方案（一）路。1.修。修路。（二）桥。1.架。架桥（责任单位：省甲厅）';
    const { tasks, issues } = parse(text, outlineOfTwo);
    expect(issues).toMatchObject([{ id: 'task-1-1-1', message: 'task 1. has no （责任单位：…）' }]);
    expect(tasks.map((task) => task.id)).toEqual(['task-1-2-1']);
  });
});
