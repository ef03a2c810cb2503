import { converter, differenceCiede2000, type Lrgb, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { categoryIds } from '../../src/model/category.ts';
import { paletteIds, palettes } from '../../src/model/look/palette.ts';
import { progressStateIds } from '../../src/model/progress/state.ts';

/** Machado, Oliveira and Fernandes (2009), full severity, for linear RGB; row by row. */
const sights = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

const linear = converter('lrgb');
const lab = converter('lab65');

function seenBy(sight: keyof typeof sights, colour: string): Lrgb {
  const rgb = linear(colour);
  if (!rgb) throw new Error(`${colour} is no colour`);
  const row = (at: number) =>
    [rgb.r, rgb.g, rgb.b].reduce((sum, value, index) => sum + value * (sights[sight][at + index] ?? 0), 0);
  const clamped = (value: number) => Math.min(1, Math.max(0, value));
  return { mode: 'lrgb', r: clamped(row(0)), g: clamped(row(3)), b: clamped(row(6)) };
}

const difference = differenceCiede2000();

/** Sites are neutral on purpose and told by their shape. */
const coloured = categoryIds.filter((id) => id !== 'site');

function pairsOf<T>(all: readonly T[]) {
  return all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));
}

const pairs = pairsOf(coloured);

/** How far a state has come: what is further is darker on light ground and lighter on dark, by this much at least. */
const leastLightness = 4;

const furthestFirst = ['in_service', 'partly_open', 'under_way', 'approved', 'preparatory'] as const;

/** Two colours side by side are told apart from about 10; shape and ornament do the rest. */
const least = { normal: 16, protan: 10, deutan: 10, tritan: 10 } as const;

/** Their marks do the rest. */
const leastOfStates = { ...least, normal: 15 };

describe.each(paletteIds)('the palette %s', (palette) => {
  it.each(Object.keys(sights) as (keyof typeof sights)[])('keeps categories apart in %s sight', (sight) => {
    const { category } = palettes[palette];
    const close = pairs
      .map(([a, b]) => ({
        a,
        b,
        difference: difference(seenBy(sight, category[a]), seenBy(sight, category[b])),
      }))
      .filter((pair) => pair.difference < least[sight]);
    expect(close).toEqual([]);
  });

  it.each(Object.keys(sights) as (keyof typeof sights)[])('keeps states apart in %s sight', (sight) => {
    const { progress, selection } = palettes[palette];
    const close = pairsOf(progressStateIds)
      .map(([a, b]) => ({
        a,
        b,
        difference: difference(seenBy(sight, progress[a]), seenBy(sight, progress[b])),
      }))
      .filter((pair) => pair.difference < leastOfStates[sight]);
    const asChosen = progressStateIds.filter((id) => difference(progress[id], selection.base) < 20);
    expect({ close, asChosen }).toEqual({ close: [], asChosen: [] });
  });

  it('tells states in grey: the further, the stronger, and all in enough contrast to land and water', () => {
    const { progress, land, water } = palettes[palette];
    const strength = furthestFirst.map((id) => (lab(progress[id])?.l ?? 0) * (palette === 'dark' ? 1 : -1));
    const steps = strength.slice(1).map((l, index) => (strength[index] ?? 0) - l);
    expect(Math.min(...steps)).toBeGreaterThan(leastLightness);
    const pale = progressStateIds.flatMap((id) =>
      [land.plan, water.fill]
        .map((ground) => ({ id, ground, contrast: wcagContrast(progress[id], ground) }))
        .filter(({ contrast }) => contrast < 3),
    );
    expect(pale).toEqual([]);
  });

  it('draws categories in enough contrast to land and water, and their names in enough to be read', () => {
    const { category, categoryText, land, water } = palettes[palette];
    const pale = categoryIds.flatMap((id) =>
      [land.plan, water.fill]
        .map((ground) => ({ id, ground, contrast: wcagContrast(category[id], ground) }))
        .filter(({ contrast }) => contrast < 3),
    );
    const dim = categoryIds
      .map((id) => ({ id, contrast: wcagContrast(categoryText[id], land.plan) }))
      .filter(({ contrast }) => contrast < 4.5);
    expect({ pale, dim }).toEqual({ pale: [], dim: [] });
  });

  it('reads well in panels', () => {
    const { text, surface, accent, notice, selection } = palettes[palette];
    const contrasts = {
      primary: wcagContrast(text.primary, surface.panel),
      secondary: wcagContrast(text.secondary, surface.panel),
      tertiary: wcagContrast(text.tertiary, surface.sunken),
      accent: wcagContrast(accent.text, surface.panel),
      onAccent: wcagContrast(text.onAccent, accent.base),
      mark: wcagContrast(text.mark, selection.mark),
      info: wcagContrast(notice.infoText, notice.infoBg),
      warning: wcagContrast(notice.warnText, notice.warnBg),
      error: wcagContrast(notice.errorText, notice.errorBg),
    };
    expect(Object.entries(contrasts).filter(([, contrast]) => contrast < 4.5)).toEqual([]);
  });
});
