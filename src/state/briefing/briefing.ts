import type {
  Briefing,
  Chapter,
  ChapterCamera,
  ChapterFilter,
  ResolvedBriefing,
} from '../../model/briefing/briefing.ts';
import { categoryIds } from '../../model/category.ts';
import { fitAirPx, planBounds } from '../../model/extent.ts';
import type { Plan } from '../../model/plan.ts';
import { accuracies } from '../../model/project.ts';
import { type Filter, startFilter } from '../filter.ts';
import { nothingChosen } from '../selection.ts';
import type { AppState, Bounds, Camera, Data, Padding } from '../store.ts';

/** The chapter that is shown; chapters count from 1, as in the address. */
export interface Playing {
  id: string;
  chapter: number;
}

/** What playing changes, as it was before, and what the map showed. */
export type BeforePlaying = Pick<
  Data,
  | 'chosen'
  | 'filter'
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

/** The free part of a screen of 1920 × 1080 in a briefing, less the air that the map leaves around a view. */
const nominalPx = { width: 1320 - 56, height: 1016 - 56 };

const worldPx = 512;

/** Mercator's northing in degrees of longitude at the equator, and back. */
function northing(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

function latitude(north: number): number {
  return (Math.atan(Math.exp((north * Math.PI) / 180)) * 360) / Math.PI - 90;
}

function degreesPerPx(zoom: number): number {
  return 360 / (worldPx * 2 ** zoom);
}

/** The ground that a chapter's camera shows. */
export function chapterBounds(camera: ChapterCamera): Bounds {
  if ('bounds' in camera) return camera.bounds;
  const [lng, lat] = camera.center;
  const perPx = degreesPerPx(camera.zoom);
  const [halfWidth, halfHeight] = [(nominalPx.width * perPx) / 2, (nominalPx.height * perPx) / 2];
  const middle = northing(lat);
  return [lng - halfWidth, latitude(middle - halfHeight), lng + halfWidth, latitude(middle + halfHeight)];
}

/** The ground in the part of the map that no panel covers. */
export function freeBounds(seen: NonNullable<Data['seen']>, padding: Padding): Bounds {
  const [west, south, east, north] = seen.bounds;
  const perPx = degreesPerPx(seen.zoom);
  const left = west + (padding.left + fitAirPx) * perPx;
  const right = east - (padding.right + fitAirPx) * perPx;
  const top = northing(north) - (padding.top + fitAirPx) * perPx;
  const bottom = northing(south) + (padding.bottom + fitAirPx) * perPx;
  return left < right && bottom < top ? [left, latitude(bottom), right, latitude(top)] : seen.bounds;
}

export function filterOfChapter(filter: ChapterFilter): Filter {
  const { categories, accuracies: wanted } = filter;
  return {
    ...startFilter,
    categoriesOff: categories
      ? categoryIds.filter((id) => !categories.includes(id))
      : startFilter.categoriesOff,
    accuraciesOff: wanted ? accuracies.filter((id) => !wanted.includes(id)) : [],
    stages: filter.stages ?? [],
    cities: filter.cities ?? [],
    units: filter.units ?? [],
    sections: filter.sections ?? [],
    sharedByCities: filter.sharedByCities ?? false,
    firstUnitOnly: filter.firstUnitOnly ?? false,
    region: filter.region ?? null,
  };
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** The other way; what a chapter cannot say (only what is in view) is left out. */
export function filterForChapter(filter: Filter): ChapterFilter {
  const { categoriesOff, accuraciesOff, region } = filter;
  const list = <Key extends 'stages' | 'cities' | 'units' | 'sections'>(key: Key) =>
    filter[key].length > 0 && { [key]: [...filter[key]] };
  return {
    ...(!sameIds(categoriesOff, startFilter.categoriesOff) && {
      categories: categoryIds.filter((id) => !categoriesOff.includes(id)),
    }),
    ...(accuraciesOff.length > 0 && {
      accuracies: accuracies.filter((id) => !accuraciesOff.includes(id)),
    }),
    ...list('stages'),
    ...list('cities'),
    ...list('units'),
    ...list('sections'),
    ...(filter.sharedByCities && { sharedByCities: true }),
    ...(filter.firstUnitOnly && { firstUnitOnly: true }),
    ...(region && {
      region:
        region.kind === 'circle'
          ? { kind: 'circle', center: [...region.center], radiusKm: region.radiusKm }
          : { kind: 'polygon', points: region.points.map(([lng, lat]) => [lng, lat] as [number, number]) },
    }),
  };
}

/** All of the state that a chapter decides: the same whatever was shown before. */
export function chapterView(
  chapter: Pick<Chapter, 'camera' | 'filter' | 'chosen' | 'focus' | 'palette'>,
): Pick<
  Data,
  | 'chosen'
  | 'filter'
  | 'palette'
  | 'camera'
  | 'destination'
  | 'view'
  | 'following'
  | 'sketch'
  | 'comparing'
  | 'hovered'
  | 'offer'
  | 'sheetOpen'
  | 'focus'
> {
  return {
    chosen: chapter.chosen ?? nothingChosen,
    filter: filterOfChapter(chapter.filter),
    palette: chapter.palette,
    camera: null,
    destination: { bounds: chapterBounds(chapter.camera) },
    view: 'map',
    following: null,
    sketch: null,
    comparing: false,
    hovered: null,
    offer: null,
    sheetOpen: false,
    focus: chapter.focus.length > 0 ? new Set(chapter.focus) : null,
  };
}

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

function snapshot(state: AppState): BeforePlaying {
  const { chosen, filter, palette, view, following, sketch, comparing, briefingPanel, seen } = state;
  const { padding, covered, islands } = state;
  const camera: Camera | null = state.camera ?? (seen && { center: seen.center, zoom: seen.zoom });
  return {
    chosen,
    filter,
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

type Set = (change: (state: AppState) => Partial<AppState>) => void;

/** The store's part about briefings. */
export function createBriefingSlice(set: Set): BriefingData & BriefingActions {
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

/**
 * The view of now as a chapter without words. What is light becomes the palette for a bright room; a palette that was
 * chosen for a dark one stays. A map that says nothing of what it shows was sent somewhere.
 */
export function chapterOfView(
  state: Pick<AppState, 'seen' | 'padding' | 'destination' | 'filter' | 'chosen' | 'plan' | 'palette'>,
  id: string,
  title: Chapter['title'],
): Chapter {
  const { seen, padding, destination, filter, chosen, plan, palette } = state;
  const shown = seen ? freeBounds(seen, padding) : (destination?.bounds ?? planBounds);
  const [west, south, east, north] = shown.map((degree) => Math.round(degree * 1e4) / 1e4) as [
    number,
    number,
    number,
    number,
  ];
  return {
    id,
    title,
    camera: { bounds: [west, south, east, north] },
    filter: filterForChapter(filter),
    chosen: chosen.kind === 'none' ? null : chosen,
    focus: focusOf(plan, chosen),
    palette: palette === 'light' ? 'projector' : palette,
    caption: { zh: '', en: '' },
    quote: quoteOf(plan, chosen),
    figures: [],
    notes: { zh: '', en: '' },
  };
}

/** What a choice is about: nothing steps back where nothing is chosen. */
function focusOf(plan: Plan, chosen: Data['chosen']): string[] {
  if (chosen.kind === 'none' || chosen.kind === 'unit') return [];
  const isMeant = (project: Plan['projects'][number]) =>
    chosen.kind === 'project'
      ? project.id === chosen.id
      : chosen.kind === 'task'
        ? project.taskId === chosen.id
        : project.cities.includes(chosen.id);
  const meant = plan.projects.filter(isMeant);
  // The first one gives the chapter its sign, and a site is the lesser matter.
  return [
    ...meant.filter(({ category }) => category !== 'site'),
    ...meant.filter(({ category }) => category === 'site'),
  ].map(({ id }) => id);
}

function quoteOf(plan: Plan, chosen: Data['chosen']): Chapter['quote'] {
  if (chosen.kind === 'project') {
    const project = plan.projects.find((entry) => entry.id === chosen.id);
    return project ? { taskId: project.taskId, projectIds: [project.id] } : null;
  }
  if (chosen.kind !== 'task') return null;
  const task = plan.tasks.find((entry) => entry.id === chosen.id);
  return task ? { taskId: task.id, projectIds: [...task.projects] } : null;
}
