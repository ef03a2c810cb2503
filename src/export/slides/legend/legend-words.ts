import type { AccuracyRow } from '../../../model/accuracy.ts';
import type { Language } from '../../../model/language.ts';
import { tell } from '../../../model/messages/messages.ts';
import type { LegendRow } from '../../picture/legend-rows.ts';

/** `铁路 5` */
export function categoryWords({ category, count }: LegendRow, language: Language): string {
  return `${category.label[language]} ${count}`;
}

/** `示意 · 色带表示误差` */
export function certaintyWords({ label, meaning }: AccuracyRow, language: Language): string {
  return tell(language, 'slides.certainty', { label: label[language], meaning: meaning[language] });
}
