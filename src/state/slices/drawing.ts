import type { SetState } from './set-state.ts';

/** What a person wants the map to be drawn with. */
export const rendererWishes = ['auto', 'webgl', 'vector'] as const;

export type RendererWish = (typeof rendererWishes)[number];

/** Why the map is drawn with what it is: WebGL fast enough, only emulated, missing, or as the person wishes. */
export type RendererReason = 'hardware' | 'software' | 'slow' | 'none' | 'wished';

export interface DrawingChoice {
  renderer: 'webgl' | 'vector';
  reason: RendererReason;
}

export interface DrawingData {
  rendererWish: RendererWish;
  /** Null until it is found out. */
  drawnWith: DrawingChoice | null;
}

export interface DrawingActions {
  wishRenderer(wish: RendererWish): void;
  drawWith(choice: DrawingChoice): void;
}

export function createDrawing(set: SetState<DrawingData>): DrawingData & DrawingActions {
  return {
    rendererWish: 'auto',
    drawnWith: null,
    wishRenderer: (rendererWish) => set({ rendererWish }),
    drawWith: (drawnWith) => set({ drawnWith }),
  };
}
