import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { planSchema } from '../../src/model/plan.ts';
import { buildSearch, nearest, type SearchHit, search } from '../../src/state/search/search.ts';

const file = join(import.meta.dirname, '../../public/data/plan.json');
const plan = v.parse(planSchema, JSON.parse(readFileSync(file, 'utf8')));
const index = buildSearch(plan);

function find(query: string, language: Language = 'zh', limit = 50) {
  return search(index, query, language, limit);
}

function first(query: string, language: Language = 'zh'): SearchHit | undefined {
  return find(query, language)[0]?.hits[0];
}

function group(query: string, kind: string, language: Language = 'zh') {
  return find(query, language).find((entry) => entry.kind === kind)?.hits ?? [];
}

function marked(text: string | undefined, ranges: SearchHit['ranges'] = []) {
  return ranges.map(([start, end]) => text?.slice(start, end));
}

describe('what a query finds first', () => {
  it.each(['花湖机场', '鄂州花湖国际机场', '湖北国际物流核心枢纽'])(
    'knows the airport of Ezhou as %s',
    (name) => {
      expect(first(name)?.target.id).toBe('ezhou-airport');
    },
  );

  it.each([
    ['jmjz', 'zh', 'project', 'jingmen-jingzhou-railway', ['荆门至荆州']],
    ['jmzjztl', 'zh', 'project', 'jingmen-jingzhou-railway', ['荆门至荆州铁路']],
    ['jingmenjz', 'zh', 'project', 'jingmen-jingzhou-railway', ['荆门至荆州']],
    ['荆门荆州', 'zh', 'project', 'jingmen-jingzhou-railway', ['荆门至荆州']],
    ['hs', 'zh', 'city', 'huangshi', ['黄石']],
    ['yjbh', 'zh', 'project', 'yangtze-han-diversion', ['引江补汉']],
    ['引江补汉', 'zh', 'project', 'yangtze-han-diversion', ['引江补汉']],
    ['引江补汉', 'en', 'project', 'yangtze-han-diversion', []],
    ['yichang', 'zh', 'city', 'yichang', ['宜昌']],
    ['yichang', 'en', 'city', 'yichang', ['Yichang']],
    ['ＹＩＣＨＡＮＧ', 'en', 'city', 'yichang', ['Yichang']],
    ['yi chang', 'zh', 'city', 'yichang', ['宜昌']],
    ['黄石市', 'zh', 'city', 'huangshi', []],
    ['省交通运输厅', 'zh', 'unit', 'sheng-jiaotongyunshuting', ['省交通运输厅']],
    ['sjtyst', 'zh', 'unit', 'sheng-jiaotongyunshuting', ['省交通运输厅']],
    ['department of transport', 'en', 'unit', 'sheng-jiaotongyunshuting', ['Department of Transport']],
    ['铁水联运', 'zh', 'task', 'task-4-4-3', ['铁水联运']],
    ['tieshuilianyun', 'zh', 'task', 'task-4-4-3', ['铁水联运']],
    ['diversion yangtze', 'en', 'project', 'yangtze-han-diversion', ['Yangtze', 'diversion']],
    ['g50', 'zh', 'project', 'g50-widening', ['G50']],
  ] as const)('%s (%s): %s %s', (query, language, kind, id, ranges) => {
    const hit = first(query, language);
    expect(hit?.target).toEqual({ kind, id });
    if (ranges.length > 0) expect(marked(hit?.label, hit?.ranges)).toEqual(ranges);
  });

  it.each([
    ['引江卜汉', 'project', 'yangtze-han-diversion'],
    ['引将补汉', 'project', 'yangtze-han-diversion'],
    ['黄时', 'city', 'huangshi'],
    ['省胶通运输厅', 'unit', 'sheng-jiaotongyunshuting'],
  ] as const)('forgives a character that sounds the same: %s', (query, kind, id) => {
    expect(first(query)?.target).toEqual({ kind, id });
  });

  it.each([
    ['宜都', 'zh', '宜都市', '宜昌市'],
    ['yidu', 'zh', '宜都市', '宜昌市'],
    ['jianghanqu', 'zh', '江汉区', '武汉市'],
    ['yangxin', 'en', 'Yangxin', '黄石市'],
  ] as const)('a county to look at: %s (%s)', (query, language, label, cityName) => {
    const [hit] = group(query, 'county', language);
    expect(hit).toMatchObject({ label, detail: cityName });
    const county = plan.counties.find(({ adcode }) => adcode === hit?.target.id);
    expect(hit?.target).toEqual({ kind: 'county', id: county?.adcode, bounds: county?.bounds });
  });

  it.each([
    ['yichnag', 'city', 'yichang', '宜昌'],
    ['wuhna', 'city', 'wuhan', '武汉'],
    ['xiangynag', 'city', 'xiangyang', '襄阳'],
    ['yhbh', 'project', 'yangtze-han-diversion', '引江补汉'],
    ['yinjiangbuhna', 'project', 'yangtze-han-diversion', '引江补汉'],
    ['jinshnag', 'project', 'jinshang-hubei-uhv', '金上'],
  ])('forgives a slip: %s', (query, kind, id, word) => {
    const hit = first(query);
    expect(hit?.target).toEqual({ kind, id });
    expect(marked(hit?.label, hit?.ranges)).toEqual([word]);
  });

  it('forgives a slip in a longer English query and marks what was meant', () => {
    const hit = first('yangtze divresion', 'en');
    expect(hit?.target.id).toBe('yangtze-han-diversion');
    expect(marked(hit?.label, hit?.ranges)).toEqual(['Yangtze', 'diversion']);
  });
});

