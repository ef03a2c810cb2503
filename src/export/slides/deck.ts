import type { QuotePiece } from '../../model/briefing/quote.ts';
import type { Language } from '../../model/language.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Bounds } from '../../state/camera.ts';
import type { Chosen } from '../../state/selection.ts';
import type { PictureLayers } from '../../staticmap/picture.ts';
import type { CreditsInput } from '../picture/credits.ts';

/** Sentences of the plan in runs; the marked ones name projects. */
export interface SlideQuote {
  pieces: readonly QuotePiece[];
  /** Where in the document it stands. */
  place: string;
  /** The document's own words on who is responsible; the first is in charge. */
  units: string;
}

/** A number with its unit, and what it says: `191 km`, `图上长`. */
export interface SlideFigure {
  value: string;
  label: string;
}

/** One chapter: a view of the map, and what is said about it, in one language. */
export interface Slide {
  title: string;
  caption: string;
  quote?: SlideQuote | undefined;
  /** Three at most find room; more are left out. */
  figures: readonly SlideFigure[];
  bounds: Bounds;
  visible: readonly Project[];
  chosen: Chosen;
  lit?: ReadonlySet<string> | undefined;
  /** Projects that stand out; all are shown alike without it. */
  focus?: ReadonlySet<string> | undefined;
  /** What the speaker says; the audience does not see it. */
  notes: string;
}

/** The projects that a chapter is about: those that stand out, else all that it shows. */
export function meantProjects({ visible, focus }: Slide): readonly Project[] {
  return focus ? visible.filter(({ id }) => focus.has(id)) : visible;
}

/** What is made into slides or an offline page. */
export interface DeckInput extends CreditsInput {
  plan: Plan;
  layers: PictureLayers;
  language: Language;
  title: string;
  subtitle: string;
  slides: readonly Slide[];
}
