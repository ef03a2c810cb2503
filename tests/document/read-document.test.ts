import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goalSchema, sectionSchema, taskSchema } from '../../src/model/document.ts';
import { readDocument } from '../../src/pipeline/document/read-document.ts';

const root = join(import.meta.dirname, '../..');
const seed = readFileSync(join(root, 'seeds/hubei-division-plan.txt'), 'utf8');
const { clean, sections, tasks, units, goals, gaps, corrections, issues } = readDocument(root);

/** Units of each task, counted by hand in the seed. */
const unitCounts = {
  'task-4-4-1': 5,
  'task-4-4-2': 5,
  'task-4-4-3': 6,
  'task-4-4-4': 7,
  'task-4-5-1': 9,
  'task-4-5-2': 10,
  'task-4-5-3': 5,
  'task-4-5-4': 8,
  'task-4-5-5': 7,
  'task-4-6-1': 10,
  'task-4-6-2': 4,
  'task-4-6-3': 8,
  'task-4-6-4': 13,
  'task-5-1-1': 3,
  'task-5-1-2': 3,
  'task-5-1-3': 3,
  'task-5-1-4': 2,
  'task-5-2-1': 3,
  'task-5-2-2': 3,
  'task-5-2-3': 2,
  'task-5-2-4': 2,
};

const replaced = corrections.filter((each) => each.kind !== 'order' && each.to !== '');

