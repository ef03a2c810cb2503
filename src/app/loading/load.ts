import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import { type Plan, planSchema } from '../../model/plan.ts';
import { layerFiles, type PictureLayers } from '../../staticmap/picture.ts';
import { FileFault, fetchJson } from './fetch-file.ts';

/** Where data/ is served, with a slash at its end: beside the page, whatever its sub-path. */
export const dataUrl = new URL('data/', document.baseURI).href;

type GroundLayer = Exclude<keyof PictureLayers, 'shapes' | 'strands' | 'bands'>;

/** Reads plan.json; throws an error that names the file and the place where it is not as documented. */
export async function loadPlan(dataUrl: string): Promise<Plan> {
  const url = `${dataUrl}plan.json`;
  const result = v.safeParse(planSchema, await fetchJson(url));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new FileFault(url, 'other-shape', `${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

const collectionSchema = v.looseObject({
  type: v.literal('FeatureCollection'),
  features: v.array(v.looseObject({ type: v.literal('Feature') })),
});

const groundLayers = ['cities', 'land', 'borders', 'water', 'rivers', 'places'] as const;

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

export interface Ground {
  layers: Pick<PictureLayers, GroundLayer>;
  /** Layers that could not be read: they are empty, and the rest is whole. */
  faults: readonly FileFault[];
}

/** Reads the ground that the static map stands on; a layer that cannot be read is empty and told. */
export async function loadGround(dataUrl: string): Promise<Ground> {
  const read = await Promise.allSettled(
    groundLayers.map((name) => loadCollection(dataUrl + layerFiles[name])),
  );
  const layers = Object.fromEntries(
    groundLayers.map((name, index) => {
      const layer = read[index];
      return [name, layer?.status === 'fulfilled' ? withShape(layer.value) : nothing];
    }),
  ) as Ground['layers'];
  const faults = read.flatMap((layer) => {
    if (layer.status === 'fulfilled') return [];
    if (layer.reason instanceof FileFault) return [layer.reason];
    throw layer.reason;
  });
  return { layers, faults };
}

/** Without features that have no shape: nothing of them can be drawn. */
function withShape(collection: FeatureCollection): FeatureCollection {
  return { ...collection, features: collection.features.filter(({ geometry }) => geometry) };
}

/** Reads a GeoJSON file; throws a `FileFault` where it is missing or is none. */
export async function loadCollection(url: string): Promise<FeatureCollection> {
  const result = v.safeParse(collectionSchema, await fetchJson(url));
  if (!result.success) throw new FileFault(url, 'other-shape', result.issues[0].message);
  return result.output as unknown as FeatureCollection;
}
