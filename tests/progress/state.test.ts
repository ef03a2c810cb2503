import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProgressEvent, progressKindIds, progressKinds } from '../../src/model/progress/event.ts';
import {
  eventsBy,
  lastDayOf,
  progressAt,
  progressStateIds,
  progressStates,
} from '../../src/model/progress/state.ts';

function happening(
  kind: ProgressEvent['kind'],
  date: string,
  more: Partial<ProgressEvent> = {},
): ProgressEvent {
  return {
    id: `${kind.replace('_', '-')}-${date}`,
    kind,
    date,
    scope: null,
    fact: '一句话。',
    factEn: 'A sentence.',
    sourceIds: ['a-source'],
    confidence: 'official',
    ...more,
  };
}

const section = { text: '襄阳东至荆门西', textEn: 'Xiangyang East to Jingmen West' };

const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Dates as precise as they may be known. */
const known = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, letters]) => date.slice(0, letters));

const history = fc
  .array(fc.tuple(fc.constantFrom(...progressKindIds), known, fc.boolean()), { maxLength: 8 })
  .map((entries) =>
    entries.map(([kind, date, isSection], index) =>
      happening(kind, date, { id: `event-${index}`, scope: isSection ? section : null }),
    ),
  );

const built = ['partly_open', 'in_service'];

describe('the state of a project', () => {
  it('follows what happened', () => {
    const events = [
      happening('preparatory', '2020'),
      happening('approved', '2021-06'),
      happening('started', '2021-09-29'),
      happening('partly_open', '2024-12-08', { scope: section }),
      happening('in_service', '2025-09-28'),
    ];
    const asOf = (date: string) => progressAt(events, date);
    expect(asOf('2019-12-31').state).toBe('unknown');
    expect(asOf('2020-12-31').state).toBe('preparatory');
    expect(asOf('2021-06-30')).toMatchObject({ state: 'approved', since: '2021-06' });
    expect(asOf('2021-09-29').state).toBe('under_way');
    expect(asOf('2024-12-08')).toEqual({
      state: 'partly_open',
      since: '2024-12-08',
      openSections: [section],
    });
    expect(asOf('2026-01-01')).toEqual({ state: 'in_service', since: '2025-09-28', openSections: [] });
  });

  it('takes a date for past only when all of it is', () => {
    expect(progressAt([happening('started', '2023')], '2023-12-30').state).toBe('unknown');
    expect(progressAt([happening('started', '2023')], '2023-12-31').state).toBe('under_way');
    expect(progressAt([happening('started', '2024-02')], '2024-02-28').state).toBe('unknown');
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
  });

  it('waits for the later date where sources disagree', () => {
    const events = [
      happening('started', '2022-01-10', { id: 'one', contradicts: ['other'] }),
      happening('started', '2022-03-10', { id: 'other' }),
    ];
    expect(progressAt(events, '2022-02-01').state).toBe('unknown');
    expect(progressAt(events, '2022-03-10').state).toBe('under_way');
  });

  it('is suspended until works are reported again', () => {
    const events = [
      happening('started', '2022-01-01'),
      happening('suspended', '2023-01-01'),
      happening('milestone', '2024-01-01'),
    ];
    expect(progressAt(events, '2023-06-01').state).toBe('suspended');
    expect(progressAt(events, '2024-06-01').state).toBe('under_way');
  });

  it('a section in service is not the whole', () => {
    const events = [happening('in_service', '2024-12-08', { scope: section })];
    expect(progressAt(events, '2025-01-01')).toMatchObject({ state: 'partly_open', openSections: [section] });
  });

  it('depends on no order of events', () => {
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }), day),
        ),
        ([events, shuffled, asOf]) => {
          expect(progressAt(shuffled, asOf)).toEqual(progressAt(events, asOf));
        },
      ),
    );
  });

  it('never un-builds what is built, by time or by further events', () => {
    fc.assert(
      fc.property(history, history, day, day, (events, more, a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a];
        const before = built.indexOf(progressAt(events, sooner).state);
        expect(built.indexOf(progressAt(events, later).state)).toBeGreaterThanOrEqual(before);
        const further = more.map((event) => ({ ...event, id: `more-${event.id}` }));
        const after = progressAt([...events, ...further], sooner).state;
        expect(built.indexOf(after)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('is unknown exactly where nothing has happened', () => {
    fc.assert(
      fc.property(history, day, (events, asOf) => {
        const { state, since } = progressAt(events, asOf);
        expect(state === 'unknown').toBe(eventsBy(events, asOf).length === 0);
        expect(since === null).toBe(state === 'unknown');
      }),
    );
  });
});

describe('the tables of progress', () => {
  it('have a row for each id, in one order', () => {
    expect(progressKinds.map(({ id }) => id)).toEqual([...progressKindIds]);
    expect(progressStates.map(({ id }) => id)).toEqual([...progressStateIds]);
  });
});
