import * as v from 'valibot';

/** The interface languages, default first. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** One sentence or name in both interface languages; neither may be empty. */
export const bilingualSchema = v.strictObject({
  zh: v.pipe(v.string(), v.nonEmpty()),
  en: v.pipe(v.string(), v.nonEmpty()),
});

export type Bilingual = v.InferOutput<typeof bilingualSchema>;

/**
 * From here on there is room on the map for a name in both languages where the interface is English: what stands on
 * signs and in the plan is Chinese.
 */
export const bothNamesFromZoom = 6.2;
