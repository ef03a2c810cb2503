import type { DrawingAbility } from '../../../map/drawing-ability.ts';
import type { DrawingChoice, RendererWish } from '../../../state/slices/drawing.ts';

/** WebGL where a GPU draws it; what a processor would emulate, the vector map does faster. */
export function rendererFor({ kind }: DrawingAbility, wish: RendererWish): DrawingChoice {
  if (kind === 'none') return { renderer: 'vector', reason: 'none' };
  if (wish !== 'auto') return { renderer: wish, reason: 'wished' };
  return { renderer: kind === 'hardware' ? 'webgl' : 'vector', reason: kind };
}
