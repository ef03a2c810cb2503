import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { Rasterise } from '../../src/export/picture/rasterise.ts';
import { slidesOf } from '../../src/export/slides/briefing-deck.ts';
import type { DeckInput } from '../../src/export/slides/deck.ts';
import { readBriefing, resolveBriefing } from '../../src/model/briefing/read.ts';
import type { Language } from '../../src/model/language.ts';
import { layers, plan } from '../staticmap/picture.ts';

export const shapes = {
  shapes: layers.shapes,
  strands: layers.strands,
  bands: layers.bands,
  overview: layers.land,
};

/** A shipped briefing as a deck. */
export function deckOf(id: string, language: Language = 'zh'): DeckInput {
  const file = new URL(`../../data/briefings/${id}.json`, import.meta.url);
  const { briefing } = readBriefing(JSON.parse(readFileSync(file, 'utf8')), plan);
  if (!briefing) throw new Error(`${id} has no chapters`);
  const resolved = resolveBriefing(briefing, 'overview', plan);
  return {
    plan,
    layers,
    language,
    date: '2026-11-24',
    title: resolved.title[language],
    subtitle: plan.document.title,
    slides: slidesOf(resolved, { plan, shapes, ownSheet: null }, language),
  };
}

/** Stands for a browser: an empty picture of the size that is asked for. */
export const drawNothing: Rasterise = async (_, { widthPx, heightPx }, scale) =>
  new Uint8Array(
    PNG.sync.write(new PNG({ width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) })),
  );
