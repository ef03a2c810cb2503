import type { Chapter, ChapterCamera, ChapterFilter } from '../../model/briefing/briefing.ts';
import { categoryIds } from '../../model/category.ts';
import { fitAirPx, planBounds } from '../../model/extent.ts';
import type { Plan } from '../../model/plan.ts';
import { accuracies } from '../../model/project.ts';
import type { Bounds } from '../camera.ts';
import { type Filter, startFilter } from '../filter.ts';
import { type Chosen, nothingChosen } from '../selection.ts';
import type { AppearanceData } from '../slices/appearance.ts';
import type { ChoiceData } from '../slices/choice.ts';
import type { FilterData } from '../slices/filtering.ts';
import type { PinsData } from '../slices/pins.ts';
import type { ProgressData } from '../slices/progress.ts';
import type { ReadingData } from '../slices/reading.ts';
import type { SketchData } from '../slices/sketch.ts';
import type { Padding, SurfaceData } from '../slices/surface.ts';
import type { ViewsData } from '../slices/views.ts';

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
export function freeBounds(seen: NonNullable<SurfaceData['seen']>, padding: Padding): Bounds {
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
    progress: filter.progress ?? [],
    lightsOff: [],
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
  const list = <Key extends 'stages' | 'progress' | 'cities' | 'units' | 'sections'>(key: Key) =>
    filter[key].length > 0 && { [key]: [...filter[key]] };
  return {
    ...(!sameIds(categoriesOff, startFilter.categoriesOff) && {
      categories: categoryIds.filter((id) => !categoriesOff.includes(id)),
    }),
    ...(accuraciesOff.length > 0 && {
      accuracies: accuracies.filter((id) => !accuraciesOff.includes(id)),
    }),
    ...list('stages'),
    ...list('progress'),
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
  chapter: Pick<Chapter, 'camera' | 'filter' | 'chosen' | 'focus' | 'palette' | 'colourBy' | 'asOf'>,
): ChoiceData &
  FilterData &
  ProgressData &
  SketchData &
  Pick<AppearanceData, 'palette'> &
  Pick<SurfaceData, 'camera' | 'destination'> &
  Pick<ViewsData, 'view' | 'sheetOpen'> &
  Pick<ReadingData, 'following'> &
  Pick<PinsData, 'comparing'> & { focus: ReadonlySet<string> | null } {
  return {
    chosen: chapter.chosen ?? nothingChosen,
    filter: filterOfChapter(chapter.filter),
    palette: chapter.palette,
    colourBy: chapter.colourBy ?? 'category',
    asOf: chapter.asOf ?? null,
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

/**
 * The view of now as a chapter without words. What is light becomes the palette for a bright room; a palette that was
 * chosen for a dark one stays. A map that says nothing of what it shows was sent somewhere.
 */
export function chapterOfView(
  state: Pick<SurfaceData, 'seen' | 'padding' | 'destination'> &
    Pick<ChoiceData, 'chosen'> &
    Pick<AppearanceData, 'palette'> &
    FilterData &
    ProgressData & { plan: Plan },
  id: string,
  title: Chapter['title'],
): Chapter {
  const { seen, padding, destination, filter, chosen, plan, palette, colourBy, asOf } = state;
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
    ...(colourBy !== 'category' && { colourBy }),
    ...(asOf && { asOf }),
    caption: { zh: '', en: '' },
    quote: quoteOf(plan, chosen),
    figures: [],
    notes: { zh: '', en: '' },
  };
}

/** What a choice is about: nothing steps back where nothing is chosen. */
function focusOf(plan: Plan, chosen: Chosen): string[] {
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

function quoteOf(plan: Plan, chosen: Chosen): Chapter['quote'] {
  if (chosen.kind === 'project') {
    const project = plan.projects.find((entry) => entry.id === chosen.id);
    return project ? { taskId: project.taskId, projectIds: [project.id] } : null;
  }
  if (chosen.kind !== 'task') return null;
  const task = plan.tasks.find((entry) => entry.id === chosen.id);
  return task ? { taskId: task.id, projectIds: [...task.projects] } : null;
}
