import { type RendererWish, rendererWishes } from '../../../state/slices/drawing.ts';

/** In the address it holds for one visit, for kiosks and support; links that are shared leave it out. */
export const rendererParameter = 'renderer';

const key = 'renderer';

function asWish(text: string | null): RendererWish | null {
  return rendererWishes.find((wish) => wish === text) ?? null;
}

function kept(): RendererWish | null {
  try {
    return asWish(localStorage.getItem(key));
  } catch {
    // A browser that keeps nothing for this page decides by itself.
    return null;
  }
}

/** What the map is to be drawn with: as the address says, else as it was chosen here before. */
export function firstWish(search: string): RendererWish {
  return asWish(new URLSearchParams(search).get(rendererParameter)) ?? kept() ?? 'auto';
}

/** Keeps the choice in this browser. */
export function keepWish(wish: RendererWish) {
  try {
    if (wish === 'auto') localStorage.removeItem(key);
    else localStorage.setItem(key, wish);
  } catch {
    // As above: it holds until the page is left.
  }
}
