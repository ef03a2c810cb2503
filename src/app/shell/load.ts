import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import { type Plan, planSchema } from '../../model/plan.ts';
import { layerFiles, type PictureLayers } from '../../staticmap/picture.ts';

/** Where data/ is served, with a slash at its end: beside the page, whatever its sub-path. */
export const dataUrl = new URL('data/', document.baseURI).href;

type GroundLayer = Exclude<keyof PictureLayers, 'shapes' | 'strands' | 'bands'>;

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  try {
    return await response.json();
  } catch (error) {
    throw new Error(`${url}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads plan.json; throws an error that names the file and the place where it is not as documented. */
export async function loadPlan(dataUrl: string): Promise<Plan> {
  const url = `${dataUrl}plan.json`;
  const result = v.safeParse(planSchema, await readJson(url));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${url}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

const collectionSchema = v.looseObject({
  type: v.literal('FeatureCollection'),
  features: v.array(v.looseObject({ type: v.literal('Feature') })),
});

/** Reads the ground that the static map stands on; throws an error that names the file that is not there. */
export async function loadGround(dataUrl: string): Promise<Pick<PictureLayers, GroundLayer>> {
  const names = ['cities', 'land', 'borders', 'water', 'rivers', 'places'] as const;
  const layers = await Promise.all(names.map((name) => loadCollection(dataUrl + layerFiles[name])));
  return Object.fromEntries(names.map((name, index) => [name, layers[index]])) as Pick<
    PictureLayers,
    GroundLayer
  >;
}

/** Reads a GeoJSON file; throws an error that names it where it is missing or is none. */
export async function loadCollection(url: string): Promise<FeatureCollection> {
  const result = v.safeParse(collectionSchema, await readJson(url));
  if (!result.success) throw new Error(`${url}: ${result.issues[0].message}`);
  return result.output as unknown as FeatureCollection;
}
