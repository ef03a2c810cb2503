/** The open data as other programs read it: the files under public/data/, which a build copies into the site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Position } from 'geojson';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { categoryIds } from '../../src/model/category.ts';
import { type Plan, planSchema } from '../../src/model/plan.ts';
import { accuracies } from '../../src/model/project.ts';
import { buildData } from '../../src/pipeline/build-data.ts';
import { formatJson, staleFiles } from '../../src/pipeline/write.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'public/data');
const seed = readFileSync(join(root, 'seeds/hubei-division-plan.txt'), 'utf8');
const plan: Plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'));
const text = plan.sections.map((section) => section.text).join('');

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.geojson'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

function collection(name: string): FeatureCollection {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

const idsOf = (records: readonly { id: string }[]) => records.map((record) => record.id);

describe('plan.json', () => {
  it('is as its schema says', () => {
    expect(v.safeParse(planSchema, plan).issues ?? []).toEqual([]);
  });

  // Line by line what the contract promises; the schema may say more, never less.
  it.each<[string, readonly object[], string[]]>([
    ['document', [plan.document], ['title', 'number']],
    ['sections', plan.sections, ['id', 'number', 'title', 'text', 'gap']],
    ['tasks', plan.tasks, ['id', 'number', 'title', 'text', 'units', 'projects', 'quote']],
    ['units', plan.units, ['id', 'name', 'fullName', 'kind']],
    ['cities', plan.cities, ['id', 'name', 'adcode']],
    [
      'projects',
      plan.projects,
      [
        'id',
        'name',
        'nameEn',
        'category',
        'stage',
        'taskId',
        'quote',
        'accuracy',
        'cities',
        'lengthKm',
        'provenance',
      ],
    ],
    ['quotes', plan.projects.map((project) => project.quote), ['exact', 'start', 'end']],
    ['goals', plan.goals, ['id', 'quote']],
    ['gaps', plan.gaps, ['id']],
    ['corrections', plan.corrections, ['id', 'at', 'from', 'to', 'reason']],
    ['ledger', [plan.ledger], ['named', 'mapped', 'unlocated']],
  ])('has in %s all that was promised', (_, records, keys) => {
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) for (const key of keys) expect(record).toHaveProperty(key);
  });

  it('has each id once, as a lower-case slug', () => {
    for (const records of [
      plan.sections,
      plan.tasks,
      plan.units,
      plan.cities,
      plan.projects,
      plan.goals,
      plan.gaps,
      plan.corrections,
    ]) {
      const ids = idsOf(records);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    }
  });

  it('names the document by its title and number', () => {
    expect(plan.document.title).toBe('长江中游城市群发展“十四五”实施方案湖北省主要目标和任务分工方案');
    expect(plan.document.number).toBe('鄂政办发〔2022〕16号');
  });

  it('has the 21 tasks, with ids by their place in the text', () => {
    expect(idsOf(plan.tasks)).toEqual(
      (
        [
          ['4-4', 4],
          ['4-5', 5],
          ['4-6', 4],
          ['5-1', 4],
          ['5-2', 4],
        ] as const
      ).flatMap(([place, count]) =>
        Array.from({ length: count }, (_, index) => `task-${place}-${index + 1}`),
      ),
    );
  });

  it('has the 13 cities', () => {
    expect(plan.cities.map((city) => city.name).sort()).toEqual(
      [
        '武汉',
        '襄阳',
        '宜昌',
        '黄石',
        '荆州',
        '荆门',
        '鄂州',
        '孝感',
        '黄冈',
        '咸宁',
        '仙桃',
        '天门',
        '潜江',
      ].sort(),
    );
  });

  it('has 34 projects and 4 batches, and a ledger that adds up', () => {
    const named = plan.projects.filter((project) => project.kind !== 'site');
    const unlocated = named.filter((project) => project.accuracy === 'unlocated');
    expect(named.filter((project) => project.kind === 'project')).toHaveLength(34);
    expect(named.filter((project) => project.kind === 'batch')).toHaveLength(4);
    expect(plan.ledger).toMatchObject({
      named: named.length,
      mapped: named.length - unlocated.length,
      unlocated: unlocated.length,
    });
    const { sites } = plan.ledger;
    expect(sites.named).toBe(plan.projects.length - named.length);
    expect(sites.named).toBe(sites.mapped + sites.unlocated);
  });

  it('links every record to records that are there, both ways', () => {
    const sections = new Set(idsOf(plan.sections));
    const units = new Set(idsOf(plan.units));
    const cities = new Set(idsOf(plan.cities));
    for (const task of plan.tasks) {
      expect(sections).toContain(task.sectionId);
      expect(task.units.filter((id) => !units.has(id))).toEqual([]);
      expect(new Set(task.projects)).toEqual(
        new Set(idsOf(plan.projects.filter((project) => project.taskId === task.id))),
      );
    }
    for (const project of plan.projects) {
      expect(idsOf(plan.tasks)).toContain(project.taskId);
      expect(project.cities.filter((id) => !cities.has(id))).toEqual([]);
      expect(categoryIds).toContain(project.category);
      expect(accuracies).toContain(project.accuracy);
    }
    for (const gap of plan.gaps) expect(sections).toContain(gap.sectionId);
  });

  it('has an empty text for each section that the seed lacks, and a text for every other', () => {
    for (const section of plan.sections) expect(section.text === '').toBe(section.gap);
  });

  it('counts offsets in the sections’ texts joined, and in the seed', () => {
    let start = 0;
    for (const section of plan.sections) {
      expect(section.start).toBe(start);
      start += section.text.length;
    }
    expect(seed.length).toBe(plan.document.seed.length);
  });

  it('finds every quote where it says, with the words around it', () => {
    const quotes = [...plan.tasks, ...plan.projects, ...plan.goals].map((record) => record.quote);
    expect(quotes.length).toBeGreaterThan(80);
    for (const { exact, prefix, suffix, start, end } of quotes) {
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(0, start).endsWith(prefix)).toBe(true);
      expect(text.slice(end).startsWith(suffix)).toBe(true);
    }
  });

  it('has every quote inside its task, in both readings', () => {
    for (const project of plan.projects) {
      const task = plan.tasks.find((entry) => entry.id === project.taskId);
      expect(project.quote.start).toBeGreaterThanOrEqual(task?.quote.start ?? Number.POSITIVE_INFINITY);
      expect(project.quote.end).toBeLessThanOrEqual(task?.quote.end ?? 0);
      expect(project.quote.rawStart).toBeGreaterThanOrEqual(task?.quote.rawStart ?? Number.POSITIVE_INFINITY);
      expect(project.quote.rawEnd).toBeLessThanOrEqual(task?.quote.rawEnd ?? 0);
    }
  });

  it('has in each correction what stands there in the seed', () => {
    for (const { at, from } of plan.corrections) expect(seed.slice(at, at + from.length)).toBe(from);
  });

  it('tells the source, licence and date of every project', () => {
    for (const { provenance } of plan.projects) {
      expect(provenance.source).not.toBe('');
      expect(provenance.license).not.toBe('');
      expect(provenance.retrieved).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

/** All positions of a geometry's coordinates. */
function positions(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number' ? [coordinates as Position] : coordinates.flatMap(positions);
}