describe('order', () => {
  it('is exact, then from the beginning, then inside', () => {
    expect(find('武汉').map(({ kind }) => kind)).toEqual(['city', 'project', 'unit', 'text']);
    const names = group('武汉', 'project').map(({ label }) => label);
    const inside = names.findIndex((name) => !name.startsWith('武汉'));
    expect(inside).toBeGreaterThan(0);
    expect(names.slice(inside).every((name) => !name.startsWith('武汉'))).toBe(true);
  });

  it('puts an exact unit before projects that only contain the words', () => {
    expect(find('省水利厅')[0]?.kind).toBe('unit');
  });

  it('puts cities before projects before tasks where they are found equally well', () => {
    const kinds = find('j').map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['city', 'project']);
    expect(find('铁路').map(({ kind }) => kind)).toEqual(['project', 'task', 'text']);
  });

  it('keeps typos out where something is found as typed', () => {
    expect(group('yichang', 'city').map(({ target }) => target.id)).toEqual(['yichang']);
    expect(find('xiangyang').flatMap(({ hits }) => hits.map(({ label }) => label))).not.toContain('咸宁');
  });

  it('does not take initials from the longer names that are not shown', () => {
    expect(group('hs', 'city').map(({ target }) => target.id)).toEqual(['huangshi']);
    expect(group('hs', 'unit')).toEqual([]);
  });

  it('limits each group and tells how many there are', () => {
    const all = find('铁路').find(({ kind }) => kind === 'project');
    const few = find('铁路', 'zh', 2).find(({ kind }) => kind === 'project');
    expect(few?.hits).toEqual(all?.hits.slice(0, 2));
    expect(few?.total).toBe(all?.hits.length);
    expect(few?.total).toBeGreaterThan(2);
  });
});

describe('a hit', () => {
  it('says under which other name it was found', () => {
    const hit = first('引江补汉', 'en');
    expect(hit?.label).toBe('Yangtze–Han water diversion');
    expect(hit?.detail).toBe('引江补汉工程');
    expect(marked(hit?.detail, hit?.detailRanges)).toEqual(['引江补汉']);
  });

  it('finds projects by their category', () => {
    const bridges = plan.projects.filter(({ category }) => category === 'bridge').map(({ id }) => id);
    expect(group('跨江通道', 'project').map(({ target }) => target.id)).toEqual(
      expect.arrayContaining(bridges),
    );
  });

  it('in the text leads to its task, with a stretch around the words', () => {
    const [hit] = group('江海联运', 'text');
    expect(hit?.target).toEqual({ kind: 'task', id: 'task-4-4-3' });
    expect(hit?.detail).toBe('构建畅通高效的流通体系');
    expect(hit?.label.startsWith('…')).toBe(true);
    expect(hit?.label.length).toBeLessThan(60);
    expect(marked(hit?.label, hit?.ranges)).toEqual(['江海联运']);
  });

  it('in the text by pinyin needs two syllables', () => {
    expect(group('gang', 'text')).toEqual([]);
    expect(group('gangqu', 'text').length).toBeGreaterThan(0);
  });

  it('marks every word of a query with several', () => {
    const hit = first('黄石 铁路');
    expect(hit?.target.id).toBe('huangshi-port-railway-2');
    expect(marked(hit?.label, hit?.ranges)).toEqual(['黄石', '铁路']);
  });
});

