import type { Briefing, ResolvedBriefing } from '../../model/briefing/briefing.ts';
import type { AddressPart } from '../address/part.ts';
import type { Camera } from '../camera.ts';
import type { AppearanceData } from '../slices/appearance.ts';
import type { ChoiceData } from '../slices/choice.ts';
import type { FilterData } from '../slices/filtering.ts';
import type { PinsData } from '../slices/pins.ts';
import type { ProgressData } from '../slices/progress.ts';
import type { ReadingData } from '../slices/reading.ts';
import type { SetState } from '../slices/set-state.ts';
import type { SketchData } from '../slices/sketch.ts';
import type { SurfaceData } from '../slices/surface.ts';
import type { ViewsData } from '../slices/views.ts';
import { chapterView } from './chapter-view.ts';

/** The slices that a chapter decides. */
type Played = ChoiceData &
  FilterData &
  ProgressData &
  AppearanceData &
  SurfaceData &
  ViewsData &
  ReadingData &
  SketchData &
  PinsData;

/** The chapter that is shown; chapters count from 1, as in the address. */
export interface Playing {
  id: string;
  chapter: number;
}

/** What playing changes, as it was before, and what the map showed. */
export type BeforePlaying = Pick<
  Played & BriefingData,
  | 'chosen'
  | 'filter'
  | 'colourBy'
  | 'asOf'
  | 'palette'
  | 'camera'
  | 'view'
  | 'following'
  | 'sketch'
  | 'comparing'
  | 'padding'
  | 'covered'
  | 'islands'
  | 'briefingPanel'
>;

export interface BriefingData {
  /** The shipped briefings; null until their list is first opened. */
  briefings: readonly ResolvedBriefing[] | null;
  /** The briefings that this person made, resolved too. */
  ownBriefings: readonly ResolvedBriefing[];
  /** The same as they are edited and kept; null until they are read from the browser. */
  drafts: readonly Briefing[] | null;
  /** Null while nothing is played. */
  playing: Playing | null;
  /** What of `playing` the rest of the state shows; the same object once its chapter is applied. */
  applied: Playing | null;
  /** What of `playing` WebGL has drawn to the last line. */
  drawn: Playing | null;
  beforePlaying: BeforePlaying | null;
  /** Projects that stand out, all others stepping back; null where all are alike. */
  focus: ReadonlySet<string> | null;
  /** A briefing packed into the address, until it is unpacked. */
  packedBriefing: string | null;
  /** The panel with the list, or with the draft of this id. */
  briefingPanel: { draft: string | null } | null;
}

export interface BriefingActions {
  takeBriefings(briefings: readonly ResolvedBriefing[]): void;
  /** All drafts, and the same resolved. */
  takeDrafts(drafts: readonly Briefing[], resolved: readonly ResolvedBriefing[]): void;
  /** Shows a chapter; beyond the ends the nearest one. Waits for briefings that are not there yet. */
  play(id: string, chapter: number): void;
  /** Everything as it was before playing. */
  stopPlaying(): void;
  /** The map has drawn all that there is to be drawn now. */
  markDrawn(): void;
  dropPacked(): void;
  openBriefings(panel: BriefingData['briefingPanel']): void;
}

export const noBriefing: BriefingData = {
  briefings: null,
  ownBriefings: [],
  drafts: null,
  playing: null,
  applied: null,
  drawn: null,
  beforePlaying: null,
  focus: null,
  packedBriefing: null,
  briefingPanel: null,
};

/** The briefing of an id, of the shipped ones and the person's own. */
export function briefingOf(
  state: Pick<BriefingData, 'briefings' | 'ownBriefings'>,
  id: string,
): ResolvedBriefing | undefined {
  return [...(state.briefings ?? []), ...state.ownBriefings].find((briefing) => briefing.id === id);
}

/** Chapter numbers beyond the ends are those of the ends. */
function clamped(chapter: number, briefing: ResolvedBriefing): number {
  return Math.min(Math.max(1, Math.trunc(chapter) || 1), briefing.chapters.length);
}

function snapshot(state: Played & BriefingData): BeforePlaying {
  const { chosen, filter, palette, view, following, sketch, comparing, briefingPanel, seen } = state;
  const { padding, covered, islands, colourBy, asOf } = state;
  const camera: Camera | null = state.camera ?? (seen && { center: seen.center, zoom: seen.zoom });
  return {
    chosen,
    filter,
    colourBy,
    asOf,
    palette,
    view,
    following,
    sketch,
    comparing,
    padding,
    covered,
    islands,
    briefingPanel,
    camera,
  };
}

/** The store's part about briefings. */
export function createBriefings(set: SetState<Played & BriefingData>): BriefingData & BriefingActions {
  return {
    ...noBriefing,
    takeBriefings: (briefings) => set(() => ({ briefings })),
    takeDrafts: (drafts, ownBriefings) => set(() => ({ drafts, ownBriefings })),
    play: (id, number) =>
      set((state) => {
        const beforePlaying = state.beforePlaying ?? snapshot(state);
        const briefing = briefingOf(state, id);
        if (!briefing) return { playing: { id, chapter: number }, beforePlaying };
        const playing = { id, chapter: clamped(number, briefing) };
        const chapter = briefing.chapters[playing.chapter - 1];
        return {
          playing,
          applied: playing,
          beforePlaying,
          briefingPanel: null,
          ...(chapter && chapterView(chapter)),
        };
      }),
    stopPlaying: () =>
      set(({ playing, beforePlaying }) => ({
        playing: null,
        applied: null,
        beforePlaying: null,
        focus: null,
        destination: null,
        // Who left by the browser's Back has the state of that address already.
        ...(playing
          ? beforePlaying
          : beforePlaying && {
              padding: beforePlaying.padding,
              covered: beforePlaying.covered,
              islands: beforePlaying.islands,
            }),
      })),
    markDrawn: () => set(({ applied }) => ({ drawn: applied })),
    dropPacked: () => set(() => ({ packedBriefing: null })),
    openBriefings: (briefingPanel) => set(() => ({ briefingPanel })),
  };
}

export const briefingAddress: readonly AddressPart<{
  playing?: Playing | null;
  packedBriefing?: string | null;
}>[] = [
  {
    name: 'brief',
    write: ({ playing }) => (playing ? `${playing.id}.${playing.chapter}` : null),
    read(value, start) {
      const [, id, chapter, packed] = /^(?:([a-z0-9-]{1,80})\.(\d{1,3})|~([\w-]+))$/.exec(value) ?? [];
      if (id) start.playing = { id, chapter: Number(chapter) };
      else if (packed) start.packedBriefing = packed;
      return id !== undefined || packed !== undefined;
    },
  },
];