describe('the plan’s document', () => {
  it('is read without an issue', () => {
    expect(issues).toEqual([]);
    expect(corrections.length).toBeGreaterThan(500);
    v.parse(v.array(sectionSchema), sections);
    v.parse(v.array(taskSchema), tasks);
    v.parse(v.array(goalSchema), goals);
  });

  it('gives the seed back when all repairs are undone', () => {
    expect(
      Buffer.from(clean.undo(), 'utf8').equals(readFileSync(join(root, 'seeds/hubei-division-plan.txt'))),
    ).toBe(true);
  });

  it('takes each character from where it says, but for what a repair put there', () => {
    const changed = new Set(
      replaced.flatMap(({ at, from }) => [at, ...Array.from(from, (_, index) => at + index)]),
    );
    const wrong = Array.from(clean.text, (character, offset) => ({
      character,
      offset,
      raw: clean.toRaw(offset),
    }))
      .filter(({ raw }) => !changed.has(raw))
      .filter(({ character, raw }) => seed[raw] !== character);
    expect(wrong).toEqual([]);
    // Nothing of the body is lost but what a repair removed.
    const kept = new Set(Array.from(clean.text, (_, offset) => clean.toRaw(offset)));
    const removed = corrections.filter((each) => each.kind !== 'order' && each.to.length < each.from.length);
    for (const { at, from } of removed) for (let raw = at; raw < at + from.length; raw += 1) kept.add(raw);
    expect(Array.from(seed, (_, raw) => raw).filter((raw) => !kept.has(raw))).toEqual([]);
  });

  it('has the sentence that the seed cuts in two', () => {
    expect(clean.text).toContain(
      '共同打造长江经济带发展和中部地区崛起的重要支撑、全国高质量发展的重要增长极',
    );
    expect(clean.text.endsWith('（责任单位：省水利厅，长江中游城市群相关城市人民政府）')).toBe(true);
  });

  it.each([
    ['page markers and lost numbers', /\d、|[^\d\p{Script=Han}“]\.|[\n\r]/u],
    ['spaces', /\s/],
    ['half-width punctuation', /[,;:()]/],
    ['the site’s own words', /淘文|docx|那么|局部|创立|处分|本钱|反响|储藏|到达|燃烧|别离|开掘|工程工程/],
    ['发展 that the site turned into 开展', /(创新驱动|高质量|融合|协同|绿色|一体化|联动|传承|盲目)开展/],
    ['线路 names joined by 一', /荆门一|南昌一|金上一|宁夏一/],
  ])('has no %s', (_, pattern) => {
    expect(clean.text.match(pattern)).toBeNull();
  });

  it.each([
    '开展钢铁行业超低排放改造',
    '开展新污染物治理试点',
    '规范开展对外投资合作',
    '联合开展旅游市场监管',
    '加快发展冷链物流',
    '重大工程项目、重点行动',
    '证照分离',
    '4.5米水深航道',
    '超过3.5万亿元',
    '臭氧（O₃）',
    '鄂政办发〔2022〕16号',
    '荆门—长沙、南昌—武汉',
  ])('says %s', (words) => {
    expect(clean.text).toContain(words);
  });

  it('maps any span into the seed, forwards inside each block', () => {
    const moved = corrections.find((each) => each.kind === 'order');
    const isMoved = (raw: number) =>
      moved !== undefined && raw >= moved.at && raw < moved.at + moved.from.length;
    const offset = fc.nat(clean.text.length - 1);
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const [start, last] = [Math.min(one, other), Math.max(one, other)];
        const span = clean.rawSpan(start, last + 1);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(seed.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
        if (start < last && isMoved(clean.toRaw(start)) === isMoved(clean.toRaw(last))) {
          expect(clean.toRaw(start)).toBeLessThanOrEqual(clean.toRaw(last));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('sections and gaps', () => {
  it('are the whole text in order', () => {
    expect(sections.map((section) => section.text).join('')).toBe(clean.text);
    const starts = sections.map((section) => section.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { start, text } of sections) expect(clean.text.slice(start, start + text.length)).toBe(text);
  });

  it('keep the seed’s own characters, all but the boilerplate', () => {
    const raw = sections.map((section) => section.raw).join('');
    const boilerplate = corrections.filter((each) => each.kind === 'boilerplate');
    const length = boilerplate.reduce((sum, each) => sum + each.from.length, raw.length);
    expect(length).toBe(seed.length);
    expect(sections.find((section) => section.id === 'section-5')?.raw).toBe('五、重点工\n19、程工程分工');
  });

  it('show what the seed lacks', () => {
    const empty = sections.filter((section) => section.gap).map((section) => section.id);
    expect(empty).toEqual(['section-3', 'section-4', 'section-4-1', 'section-4-2', 'section-4-3']);
    const noted = gaps.map((gap) => gap.sectionId);
    expect(noted).toEqual(expect.arrayContaining(['section-2', ...empty]));
  });
});

describe('tasks and units', () => {
  it('are 21 tasks with the units of their brackets', () => {
    expect(Object.fromEntries(tasks.map((task) => [task.id, task.units.length]))).toEqual(unitCounts);
    expect(Object.keys(unitCounts)).toHaveLength(21);
  });

  it('resolve every unit, and no unit is known that no task names', () => {
    const named = new Set(tasks.flatMap((task) => task.units));
    expect([...named].sort()).toEqual(units.map((unit) => unit.id).sort());
    for (const task of tasks) {
      const bracket = task.text.slice(task.responsibility.start, task.responsibility.end);
      expect(bracket).toMatch(/^（责任单位：[^（）]+）$/);
      expect(task.unitMentions.map(({ start, end }) => task.text.slice(start, end))).toEqual(
        bracket.slice('（责任单位：'.length, -1).split(/[、，]/),
      );
    }
  });

  it('do not expand the collective', () => {
    const task = tasks.find((each) => each.id === 'task-4-5-1');
    expect(task?.units.slice(-2)).toEqual(['xiangguan-chengshi-zhengfu', 'shennongjia-linqu-zhengfu']);
    expect(units.find((unit) => unit.kind === 'collective')?.name).toBe('长江中游城市群相关城市人民政府');
  });

  it('show the lost heading in their path', () => {
    expect(tasks[0]?.headingPath).toEqual([
      '四、（原文缺失）',
      '（四）深化改革全面开放，共同建设高标准市场体系',
      '1. 促进要素自由流动',
    ]);
    expect(tasks.at(-1)?.headingPath).toEqual([
      '五、重点工程项目分工',
      '（二）能源和水利重点工程',
      '4. 大中型灌区建设改造',
    ]);
  });
});

describe('quotes', () => {
  it('stand in the text and, with the repairs made, in the seed', () => {
    for (const quote of [...tasks, ...goals].map((each) => each.quote)) {
      expect(clean.text.slice(quote.start, quote.end)).toBe(quote.exact);
      expect(clean.text.slice(0, quote.start).endsWith(quote.prefix)).toBe(true);
      expect(clean.text.slice(quote.end).startsWith(quote.suffix)).toBe(true);
      // Made here again from the seed, by hand: the last repair first, so that offsets hold.
      const repaired = corrections
        .filter((each) => each.kind !== 'order' && each.at >= quote.rawStart && each.at < quote.rawEnd)
        .reverse()
        .reduce(
          (text, { at, from, to }) =>
            text.slice(0, at - quote.rawStart) + to + text.slice(at - quote.rawStart + from.length),
          seed.slice(quote.rawStart, quote.rawEnd),
        );
      expect(repaired).toBe(quote.exact);
    }
    for (const task of tasks) {
      expect(task.text).toBe(task.quote.exact);
      expect(task.raw).toBe(seed.slice(task.quote.rawStart, task.quote.rawEnd));
    }
  });

  it('of the goals give their numbers', () => {
    for (const { id, value, unit, quote } of goals) {
      if (unit === '小时' || unit === '日') continue;
      expect(quote.exact.includes(value === null ? '' : String(value)), id).toBe(true);
      expect(/\d/.test(quote.exact), id).toBe(value !== null);
    }
    expect(goals.find((goal) => goal.id === 'goal-wuhan-circle-gdp')).toMatchObject({
      comparator: '>',
      value: 3.5,
      unit: '万亿元',
    });
  });
});

describe('a fault in the files', () => {
  let copy = '';

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'document-'));
    for (const path of ['seeds', 'data/document', 'data/units.json']) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
  });

  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const change = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text.replace(from, to)).not.toBe(text);
    writeFileSync(join(copy, file), text.replace(from, to));
  };

  it('in a repair names its file, its record and what the seed has', () => {
    change('data/document/corrections/word.json', '"from": "别离"', '"from": "离别"');
    const faults = readDocument(copy).issues;
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ severity: 'error', file: 'data/document/corrections/word.json' });
    expect(faults[0]?.id).toMatch(/^c-word-\d+$/);
    expect(faults[0]?.message).toContain('the seed has "别离", not "离别"');
  });

  it('in the units names the seed’s line', () => {
    change('data/units.json', '"name": "省供销社"', '"name": "省供销总社"');
    expect(readDocument(copy).issues).toEqual([
      {
        severity: 'error',
        file: 'seeds/hubei-division-plan.txt:8',
        id: 'task-4-4-3',
        message: 'data/units.json has no unit “省供销社”',
      },
    ]);
  });

  it('in a record’s shape names file, record and field', () => {
    change('data/units.json', '"kind": "collective"', '"kind": "group"');
    const [first] = readDocument(copy).issues;
    expect(first).toMatchObject({ file: 'data/units.json', id: 'xiangguan-chengshi-zhengfu' });
    expect(first?.message).toContain('kind');
    change('data/document/corrections/space.json', '"at": ', '"place": ');
    expect(readDocument(copy).issues.map(({ file, id }) => `${file} ${id}`)).toContain(
      'data/document/corrections/space.json record 1',
    );
  });

  it('in a goal’s quote names the goal', () => {
    change('data/document/goals.json', '"地区生产总值超过3.5万亿元"', '"地区生产总值超过4万亿元"');
    change('data/document/goals.json', '"quote": "经济总量迈上新台阶"', '"quote": "经济总量"');
    expect(
      readDocument(copy).issues.map(({ file, id, message }) => [file, id, message.slice(0, 24)]),
    ).toEqual([
      ['data/document/goals.json', 'goal-wuhan-economy', 'its quote is ambiguous i'],
      ['data/document/goals.json', 'goal-wuhan-circle-gdp', 'its quote is missing in '],
    ]);
  });

  it('in the seed is reported once where the hash is off, or where no text can be read', () => {
    change('seeds/hubei-division-plan.txt', '限制150内', '限制151内');
    const changed = readDocument(copy).issues;
    expect(changed[0]?.message).toContain('the seed is not the one');
    expect(changed.map((issue) => issue.file)).toContain('data/document/corrections/boilerplate.json');
    rmSync(join(copy, 'seeds'), { recursive: true });
    expect(readDocument(copy).issues).toEqual([
      {
        severity: 'error',
        file: 'seeds/hubei-division-plan.txt',
        id: '',
        message: 'cannot be read (ENOENT)',
      },
    ]);
  });

  it.each([
    ['not JSON', '[', /is not JSON/],
    ['not a list', '{}', /not a list/],
  ])('that is %s is one issue for the file', (_, text, message) => {
    writeFileSync(join(copy, 'data/document/gaps.json'), text);
    const faults = readDocument(copy).issues;
    expect(faults.map((issue) => issue.file)).toEqual(['data/document/gaps.json']);
    expect(faults[0]?.message).toMatch(message);
  });

  it('in a gap or an id is reported', () => {
    change('data/document/gaps.json', '"sectionId": "section-3"', '"sectionId": "section-9"');
    change('data/document/gaps.json', '"id": "gap-4-1"', '"id": "gap-3"');
    expect(readDocument(copy).issues.map((issue) => issue.message)).toEqual([
      'this id is taken',
      'there is no section “section-9”',
    ]);
  });
});
