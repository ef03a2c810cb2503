import { useLayoutEffect } from 'preact/hooks';
import type { ResolvedChapter } from '../../../model/briefing/briefing.ts';
import type { Language } from '../../../model/language.ts';

const leastMs = 9000;
const mostMs = 30_000;

/** Letters are read aloud at about this pace. */
const perLetterMs: Record<Language, number> = { zh: 180, en: 60 };

/** How long a chapter stays: as long as reading it takes. */
export function chapterMs({ title, caption, quote }: ResolvedChapter, language: Language): number {
  const letters = title[language].length + caption[language].length + (quote ? 40 : 0);
  return Math.min(mostMs, leastMs + letters * perLetterMs[language]);
}

/** Goes on by itself while `isOn`. */
export function useAutoplay(
  isOn: boolean,
  chapter: ResolvedChapter | null,
  language: Language,
  next: () => void,
) {
  // Ends with the picture that says so: no chapter may follow once it is off.
  useLayoutEffect(() => {
    if (!isOn || !chapter) return;
    const timer = window.setTimeout(next, chapterMs(chapter, language));
    return () => window.clearTimeout(timer);
  }, [isOn, chapter, language]);
}