describe('what finds nothing or does no harm', () => {
  it.each([
    '',
    '   ',
    'qwxz',
    'zzzzqq',
    'blorp',
    'xyzzy',
    'ilway',
    '🚄',
    '\uD800',
    '.*+?^$|[]\\{}',
    '<script>alert(1)</script>',
    '月球基地',
    '-',
    '"',
  ])('%j', (query) => {
    expect(find(query)).toEqual([]);
  });

  it.each([
    ['10 MB', 'x'.repeat(10_000_000)],
    ['10 MB of a city', `${'武汉'.repeat(5_000_000)}`],
    ['a syllable that can be cut in two ways', 'xian'.repeat(25)],
    ['one that can be cut at every letter', 'an'.repeat(50)],
    ['many words', 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(2)],
    ['many long words', 'wuhna yichnag xiangynag huangshi jingmne '.repeat(3)],
    ['words that a typo may lie in', 'railwya railwya railwya railwya'],
    ['emoji', '🚄'.repeat(60)],
  ])('is quick for %s', (_, query) => {
    find(query);
    const start = performance.now();
    find(query);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('reads no more than 100 characters', () => {
    expect(find(`${' '.repeat(98)}hs${'!'.repeat(50)}`)[0]?.hits[0]?.target.id).toBe('huangshi');
  });

  it('gives ranges inside the label for any query', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz至荆门铁路(（.* -"🚄４');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: letters, maxLength: 12 }), fc.string({ maxLength: 200 })),
        fc.constantFrom('zh' as const, 'en' as const),
        (query, language) => {
          for (const { hits, total } of find(query, language, 5)) {
            expect(hits.length).toBeLessThanOrEqual(Math.min(5, total));
            for (const hit of hits)
              for (const [text, ranges] of [
                [hit.label, hit.ranges],
                [hit.detail, hit.detailRanges],
              ] as const) {
                let last = 0;
                for (const [start, end] of ranges) {
                  expect(start).toBeGreaterThanOrEqual(last);
                  expect(end).toBeGreaterThan(start);
                  expect(end).toBeLessThanOrEqual(text.length);
                  last = end;
                }
              }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds every project by its name in both languages', () => {
    for (const { id, name, nameEn } of plan.projects) {
      expect(first(name)?.target).toEqual({ kind: 'project', id });
      expect(group(nameEn, 'project', 'en')[0]?.target.id).toBe(id);
    }
  });
});

describe('what people call it', () => {
  it.each([
    ['鄂州機場', 'project', 'ezhou-airport'],
    ['荊門', 'city', 'jingmen'],
    ['引江補漢', 'project', 'yangtze-han-diversion'],
    ['湖北省發改委', 'unit', 'sheng-fagaiwei'],
    ['湖北省发改委', 'unit', 'sheng-fagaiwei'],
    ['湖北省交通厅', 'unit', 'sheng-jiaotongyunshuting'],
    ['50高速', 'project', 'g50-widening'],
    ['天河…跑道', 'project', 'tianhe-third-runway'],
    ['武宜', 'project', 'wuhan-yichang-railway'],
  ] as const)('%s: %s %s', (query, kind, id) => {
    expect(group(query, kind)[0]?.target.id).toBe(id);
  });

  it('finds several words in different fields of one record, and says in which', () => {
    const hit = group('引江补汉 宜昌', 'project')[0];
    expect(hit?.target.id).toBe('yangtze-han-diversion');
    expect(marked(hit?.label, hit?.ranges)).toEqual(['引江补汉']);
    expect(marked(hit?.detail, hit?.detailRanges)).toEqual(['宜昌']);
  });

  it('finds a project with a word of its unit, of its task or of the plan, but never without its name', () => {
    expect(group('天河机场 省发改委', 'project')[0]?.target.id).toBe('tianhe-third-runway');
    expect(group('宜昌 省水利厅', 'project').map(({ target }) => target.id)).not.toContain('ezhou-airport');
  });

  it('puts a name in one piece before one with gaps', () => {
    const names = group('荆州', 'project').map(({ label }) => label);
    expect(names[0]).toContain('荆州');
    const railways = group('武汉铁路', 'project').map(({ label }) => label);
    expect(railways).toContain('武汉至宜昌铁路');
  });

  it('says what is nearest where nothing is found', () => {
    const query = '引江济汉北延';
    expect(find(query)).toEqual([]);
    expect(nearest(index, query, 'zh', 3).map(({ target }) => target.id)).toContain('yangtze-han-diversion');
    expect(nearest(index, '月球', 'zh', 3)).toEqual([]);
    expect(nearest(index, '', 'zh', 3)).toEqual([]);
  });
});
