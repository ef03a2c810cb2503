import type { Language } from '../../model/language.ts';
import { tell } from '../../model/messages/messages.ts';
import { tellOwn } from '../../model/messages/own-sheet.ts';
import type { CountingSheet } from '../../model/own-sheet/own-sheet.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import { attributionsOf } from '../sources.ts';

export interface CreditsInput {
  plan: Plan;
  language: Language;
  /** The day of the export, `YYYY-MM-DD`. */
  date: string;
  /** 审图号; nothing stands in its slot while there is none. */
  approvalNumber?: string | undefined;
  /** The office's own sheet, where what is shown goes by it. */
  own?: CountingSheet | null | undefined;
}

export interface Credits {
  basis: string;
  dates: string;
  /** That places are schematic. */
  note: string;
  attributions: readonly string[];
  /** Null where no number is given. */
  approval: string | null;
}

/** What every sheet, slide and page says about where it comes from. */
export function creditsOf({ plan, language, date, approvalNumber, own }: CreditsInput): Credits {
  const { title, number } = plan.document;
  return {
    basis: tell(language, 'picture.basis', { title, number }),
    dates: tell(language, 'picture.dates', { data: plan.updated, date }),
    note: [
      ...(own ? [tellOwn(language, 'own.credit', { file: own.fileName, date: own.readOn })] : []),
      tell(language, 'export.note'),
    ].join(' · '),
    attributions: attributionsOf(plan, language),
    approval: approvalNumber ? tell(language, 'map.approval', { number: approvalNumber }) : null,
  };
}

/** How many there are, on the map and not. */
export function countsOf(projects: readonly Project[], language: Language): string {
  const unlocated = projects.filter(({ accuracy }) => accuracy === 'unlocated').length;
  return tell(language, 'export.counts', {
    n: projects.length,
    mapped: projects.length - unlocated,
    unlocated,
  });
}
