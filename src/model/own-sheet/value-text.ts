import type { Language } from '../language.ts';
import { tellOwn } from '../messages/own-sheet.ts';
import { progressStates } from '../progress/state.ts';
import { type OwnFieldId, ownFieldOf } from './field.ts';

/** A value of the sheet as people write it: `35%`, `1,200 万元`, `在建`. */
export function ownValueText(language: Language, id: OwnFieldId, value: string | number): string {
  const { kind } = ownFieldOf(id);
  if (kind === 'percent') return tellOwn(language, 'own.percentValue', { n: value });
  if (kind === 'money') return tellOwn(language, 'own.wan', { n: Number(value).toLocaleString('en-US') });
  const state = progressStates.find((entry) => kind === 'state' && entry.id === value);
  return state ? state.label[language] : String(value);
}
