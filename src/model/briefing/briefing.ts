import * as v from 'valibot';
import { categoryIds } from '../category.ts';
import { bilingualSchema } from '../language.ts';
import { colourings } from '../look/colouring.ts';
import { paletteIds } from '../look/palette.ts';
import { progressStateIds } from '../progress/state.ts';
import { accuracies } from '../project.ts';
import { slugSchema } from '../slug.ts';

/** Of the files that hold a briefing. */
export const briefingVersion = 1;

/** More figures than this nobody reads from the back row. */
export const mostFigures = 3;

export const mostChapters = 200;

const mostLetters = 4000;

const text = v.object({
  zh: v.pipe(v.string(), v.nonEmpty(), v.maxLength(mostLetters)),
  en: v.pipe(v.string(), v.nonEmpty(), v.maxLength(mostLetters)),
});

/** A caption or notes may be left out: then both languages are empty. */
const optionalText = v.object({
  zh: v.pipe(v.string(), v.maxLength(mostLetters)),
  en: v.pipe(v.string(), v.maxLength(mostLetters)),
});

const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-85), v.maxValue(85));

/** West, south, east, north. */
export const boundsSchema = v.pipe(
  v.tuple([lng, lat, lng, lat]),
  v.check(
    ([west, south, east, north]) => west <= east && south <= north,
    'bounds are west, south, east, north',
  ),
);

/** `bounds` is fitted into what the caption leaves free; `zoom` is meant for a screen of 1920 × 1080. */
export const chapterCameraSchema = v.union([
  v.object({ bounds: boundsSchema }),
  v.object({ center: v.tuple([lng, lat]), zoom: v.pipe(v.number(), v.minValue(3), v.maxValue(14)) }),
]);

export type ChapterCamera = v.InferOutput<typeof chapterCameraSchema>;

const regionSchema = v.variant('kind', [
  v.object({
    kind: v.literal('polygon'),
    points: v.pipe(v.array(v.tuple([lng, lat])), v.minLength(3), v.maxLength(60)),
  }),
  v.object({
    kind: v.literal('circle'),
    center: v.tuple([lng, lat]),
    radiusKm: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  }),
]);

const slugs = v.optional(v.array(slugSchema));

/**
 * What is on the map. A list that is left out wants everything, but for the sites, which wait until
 * `categories` names them.
 */
export const chapterFilterSchema = v.object({
  categories: v.optional(v.array(v.picklist(categoryIds))),
  accuracies: v.optional(v.array(v.picklist(accuracies))),
  stages: v.optional(v.array(v.string())),
  progress: v.optional(v.array(v.picklist(progressStateIds))),
  cities: slugs,
  units: slugs,
  sections: slugs,
  sharedByCities: v.optional(v.boolean()),
  firstUnitOnly: v.optional(v.boolean()),
  region: v.optional(regionSchema),
});

export type ChapterFilter = v.InferOutput<typeof chapterFilterSchema>;

export const chapterChosenSchema = v.object({
  kind: v.picklist(['project', 'city', 'unit', 'task']),
  id: slugSchema,
});

/** A number of the plan: which one (see briefing-figure.ts), and what it is called. Never the number itself. */
export const figureSchema = v.object({
  reference: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  label: bilingualSchema,
});

export type Figure = v.InferOutput<typeof figureSchema>;

export const chapterQuoteSchema = v.object({
  taskId: slugSchema,
  /** Whose words are marked. */
  projectIds: v.array(slugSchema),
});

/** Declares the whole view, so that it looks the same from wherever one comes. */
export const chapterSchema = v.object({
  id: slugSchema,
  title: text,
  camera: chapterCameraSchema,
  filter: chapterFilterSchema,
  chosen: v.nullable(chapterChosenSchema),
  /** Projects that stand out; where there are none, all are shown alike. */
  focus: v.array(slugSchema),
  palette: v.optional(v.picklist(paletteIds), 'projector'),
  /** What the map's ink tells; left out, the categories. */
  colourBy: v.optional(v.picklist(colourings)),
  /** The day as of which states hold; left out, the record's last. */
  asOf: v.optional(v.pipe(v.string(), v.isoDate())),
  /** Title, caption and notes may hold references to figures in braces. */
  caption: optionalText,
  quote: v.nullable(chapterQuoteSchema),
  figures: v.pipe(v.array(figureSchema), v.maxLength(mostFigures)),
  notes: optionalText,
});

export type Chapter = v.InferOutput<typeof chapterSchema>;

/** The file without its chapters, which are read one by one. */
export const briefingHeadSchema = v.object({ id: slugSchema, title: text });

export interface Briefing extends v.InferOutput<typeof briefingHeadSchema> {
  version: number;
  chapters: Chapter[];
}

/** A figure with its number; `unit` is null where it counts things. */
export const resolvedFigureSchema = v.object({
  ...figureSchema.entries,
  value: v.number(),
  unit: v.nullable(v.literal('km')),
  /** All that is known is that it is less than `value`. */
  isUnder: v.optional(v.literal(true)),
});

export type ResolvedFigure = v.InferOutput<typeof resolvedFigureSchema>;

/** A chapter as it is played and exported: every number is there. */
export const resolvedChapterSchema = v.object({
  ...chapterSchema.entries,
  figures: v.array(resolvedFigureSchema),
});

export type ResolvedChapter = v.InferOutput<typeof resolvedChapterSchema>;

/** Where a briefing is listed. */
export const briefingGroups = ['overview', 'category', 'city', 'unit', 'own'] as const;

export type BriefingGroup = (typeof briefingGroups)[number];

export const resolvedBriefingSchema = v.object({
  ...briefingHeadSchema.entries,
  group: v.picklist(briefingGroups),
  chapters: v.array(resolvedChapterSchema),
});

export type ResolvedBriefing = v.InferOutput<typeof resolvedBriefingSchema>;

/** public/data/briefings.json, a public contract. */
export const briefingsSchema = v.object({
  version: v.literal(briefingVersion),
  briefings: v.array(resolvedBriefingSchema),
});
