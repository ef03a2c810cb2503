import type { FeatureCollection, Geometry } from 'geojson';
import type { Task } from '../../model/document.ts';
import type { Project } from '../../model/project.ts';
import { boxDistanceKm } from './plane.ts';
import { type Relation, relate, relationKinds } from './relate.ts';
import { areaEdgeKm, type Shape, shapeOf } from './shape.ts';
import { uncertaintyAlong } from './uncertainty.ts';

/** What of the plan the questions read; a Plan is one. */
export interface SpatialPlan {
  projects: readonly Pick<Project, 'id' | 'taskId' | 'uncertaintyKm' | 'ends'>[];
  tasks: readonly Pick<Task, 'id' | 'units'>[];
}

/** What of the loaded shapes they read. */
export interface SpatialShapes {
  shapes: FeatureCollection;
  bands: FeatureCollection;
}

export interface Neighbour {
  id: string;
  relation: Relation;
  /** Units of the chosen project's task and of the neighbour's, in the order of the text; the first is listed first. */
  units: readonly string[];
  itsUnits: readonly string[];
  /** Units of both, in the order of the chosen project's. */
  sharedUnits: readonly string[];
}

function uncertaintyOf(
  { uncertaintyKm: range, ends }: SpatialPlan['projects'][number],
  geometry: Geometry,
  band: Geometry | undefined,
): number | number[] {
  if (!range) return areaEdgeKm;
  if (geometry.type !== 'LineString') return range[1];
  const unbandedKm = Math.max(range[1], ...(ends ?? []).map((end) => end.uncertaintyKm));
  return uncertaintyAlong(geometry, band, range, unbandedKm);
}

const prepared = new WeakMap<SpatialShapes, { plan: SpatialPlan; shapes: ReadonlyMap<string, Shape> }>();

/** All projects that are drawn, made ready; kept for as long as the loaded shapes are the same. */
export function preparedShapes(plan: SpatialPlan, loaded: SpatialShapes): ReadonlyMap<string, Shape> {
  const known = prepared.get(loaded);
  if (known?.plan === plan) return known.shapes;
  const bands = new Map(
    loaded.bands.features
      .filter((feature) => feature.properties?.share === 1)
      .map((feature) => [String(feature.properties?.projectId), feature.geometry]),
  );
  const byId = new Map(plan.projects.map((project) => [project.id, project]));
  const shapes = new Map<string, Shape>();
  for (const { id: featureId, geometry } of loaded.shapes.features) {
    const id = String(featureId);
    const project = byId.get(id);
    if (!project || !geometry) continue;
    const uncertainty = uncertaintyOf(project, geometry, bands.get(id));
    const shape = shapeOf(id, geometry, uncertainty);
    if (shape) shapes.set(id, shape);
  }
  prepared.set(loaded, { plan, shapes });
  return shapes;
}

function unitsOf(plan: SpatialPlan, projectId: string): readonly string[] {
  const project = plan.projects.find((entry) => entry.id === projectId);
  return plan.tasks.find((task) => task.id === project?.taskId)?.units ?? [];
}

function order({ relation: a }: Neighbour, { relation: b }: Neighbour): number {
  return (
    relationKinds.indexOf(a.kind) - relationKinds.indexOf(b.kind) ||
    a.distanceKm - b.distanceKm ||
    b.sharedKm - a.sharedKm
  );
}

/**
 * What crosses a project, may cross it, or is drawn at most `withinKm` from it; surest and nearest first.
 * What may touch it is listed however small `withinKm` is. Empty for a project that is not on the map.
 */
export function neighboursOf(
  projectId: string,
  plan: SpatialPlan,
  loaded: SpatialShapes,
  withinKm: number,
): Neighbour[] {
  const shapes = preparedShapes(plan, loaded);
  const own = shapes.get(projectId);
  if (!own) return [];
  const units = unitsOf(plan, projectId);
  const neighbours: Neighbour[] = [];
  for (const [id, shape] of shapes) {
    if (id === projectId) continue;
    const reach = Math.max(withinKm, own.mostUncertainKm + shape.mostUncertainKm);
    if (boxDistanceKm(own.box, shape.box) > reach) continue;
    const relation = relate(own, shape);
    const mayTouch = relation.kind !== 'near' && relation.kind !== 'far';
    if (!mayTouch && relation.distanceKm > withinKm) continue;
    const itsUnits = unitsOf(plan, id);
    const sharedUnits = units.filter((unit) => itsUnits.includes(unit));
    neighbours.push({ id, relation, units, itsUnits, sharedUnits });
  }
  return neighbours.sort(order);
}
