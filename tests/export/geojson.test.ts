import * as turf from '@turf/turf';
import fc from 'fast-check';
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '../../src/export/export-format.ts';
import { exportFormats } from '../../src/export/formats.ts';
import { writeGeojson } from '../../src/export/geojson.ts';
import { drawnShape, hostileNames, hostileProjects, inputOf, plan, shapes } from './read-input.ts';

function read(
  input: ExportInput,
): FeatureCollection<Geometry | null> & { metadata: Record<string, unknown> } {
  return JSON.parse(new TextDecoder().decode(writeGeojson(input).bytes));
}

describe('the GeoJSON', () => {
  it('has the list’s projects, those without a place with a null geometry', async () => {
    const file = await exportFormats.find(({ id }) => id === 'geojson')?.write(inputOf());
    expect(file?.name).toBe(`湖北重大工程_${plan.projects.length}项_2026-11-24.geojson`);
    const { features } = read(inputOf());
    expect(features.map(({ properties }) => properties?.name)).toEqual(plan.projects.map(({ name }) => name));
    for (const [index, { id, accuracy }] of plan.projects.entries()) {
      const geometry = features[index]?.geometry;
      if (accuracy === 'unlocated') expect(geometry).toBeNull();
      else expect(geometry).toEqual(drawnShape(id));
    }
  });

  it('names its sources in its own language', () => {
    const named = (language: 'zh' | 'en') => String(read({ ...inputOf(), language }).metadata.attribution);
    expect(named('zh')).toMatch(/行政区划：.*河流走向：/);
    expect(named('en')).toMatch(/Boundaries: .*Courses of rivers: /);
    expect(named('en')).not.toMatch(/\p{Script=Han}/u);
  });

  it('turns rings that run the wrong way round, and keeps the direction of lines', () => {
    const kinds = new Set<string>();
    for (const project of plan.projects) {
      const geometry = drawnShape(project.id);
      if (geometry?.type !== 'MultiPolygon' && geometry?.type !== 'LineString') continue;
      const backwards =
        geometry.type === 'LineString'
          ? turf.lineString(geometry.coordinates.toReversed())
          : turf.multiPolygon(geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed())));
      const turned = turf.featureCollection<Geometry>([{ ...backwards, id: project.id }]);
      const [feature] = read(inputOf([project], { shapes: turned })).features;
      expect(feature?.geometry).toEqual(geometry.type === 'LineString' ? backwards.geometry : geometry);
      kinds.add(geometry.type);
    }
    expect([...kinds].toSorted()).toEqual(['LineString', 'MultiPolygon']);
  });

  it('is what RFC 7946 asks for: no crs, degrees, outer rings counter-clockwise', () => {
    const collection = read(inputOf());
    expect(collection).not.toHaveProperty('crs');
    const drawn = turf.featureCollection(
      collection.features.flatMap(({ geometry }) => (geometry ? [turf.feature(geometry)] : [])),
    );
    turf.coordEach(drawn, ([lng = 0, lat = 0]) => {
      expect(Math.abs(lng)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    });
    turf.flattenEach(drawn, ({ geometry }) => {
      if (geometry.type !== 'Polygon') return;
      const [outer = [], ...holes] = geometry.coordinates;
      expect(turf.booleanClockwise(outer)).toBe(false);
      for (const hole of holes) expect(turf.booleanClockwise(hole)).toBe(true);
    });
  });

  it('says its sources, accuracy, dates and that it is schematic', () => {
    const { metadata, features } = read(inputOf());
    expect(metadata).toMatchObject({
      updated: plan.updated,
      exported: '2026-11-24',
      count: plan.projects.length,
      note: expect.stringContaining('示意'),
      sources: plan.sources,
    });
    for (const { properties } of features) {
      expect(properties?.accuracyLabel).not.toBe('');
      expect(properties?.source).not.toBe('');
      if (properties?.accuracy === 'schematic') expect(properties.note).toContain('示意');
    }
  });

  it('keeps hostile names as they are', () => {
    const { features } = read(inputOf(hostileProjects));
    expect(features.map(({ properties }) => properties?.name)).toEqual(hostileNames);
  });

  it('fails where a located project has no shape', () => {
    expect(() => writeGeojson(inputOf(plan.projects, { shapes: { ...shapes, features: [] } }))).toThrow(
      /projects\.geojson has no feature/,
    );
  });

  it('has the ids, order and count of any subset', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(plan.projects), (projects) => {
        const { features, metadata } = read(inputOf(projects));
        expect(features.map(({ id }) => id)).toEqual(projects.map(({ id }) => id));
        expect(metadata.count).toBe(projects.length);
      }),
      { numRuns: 20 },
    );
  });
});
