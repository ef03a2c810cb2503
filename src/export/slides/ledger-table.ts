import { tell } from '../../model/messages/messages.ts';
import type { DeckInput } from './deck.ts';

/** How many the text names, on the map and not; the sites apart; and how many of all the slides show. */
export function ledgerTable({ plan, language, slides }: DeckInput): { head: string[]; rows: string[][] } {
  const row = (label: string, of: { named: number; mapped: number; unlocated: number }) => [
    label,
    ...[of.named, of.mapped, of.unlocated].map(String),
  ];
  const shown = [...new Set(slides.flatMap(({ visible }) => visible))];
  const unlocated = shown.filter(({ accuracy }) => accuracy === 'unlocated').length;
  return {
    head: [
      tell(language, 'slides.kind'),
      tell(language, 'slides.named'),
      tell(language, 'slides.mapped'),
      tell(language, 'slides.unlocated'),
    ],
    rows: [
      row(tell(language, 'slides.plan'), plan.ledger),
      row(tell(language, 'slides.sites'), plan.ledger.sites),
      row(tell(language, 'slides.shown'), {
        named: shown.length,
        mapped: shown.length - unlocated,
        unlocated,
      }),
    ],
  };
}