/** Twice the area that a ring encloses, positive where it runs anticlockwise. */
function turning(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y);
  }, 0);
}

describe.each(names)('%s', (name) => {
  const { type, features, ...rest } = collection(name);

  it('is a FeatureCollection of WGS-84 without a word on its datum, as RFC 7946 has it', () => {
    expect(type).toBe('FeatureCollection');
    expect(features.length).toBeGreaterThan(0);
    expect(rest).not.toHaveProperty('crs');
    for (const feature of features) {
      expect(feature.type).toBe('Feature');
      expect(feature.geometry).not.toBeNull();
      expect(feature.properties).not.toBeNull();
    }
  });

  it('has longitude before latitude, in China, with at most 5 decimals', () => {
    const wrong = features
      .flatMap(({ geometry }) => ('coordinates' in geometry ? positions(geometry.coordinates) : []))
      .filter(
        ([lng = 0, lat = 0, ...more]) =>
          more.length > 0 ||
          lng < 85 ||
          lng > 125 ||
          lat < 18 ||
          lat > 45 ||
          [lng, lat].some((degrees) => Number(degrees.toFixed(5)) !== degrees),
      );
    expect(wrong).toEqual([]);
  });

  it('has closed rings, outer ones anticlockwise and holes clockwise', () => {
    const wrong = features.flatMap(({ id, properties, geometry }) => {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      return polygons.flatMap((rings) =>
        rings.flatMap((ring, index) => {
          const isClosed = ring.length >= 4 && String(ring[0]) === String(ring.at(-1));
          const isRight = index === 0 ? turning(ring) > 0 : turning(ring) < 0;
          return isClosed && isRight ? [] : [`${id ?? properties?.name}: ring ${index} of ${ring.length}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('projects.geojson', () => {
  const { features } = collection('projects.geojson');

  it('has one feature for each project that is on the map, its id the record’s', () => {
    const mapped = plan.projects.filter((project) => project.accuracy !== 'unlocated');
    expect(features.map((feature) => feature.id).sort()).toEqual(idsOf(mapped).sort());
  });

  it('says in the properties what plan.json says', () => {
    for (const { id, properties } of features) {
      const project = plan.projects.find((entry) => entry.id === id);
      const { name, category, accuracy, taskId } = project ?? {};
      expect(properties).toMatchObject({ id, name, category, accuracy, taskId });
    }
  });

  it('draws each accuracy class as what it is', () => {
    for (const { id, properties, geometry } of features) {
      const types = {
        exact: ['Point'],
        approximate: ['Point', 'LineString', 'MultiLineString'],
        schematic: ['LineString', 'MultiLineString'],
        area: ['Polygon', 'MultiPolygon'],
        symbol: ['Point'],
      }[String(properties?.accuracy)];
      expect(types, String(id)).toContain(geometry.type);
    }
  });
});

describe('cities.geojson', () => {
  it('has the 13 cities, each with the names and the code of plan.json', () => {
    const { features } = collection('cities.geojson');
    expect(features.map((feature) => feature.id)).toEqual(idsOf(plan.cities));
    for (const { id, properties } of features) {
      const { name, adcode } = plan.cities.find((city) => city.id === id) ?? {};
      expect(properties).toMatchObject({ id, name, adcode });
    }
  });
});

describe('a rebuild', () => {
  it('gives the same bytes, and no file more or less', () => {
    const { files, issues } = buildData(root);
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(staleFiles(folder, files)).toEqual([]);
    const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.\w+$/.test(name));
    expect(shipped.sort()).toEqual(Object.keys(files).sort());
  });

  it('writes one record a line', () => {
    expect(formatJson({ a: [{ b: 1 }, { b: 2 }], c: 'd' })).toBe(
      '{\n"a":[\n{"b":1},\n{"b":2}\n],\n"c":"d"\n}\n',
    );
  });
});
