import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf } from '../../src/app/briefing/stage/keys.ts';
import { readBriefing } from '../../src/model/briefing/read.ts';
import {
  adopted,
  changed,
  freshId,
  moved,
  newDraft,
  restored,
  reworded,
  withChapter,
  withDraft,
  without,
} from '../../src/state/briefing/draft.ts';
import { plan } from '../state/plan.ts';
import { curated } from './shipped.ts';

const { briefing } = readBriefing(curated('overview'), plan);
if (!briefing) throw new Error('no overview');
const overview = briefing;
const idsOf = ({ chapters }: typeof overview) => chapters.map(({ id }) => id);

describe('a person’s own briefing', () => {
  it('reorders without losing a chapter', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: -3, max: 12 }), (from, to) => {
        expect([...idsOf(moved(overview, from, to))].sort()).toEqual([...idsOf(overview)].sort());
      }),
    );
    expect(idsOf(moved(overview, 0, 2)).slice(0, 3)).toEqual(['rail', 'road', 'whole']);
    expect(moved(moved(overview, 1, 4), 4, 1)).toEqual(overview);
  });

  it('takes, changes and loses chapters', () => {
    const [first] = overview.chapters;
    if (!first) throw new Error('no chapter');
    const grown = withChapter(overview, first);
    expect(new Set(idsOf(grown)).size).toBe(9);
    expect(changed(grown, 8, { focus: ['ezhou-airport'] }).chapters[8]?.focus).toEqual(['ezhou-airport']);
    expect(without(grown, 8)).toEqual(overview);
  });

  it('gets an id of its own', () => {
    const one = newDraft([], { zh: '一', en: 'One' });
    const two = newDraft([one], { zh: '二', en: 'Two' });
    expect([one.id, two.id]).toEqual(['own', 'own-2']);
    expect(freshId('own', ['own', 'own-2'])).toBe('own-3');
    expect(withDraft([one], { ...one, title: two.title })).toHaveLength(1);
  });

  it('is not there twice when the same file is opened twice', () => {
    const first = adopted([], overview, []);
    expect(first.id).toBe('own-overview');
    expect(adopted([first], overview, [])).toBe(first);
    const second = adopted([first], { ...overview, chapters: overview.chapters.slice(1) }, []);
    expect(second.id).toBe('own-overview-2');
    expect(adopted([first, second], { ...overview, chapters: overview.chapters.slice(1) }, [])).toBe(second);
    expect(second.title).toEqual({ zh: `${overview.title.zh}（2）`, en: `${overview.title.en} (2)` });
  });

  it('gets a deleted chapter back at its place, and keeps what was done since', () => {
    const [, second] = overview.chapters;
    if (!second) throw new Error('no chapter');
    const since = changed(without(overview, 1), 3, { notes: { zh: '后写的', en: 'later' } });
    const back = restored(since, second, 1);
    expect(idsOf(back)).toEqual(idsOf(overview));
    expect(back.chapters[1]).toEqual(second);
    expect(back.chapters[4]?.notes.zh).toBe('后写的');
    expect(restored(back, second, 1)).toBe(back);
    expect(idsOf(restored(without(overview, 7), second, 99)).at(-1)).toBe(idsOf(without(overview, 7)).at(-1));
  });

  it('has one wording in both languages until each has its own', () => {
    const start = { zh: '', en: '' };
    const first = reworded(start, 'zh', '铁路');
    expect(first).toEqual({ zh: '铁路', en: '铁路' });
    expect(reworded(first, 'zh', '铁路网')).toEqual({ zh: '铁路网', en: '铁路网' });
    expect(reworded({ zh: '甲', en: 'A' }, 'zh', '乙')).toEqual({ zh: '乙', en: 'A' });
    const second = reworded(first, 'en', 'Railways');
    expect(second).toEqual({ zh: '铁路', en: 'Railways' });
    expect(reworded(second, 'zh', '高铁')).toEqual({ zh: '高铁', en: 'Railways' });
  });

  it('says in both languages what a person types over a name that the app made', () => {
    const made = { zh: '武汉', en: 'Wuhan' };
    const typed = { zh: '武汉都市圈', en: '武汉都市圈' };
    expect(reworded(made, 'zh', '武汉都市圈', [made])).toEqual(typed);
    expect(reworded({ zh: '武汉（2）', en: 'Wuhan (2)' }, 'zh', '武汉都市圈', [made])).toEqual(typed);
    expect(reworded(made, 'en', 'The capital', [made])).toEqual({ zh: 'The capital', en: 'The capital' });
    expect(reworded({ zh: '武汉', en: 'The capital' }, 'zh', '省会', [made])).toEqual({
      zh: '省会',
      en: 'The capital',
    });
  });
});

describe('keys', () => {
  const key = (name: string, more = {}) =>
    commandOf({ key: name, ctrlKey: false, altKey: false, metaKey: false, ...more })?.kind ?? null;

  it('turn pages, as a clicker does', () => {
    for (const name of ['ArrowRight', 'ArrowDown', 'PageDown', ' ']) expect(key(name)).toBe('next');
    for (const name of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(key(name)).toBe('previous');
    // What a clicker's start button sends: a reload would break off the show.
    expect(key('F5')).toBe('start');
    expect([key('Home'), key('End'), key('Escape'), key('7')]).toEqual(['first', 'last', 'leave', 'digit']);
  });

  it('name the tools, in either case', () => {
    expect(['b', 'B', 'p', 'l', 'A', 'f', '?', '.'].map((name) => key(name))).toEqual([
      'black',
      'black',
      'pen',
      'spotlight',
      'autoplay',
      'fullScreen',
      'help',
      'black',
    ]);
  });

  it('leave the browser’s own alone', () => {
    expect([key('p', { ctrlKey: true }), key('ArrowLeft', { altKey: true }), key('Tab'), key('F6')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(key('toString')).toBeNull();
  });
});
