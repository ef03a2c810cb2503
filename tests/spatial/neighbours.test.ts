import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { neighboursOf, preparedShapes } from '../../src/state/spatial/neighbours.ts';
import { relationKinds } from '../../src/state/spatial/relate.ts';
import { plan } from '../state/plan.ts';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8'));

const loaded = { shapes: read('projects.geojson'), bands: read('bands.geojson') };
const shapes = preparedShapes(plan, loaded);
const find = (id: string, withinKm = 20) => neighboursOf(id, plan, loaded, withinKm);

describe('the shipped projects', () => {
  it('are ready as soon as they are drawn', () => {
    const drawn = plan.projects.filter((project) => project.accuracy !== 'unlocated');
    expect([...shapes.keys()].sort()).toEqual(drawn.map((project) => project.id).sort());
  });

  it('are as uncertain along a line as its band is wide', () => {
    const project = plan.projects.find((entry) => entry.id === 'ningxia-hunan-uhv');
    const [least, most] = project?.uncertaintyKm ?? [0, 0];
    const along = shapes.get('ningxia-hunan-uhv')?.paths[0]?.map((corner) => corner.uncertaintyKm) ?? [];
    expect(Math.min(...along)).toBeLessThan(8);
    expect(Math.min(...along)).toBeGreaterThanOrEqual(least);
    // Towards its ends off the map only the direction counts.
    const offMap = Math.max(most, ...(project?.ends ?? []).map((end) => end.uncertaintyKm));
    expect(along[0]).toBe(offMap);
    expect(Math.max(...along)).toBe(offMap);
  });

  it('have what is surest and nearest first', () => {
    for (const id of ['yangtze-45m-channel', 'zhanghe-irrigation', 'ezhou-airport']) {
      const ranks = find(id, 50).map(
        ({ relation }) => relationKinds.indexOf(relation.kind) * 1000 + relation.distanceKm,
      );
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });

  it('are each other’s neighbours', () => {
    const has = (id: string, other: string) => find(id).some((neighbour) => neighbour.id === other);
    for (const id of ['g4-widening', 'xiantao-jianli-railway'])
      for (const { id: other } of find(id)) expect(has(other, id), `${other} – ${id}`).toBe(true);
  });

  it('word what is known of 武汉至宜昌 and its neighbours', () => {
    const kinds = new Map(find('wuhan-yichang-railway').map(({ id, relation }) => [id, relation.kind]));
    expect(kinds.get('g4-widening')).toBe('certain');
    expect(kinds.get('xiangyang-changde-railway')).toBe('corridor');
    // It begins at 荆门西, where the other passes.
    expect(kinds.get('jingmen-jingzhou-railway')).toBe('possible');
  });

  it('name the units of both sides, first-listed first, and those in common', () => {
    const unitsOf = (id: string) => {
      const project = plan.projects.find((entry) => entry.id === id);
      return plan.tasks.find((task) => task.id === project?.taskId)?.units ?? [];
    };
    for (const { id, units, itsUnits, sharedUnits } of find('wuhan-yichang-railway')) {
      expect(units).toEqual(unitsOf('wuhan-yichang-railway'));
      expect(itsUnits).toEqual(unitsOf(id));
      expect(sharedUnits).toEqual(units.filter((unit) => itsUnits.includes(unit)));
    }
  });

  it('have fewer neighbours nearer by, and what may touch at any distance', () => {
    const ids = (km: number) => find('ezhou-airport', km).map((neighbour) => neighbour.id);
    expect(ids(0)).toContain('ezhou-airport-economy');
    for (const [near, far] of [
      [0, 5],
      [5, 20],
      [20, 50],
    ] as const)
      expect(ids(far)).toEqual(expect.arrayContaining(ids(near)));
    expect(ids(50).length).toBeGreaterThan(ids(0).length);
  });

  it('have none where they are not on the map', () => {
    const unlocated = plan.projects.find((project) => project.accuracy === 'unlocated');
    expect(find(unlocated?.id ?? '')).toEqual([]);
  });
});
