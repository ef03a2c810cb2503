import type { PictureLayers } from '../../staticmap/picture.ts';
import type { FileFault } from '../loading/fetch-file.ts';
import { loadGround } from '../loading/load.ts';

/** What the static map is drawn with: its renderer, and the ground that all its pictures stand on. */
export interface StaticRenderer {
  render: typeof import('../../staticmap/render.ts').renderMap;
  nameSteps: typeof import('../../staticmap/render.ts').nameSteps;
  parts: typeof import('../../staticmap/parts.ts');
  ground: Omit<PictureLayers, 'shapes' | 'strands' | 'bands'>;
  /** Layers of the ground that could not be read. */
  groundFaults: readonly FileFault[];
}

let loading: Promise<StaticRenderer> | null = null;
let ready: StaticRenderer | null = null;

/** The renderer where it is there already, for a picture without a moment of nothing. */
export function staticRenderer(): StaticRenderer | null {
  return ready;
}

/** Loads the renderer, once; a load that failed is tried anew by the next call. Throws an error that names the file. */
export function loadStaticRenderer(dataUrl: string): Promise<StaticRenderer> {
  loading ??= Promise.all([
    import('../../staticmap/render.ts'),
    import('../../staticmap/parts.ts'),
    loadGround(dataUrl),
  ]).then(
    ([{ renderMap, nameSteps }, parts, { layers, faults }]) => {
      ready = { render: renderMap, nameSteps, parts, ground: layers, groundFaults: faults };
      return ready;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
