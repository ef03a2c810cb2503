import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefingVersion, chapterSchema } from '../../src/model/briefing/briefing.ts';
import { problemCodes, readBriefing, resolveBriefing } from '../../src/model/briefing/read.ts';
import { messages } from '../../src/model/messages/messages.ts';
import { plan } from '../state/plan.ts';
import { curated } from './shipped.ts';

const overview = () => curated('overview');

/** The overview with a change in its chapters. */
function damaged(change: (chapters: Record<string, unknown>[]) => void) {
  const file = overview();
  change(file.chapters);
  return readBriefing(file, plan);
}

describe('reading a briefing', () => {
  it('keeps a sound file as it is', () => {
    const { briefing, problems } = readBriefing(overview(), plan);
    expect(problems).toEqual([]);
    expect(briefing).toEqual(overview());
  });

  it('reads what it wrote', () => {
    const { briefing } = readBriefing(overview(), plan);
    expect(readBriefing(JSON.parse(JSON.stringify(briefing)), plan)).toEqual({ briefing, problems: [] });
  });

  it.each([null, 7, 'text', [], {}, { chapters: 3 }])('refuses %j', (json) => {
    const { briefing, problems } = readBriefing(json, plan);
    expect(briefing).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['not-a-briefing']);
  });

  it('tells a file that is no JSON from one that is something else', () => {
    const codes = (json: unknown) => readBriefing(json, plan).problems.map(({ code }) => code);
    expect(codes(undefined)).toEqual(['cut-off']);
    expect(codes({ music: [] })).toEqual(['not-a-briefing']);
    expect(codes(null)).toEqual(['not-a-briefing']);
  });

  it('says that there are no chapters', () => {
    const { briefing, problems } = readBriefing({ ...overview(), chapters: [] }, plan);
    expect(briefing).toBeNull();
    expect(problems).toEqual([{ chapter: null, code: 'no-chapters', detail: '' }]);
  });

  it('tells another version and reads what it can', () => {
    const { briefing, problems } = readBriefing({ ...overview(), version: 9 }, plan);
    expect(problems).toEqual([{ chapter: null, code: 'version', detail: '9' }]);
    expect(briefing?.version).toBe(briefingVersion);
    expect(briefing?.chapters).toHaveLength(8);
  });

  it('leaves out damaged chapters, each with its number, and keeps the others', () => {
    const { briefing, problems } = damaged((chapters) => {
      Object.assign(chapters[1] ?? {}, { camera: { bounds: [1, 2, 3] } });
      Object.assign(chapters[4] ?? {}, { title: 'no language' });
      chapters[6] = null as unknown as Record<string, unknown>;
    });
    expect(briefing?.chapters.map(({ id }) => id)).toEqual(['whole', 'road', 'waterway', 'energy', 'who']);
    expect(problems).toEqual([
      { chapter: 2, code: 'damaged', detail: 'camera' },
      { chapter: 5, code: 'damaged', detail: 'title' },
      { chapter: 7, code: 'no-chapter', detail: '' },
    ]);
  });

  it('says once what a chapter lacks, and nothing else of it', () => {
    const { problems } = damaged((chapters) => {
      chapters[3] = { id: 'bare', filter: { categories: ['moon'] }, music: 'loud' };
    });
    expect(problems).toEqual([
      {
        chapter: 4,
        code: 'lacking',
        detail: 'title,camera,chosen,focus,caption,quote,figures,notes',
      },
    ]);
  });

  it('has words for every field', () => {
    for (const field of Object.keys(chapterSchema.entries))
      expect(messages).toHaveProperty([`briefing.field.${field}`]);
  });

  it('keeps a chapter without the values that it does not know, and tells which', () => {
    const { briefing, problems } = damaged(([first, second]) => {
      Object.assign(first ?? {}, {
        palette: 'neon',
        colourBy: 'weather',
        asOf: '1999-02-30',
        chosen: { kind: 'river', id: 'hanjiang' },
        filter: {
          categories: ['rail', 'moon'],
          accuracies: ['guess'],
          cities: ['wuhan', '武汉 市'],
          region: { kind: 'star', points: 5 },
          progress: ['in_service', 'dreamt'],
          weather: 'fair',
        },
      });
      Object.assign(second ?? {}, { filter: { categories: ['moon', 7] } });
    });
    expect(problems).toEqual(
      [
        [1, 'palette', 'neon'],
        [1, 'colouring', 'weather'],
        [1, 'day', '1999-02-30'],
        [1, 'kind', 'river'],
        [1, 'category', 'moon'],
        [1, 'accuracy', 'guess'],
        [1, 'city', '武汉 市'],
        [1, 'region', 'star'],
        [1, 'state', 'dreamt'],
        [1, 'extra', 'weather'],
        [2, 'category', 'moon'],
        [2, 'category', '7'],
      ].map(([chapter, code, detail]) => ({ chapter, code, detail })),
    );
    expect(briefing?.chapters).toHaveLength(8);
    expect(briefing?.chapters[0]).toMatchObject({ palette: 'projector', chosen: null });
    expect(briefing?.chapters[0]?.filter).toEqual({
      categories: ['rail'],
      cities: ['wuhan'],
      progress: ['in_service'],
    });
    // Wanting nothing but what nobody knows is no wish to see nothing.
    expect(briefing?.chapters[1]?.filter).toEqual({});
  });

  it('makes up for a head that it cannot read', () => {
    const { briefing, problems } = readBriefing({ ...overview(), title: '总览' }, plan);
    expect(problems).toEqual([{ chapter: null, code: 'head', detail: 'title' }]);
    expect(briefing?.title).toEqual(briefing?.chapters[0]?.title);
  });

  it('leaves out names that are gone, and keeps their chapters', () => {
    const { briefing, problems } = damaged((chapters) => {
      Object.assign(chapters[0] ?? {}, {
        focus: ['ezhou-airport', 'moon-base'],
        chosen: { kind: 'city', id: 'atlantis' },
        filter: { cities: ['wuhan', 'atlantis'], units: ['nobody'], stages: ['梦想'] },
        quote: { taskId: 'task-9-9-9', projectIds: [] },
        figures: [{ reference: 'count:category=moon', label: { zh: '月', en: 'moon' } }],
        caption: { zh: '{ledger.named} 和 {ledger.dreamt}', en: '.' },
      });
    });
    expect(problems.map(({ chapter, code, detail }) => [chapter, code, detail])).toEqual(
      expect.arrayContaining([
        [1, 'project', 'moon-base'],
        [1, 'city', 'atlantis'],
        [1, 'unit', 'nobody'],
        [1, 'stage', '梦想'],
        [1, 'task', 'task-9-9-9'],
        [1, 'figure', 'count:category=moon'],
        [1, 'figure', 'ledger.dreamt'],
      ]),
    );
    const [chapter] = briefing?.chapters ?? [];
    expect(briefing?.chapters).toHaveLength(8);
    expect(chapter).toMatchObject({
      focus: ['ezhou-airport'],
      chosen: null,
      quote: null,
      figures: [],
      filter: { cities: ['wuhan'], units: [], stages: [] },
    });
    if (briefing)
      expect(resolveBriefing(briefing, 'own', plan).chapters[0]?.caption.zh).toBe(
        `${plan.ledger.named} 和 —`,
      );
  });

  it('follows ids that were retired', () => {
    const changed = { ...plan, redirects: { 'old-airport': 'ezhou-airport' } };
    const file = overview();
    Object.assign(file.chapters[0] ?? {}, { focus: ['old-airport'] });
    const { briefing, problems } = readBriefing(file, changed);
    expect(problems).toEqual([]);
    expect(briefing?.chapters[0]?.focus).toEqual(['ezhou-airport']);
  });

  it('gives chapters of one id different ids', () => {
    const { briefing, problems } = damaged((chapters) => {
      for (const chapter of chapters) chapter.id = 'same';
    });
    expect(new Set(briefing?.chapters.map(({ id }) => id)).size).toBe(8);
    expect(problems.every(({ code }) => code === 'same-id')).toBe(true);
  });

  it('names entries that it does not know', () => {
    const { problems } = damaged(([first]) => Object.assign(first ?? {}, { music: 'loud' }));
    expect(problems).toEqual([{ chapter: 1, code: 'extra', detail: 'music' }]);
  });

  it('never throws, whatever stands in a chapter', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 4 }), fc.anything(), (chapters, version) => {
        const { briefing, problems } = readBriefing({ ...overview(), version, chapters }, plan);
        expect(briefing !== null || problems.length > 0).toBe(true);
      }),
    );
  });

  it('has a message for every kind of problem', () => {
    for (const code of problemCodes) expect(messages).toHaveProperty([`briefing.problem.${code}`]);
  });
});
