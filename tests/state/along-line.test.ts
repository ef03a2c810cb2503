import { describe, expect, it } from 'vitest';
import { metAlong, nextAlong, type Walk } from '../../src/state/spatial/along-line.ts';
import { layers } from '../staticmap/picture.ts';
import { plan } from './plan.ts';

const { shapes, strands, bands } = layers;
const loaded = { shapes, strands, bands, overview: shapes };
const located = plan.projects.filter(({ anchor, kind }) => anchor && kind !== 'site');

function named(id: string) {
  const project = plan.projects.find((entry) => entry.id === id);
  if (!project) throw new Error(`No project ${id}`);
  return project;
}

describe('the way along a line', () => {
  const line = named('wuhan-yichang-railway');
  const met = metAlong(line, located, loaded);

  it('meets what crosses it, in the order from its start, and never itself', () => {
    const ids = met.map(({ id }) => id);
    expect(ids).toContain('jingmen-jingzhou-railway');
    expect(ids).toContain('xiangyang-changde-railway');
    expect(ids).not.toContain(line.id);
    // From Wuhan: the highway in the east of Hubei before the railways at Jingmen.
    expect(ids.indexOf('g4-widening')).toBeLessThan(ids.indexOf('jingmen-jingzhou-railway'));
  });

  it('goes through all of it and back to the line', () => {
    let walk: Walk | null = null;
    let at = line;
    const seen: string[] = [];
    for (let step = 0; step <= met.length; step++) {
      const next = nextAlong(at, walk, located, loaded);
      if (!next) throw new Error(`Nothing after ${at.id}`);
      ({ walk, next: at } = next);
      seen.push(at.id);
    }
    expect(seen).toEqual([...met.map(({ id }) => id), line.id]);
  });

  it('begins anew on another line, and leads nowhere from a place', () => {
    const walk: Walk = { line, met };
    const other = located.find(
      (project) =>
        !met.includes(project) && project !== line && metAlong(project, located, loaded).length > 0,
    );
    expect(other && nextAlong(other, walk, located, loaded)?.walk.line).toBe(other);
    expect(nextAlong(named('ezhou-airport'), null, located, loaded)).toBeNull();
  });
});
