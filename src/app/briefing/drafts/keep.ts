import type { Briefing } from '../../../model/briefing/briefing.ts';
import { type BriefingProblem, readBriefing, resolveBriefing } from '../../../model/briefing/read.ts';
import type { Plan } from '../../../model/plan.ts';
import { changesSince, withChanges } from '../../../state/briefing/draft.ts';
import type { AppStore } from '../../../state/store.ts';

/** A draft as it is kept, unchecked; the smallest place is listed first. */
export interface Kept {
  place: number;
  draft: unknown;
}

/**
 * Every draft is kept by itself, so that a tab writes only what was changed in it, and in one step, which also the
 * last moment of a page has time for.
 */
export interface DraftStorage {
  /** In the order of places. Rejects where storage is refused. */
  read(): Promise<readonly Kept[]>;
  /** All of it or nothing. Rejects where storage is refused or full. */
  write(changed: ReadonlyMap<string, Kept>, gone: readonly string[]): Promise<void>;
  /** Calls whenever another tab may have written; returns what ends that. */
  listen(changed: () => void): () => void;
}

/** How long after the last change it is kept. */
const pauseMs = 400;

/** Puts the drafts into the store, and with their numbers among the briefings that can be played. */
export function takeDrafts(store: AppStore, drafts: readonly Briefing[]) {
  const { plan } = store.getState();
  store.getState().takeDrafts(
    drafts,
    drafts.filter(({ chapters }) => chapters.length > 0).map((draft) => resolveBriefing(draft, 'own', plan)),
  );
}

export type ProblemsById = Record<string, BriefingProblem[]>;

function isEmptyDraft(json: unknown): json is Briefing {
  const { id, title, chapters } = (json ?? {}) as Partial<Briefing>;
  return typeof id === 'string' && typeof title?.zh === 'string' && chapters?.length === 0;
}

function readAll(
  kept: readonly Kept[],
  plan: Plan,
): { drafts: Briefing[]; places: Map<string, number>; problems: ProblemsById } {
  const drafts: Briefing[] = [];
  const places = new Map<string, number>();
  const problems: ProblemsById = {};
  for (const { place, draft: json } of kept) {
    const read = isEmptyDraft(json) ? { briefing: json, problems: [] } : readBriefing(json, plan);
    if (!read.briefing) continue;
    drafts.push(read.briefing);
    places.set(read.briefing.id, place);
    if (read.problems.length > 0) problems[read.briefing.id] = read.problems;
  }
  return { drafts, places, problems };
}

/** A draft that came back stands between its neighbours, a new one last. */
function placeAmong(drafts: readonly Briefing[], index: number, places: ReadonlyMap<string, number>): number {
  const placesOf = (list: readonly Briefing[]) => list.flatMap(({ id }) => places.get(id) ?? []);
  const before = placesOf(drafts.slice(0, index)).at(-1);
  const [after] = placesOf(drafts.slice(index + 1));
  if (after === undefined) return Math.max(Date.now(), (before ?? 0) + 1);
  return before === undefined ? after - 1 : (before + after) / 2;
}

/**
 * Keeps the store's drafts whenever they change, and takes over what other tabs changed. This tab writes only what was
 * changed in it; of a draft that was changed in both, the later one stays.
 */
export function keepDrafts(
  store: AppStore,
  storage: DraftStorage,
  told: { refused(isRefused: boolean): void; problems(problems: ProblemsById): void },
): {
  /** Reads what is kept, also for the first time. */
  read(): Promise<void>;
  /** Writes what waits for the pause. */
  write(): Promise<void>;
  stop(): void;
} {
  /** What the storage has, as far as this tab knows. */
  let base: readonly Briefing[] = store.getState().drafts ?? [];
  let places = new Map<string, number>();
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // A read that overtakes a write would undo it in this tab.
  let last = Promise.resolve();
  function inTurn(work: () => Promise<void>): Promise<void> {
    last = last.then(work).catch(() => told.refused(true));
    return last;
  }

  async function writeNow() {
    const { drafts } = store.getState();
    if (!drafts) return;
    const { changed, gone } = changesSince(base, drafts);
    if (changed.length === 0 && gone.length === 0) return;
    const next = new Map(places);
    for (const id of gone) next.delete(id);
    for (const draft of changed)
      if (!next.has(draft.id)) next.set(draft.id, placeAmong(drafts, drafts.indexOf(draft), next));
    await storage.write(
      new Map(changed.map((draft) => [draft.id, { place: next.get(draft.id) ?? 0, draft }])),
      gone,
    );
    base = drafts;
    places = next;
    told.refused(false);
  }

  async function readNow() {
    const kept = await storage.read();
    const { plan, drafts: now } = store.getState();
    const read = readAll(kept, plan);
    const stored = read.drafts.map((draft) => {
      const known = base.find(({ id }) => id === draft.id);
      return known && JSON.stringify(known) === JSON.stringify(draft) ? known : draft;
    });
    const merged = now ? withChanges(stored, changesSince(base, now)) : stored;
    base = stored;
    places = read.places;
    told.problems(read.problems);
    if (merged.length !== now?.length || merged.some((draft, at) => draft !== now[at]))
      takeDrafts(store, merged);
  }

  /** What is being shown to an audience does not change under it; afterwards. */
  function takeOver() {
    const { drafts, playing } = store.getState();
    isStale = playing !== null;
    if (drafts && !isStale) void inTurn(readNow);
  }

  function write() {
    clearTimeout(timer);
    return inTurn(writeNow);
  }

  const ends = [
    storage.listen(takeOver),
    store.subscribe(
      (state) => state.playing,
      () => {
        if (isStale) takeOver();
      },
    ),
    store.subscribe(
      (state) => state.drafts,
      (drafts) => {
        // Other tabs learn of a new one at once, so that they give their next one another id.
        const isNew = drafts?.some(({ id }) => base.every((entry) => entry.id !== id));
        clearTimeout(timer);
        timer = setTimeout(write, isNew ? 0 : pauseMs);
      },
    ),
  ];
  return {
    read: () =>
      inTurn(async () => {
        await readNow().catch((error: unknown) => {
          if (!store.getState().drafts) takeDrafts(store, []);
          throw error;
        });
      }),
    write,
    stop() {
      for (const end of ends) end();
      void write();
    },
  };
}
