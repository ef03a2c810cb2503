import { describe, expect, it } from 'vitest';
import { createNeighbourClient, type WorkerLike } from '../../src/app/spatial/neighbour-client.ts';
import { pointsLacking, stepOf } from '../../src/app/spatial/sketch-steps.ts';
import type { ToWorker } from '../../src/app/spatial/spatial-messages.ts';
import type { Sketch } from '../../src/state/slices/sketch.ts';
import type { SpatialPlan, SpatialShapes } from '../../src/state/spatial/neighbours.ts';

const plan: SpatialPlan = {
  projects: ['a', 'b'].map((id) => ({ id, taskId: `task-${id}`, uncertaintyKm: [1, 1], ends: null })),
  tasks: [
    { id: 'task-a', units: ['x', 'y'] },
    { id: 'task-b', units: ['y'] },
  ],
};

const shapes: SpatialShapes = {
  shapes: {
    type: 'FeatureCollection',
    features: [112, 112.05].map((lng, index) => ({
      type: 'Feature',
      id: index === 0 ? 'a' : 'b',
      properties: {},
      geometry: { type: 'Point', coordinates: [lng, 31] },
    })),
  },
  bands: { type: 'FeatureCollection', features: [] },
};

interface Played extends WorkerLike {
  told: ToWorker[];
  ended: boolean;
}

/** A worker that does only what the test makes it do. */
function played(): Played {
  const worker: Played = {
    told: [],
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) => worker.told.push(message),
    terminate: () => {
      worker.ended = true;
    },
  };
  return worker;
}

const say = (worker: Played, data: unknown) => worker.onmessage?.({ data } as MessageEvent);

describe('the client', () => {
  it('takes the worker’s answer', async () => {
    const worker = played();
    const answer = createNeighbourClient(plan, shapes, () => worker).ask('a', 20);
    expect(worker.told.map((message) => message.kind)).toEqual(['load', 'ask']);
    say(worker, { question: 1, neighbours: [] });
    expect(await answer).toEqual([]);
  });

  it('finds the answer itself where no worker starts, one fails, one stumbles or one is silent', async () => {
    const expected = [expect.objectContaining({ id: 'b', units: ['x', 'y'], sharedUnits: ['y'] })];
    const none = createNeighbourClient(plan, shapes, () => {
      throw new Error('forbidden');
    });
    expect(await none.ask('a', 20)).toEqual(expected);

    const failing = played();
    const asked = createNeighbourClient(plan, shapes, () => failing).ask('a', 20);
    failing.onerror?.({} as ErrorEvent);
    expect(await asked).toEqual(expected);
    expect(failing.ended).toBe(true);

    const stumbling = played();
    const again = createNeighbourClient(plan, shapes, () => stumbling).ask('a', 20);
    say(stumbling, { question: 1, fault: 'no' });
    expect(await again).toEqual(expected);

    const silent = played();
    expect(await createNeighbourClient(plan, shapes, () => silent, 5).ask('a', 20)).toEqual(expected);
    expect(silent.ended).toBe(true);
  });

  it('drops what was asked before', async () => {
    const worker = played();
    const client = createNeighbourClient(plan, shapes, () => worker);
    const [first, second] = [client.ask('a', 20), client.ask('b', 20)];
    say(worker, { question: 2, neighbours: [] });
    say(worker, { question: 1, neighbours: [] });
    expect(await first).toBeNull();
    expect(await second).toEqual([]);
  });

  it('says so where the main thread fails too', async () => {
    const broken = { ...shapes, shapes: null } as unknown as SpatialShapes;
    const client = createNeighbourClient(plan, broken, () => {
      throw new Error('forbidden');
    });
    await expect(client.ask('a', 20)).rejects.toThrow();
  });
});

describe('keys while something is drawn', () => {
  const at = (index: number) => [112 + index, 31] as const;
  const sketch = (mode: Sketch['mode'], n: number, isOpen = true): Sketch => ({
    mode,
    points: Array.from({ length: n }, (_, index) => at(index)),
    isOpen,
  });

  it('finish only what has points enough', () => {
    expect(stepOf('Enter', sketch('distance', 1))).toBeNull();
    expect(stepOf('Enter', sketch('distance', 2))).toBe('finish');
    expect(stepOf('Enter', sketch('polygon', 2))).toBeNull();
    expect(stepOf('Enter', sketch('polygon', 3))).toBe('finish');
  });

  it('cancel at any time, undo only what there is', () => {
    expect(stepOf('Escape', sketch('area', 0))).toBe('cancel');
    expect(stepOf('Escape', sketch('area', 3, false))).toBe('cancel');
    expect(stepOf('Backspace', sketch('area', 0))).toBeNull();
    expect(stepOf('Backspace', sketch('area', 1))).toBe('undo');
    expect(stepOf('Backspace', sketch('area', 1, false))).toBeNull();
    expect(stepOf('a', sketch('area', 1))).toBeNull();
  });

  it('count a place once that a double click gave twice', () => {
    expect(pointsLacking({ ...sketch('polygon', 2), points: [at(0), at(1), at(1)] })).toBe(1);
  });
});
