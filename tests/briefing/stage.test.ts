/** What a chapter says beside its map, and what the shipped chapters say of sites and places. */
import { describe, expect, it } from 'vitest';
import { accuracyRows } from '../../src/model/accuracy.ts';
import { projectOf } from '../../src/state/selectors.ts';
import { plan } from '../state/plan.ts';
import { shipped } from './shipped.ts';

const rowsOf = (...ids: string[]) =>
  accuracyRows(ids.flatMap((id) => projectOf(plan, id) ?? [])).map(({ id, isOfPlaces }) => [id, isOfPlaces]);

describe('the legend of a chapter', () => {
  it('has every accuracy class that is shown, best first', () => {
    const shown = plan.projects.filter(({ kind }) => kind !== 'site');
    expect(accuracyRows(shown).map(({ id }) => id)).toEqual([
      'exact',
      'approximate',
      'schematic',
      'area',
      'symbol',
      'unlocated',
    ]);
  });

  it('shows a symbol where a class has no line', () => {
    expect(rowsOf('wuhan-yichang-railway')).toEqual([['approximate', false]]);
    expect(rowsOf('panlongcheng-archaeological-park')).toEqual([['approximate', true]]);
    expect(rowsOf('panlongcheng-archaeological-park', 'wuhan-yichang-railway')).toEqual([
      ['approximate', false],
    ]);
  });
});

describe('shipped briefings', () => {
  it('of a unit whose tasks name sites only begin with those', () => {
    const units = shipped.filter(({ group }) => group === 'unit');
    for (const { id, chapters } of units) {
      const [first] = chapters;
      const unit = id.replace('unit-', '');
      const own = plan.projects.filter(
        ({ taskId }) => plan.tasks.find((task) => task.id === taskId)?.units[0] === unit,
      );
      const sites = own.filter(({ kind }) => kind === 'site');
      const named = own.filter(({ kind }) => kind !== 'site');
      if (sites.length > 0) expect(first?.caption.zh).toContain(`另有点位 ${sites.length} 处`);
      if (named.length > 0) continue;
      expect(first?.focus).toEqual(sites.map((site) => site.id));
      expect(first?.filter.categories).toEqual(sites.length > 0 ? ['site'] : []);
    }
  });

  it('say in their notes how a place is known, and send nobody to a panel that is not there', () => {
    const notes = shipped.flatMap(({ chapters }) => chapters.map((chapter) => chapter.notes));
    const railway = projectOf(plan, 'wuhan-yichang-railway');
    expect(notes.map(({ zh }) => zh)).toContain(`位置：${railway?.provenance.method.zh}`);
    expect(notes.map(({ en }) => en)).toContain(`Place: ${railway?.provenance.method.en}`);
    expect(notes.filter(({ zh, en }) => /[{}]|面板/.test(zh) || /[{}]/.test(en))).toEqual([]);
  });
});
