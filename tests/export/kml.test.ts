import { kml, kmlWithFolders } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '../../src/export/export-format.ts';
import { exportFormats } from '../../src/export/formats.ts';
import { writeKml } from '../../src/export/kml.ts';
import { categories } from '../../src/model/category.ts';
import { categoryColour } from '../../src/model/look/palette.ts';
import { drawnShape, hostileNames, hostileProjects, inputOf, plan } from './read-input.ts';

function parse(input: ExportInput) {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(writeKml(input).bytes);
  return new DOMParser({
    onError(level, message) {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
}

function named(project: ExportInput['projects'][number]) {
  return project.accuracy === 'schematic' ? `${project.name}（示意）` : project.name;
}

/** The list's order: by category, those without a place last. */
function listed(projects: ExportInput['projects']) {
  const located = categories.flatMap(({ id }) =>
    projects.filter(({ category, accuracy }) => category === id && accuracy !== 'unlocated'),
  );
  return [...located, ...projects.filter(({ accuracy }) => accuracy === 'unlocated')];
}

describe('the KML', () => {
  it('has the projects in folders by category, those without a place in the last', async () => {
    const file = await exportFormats.find(({ id }) => id === 'kml')?.write(inputOf());
    expect(file?.name).toBe(`湖北重大工程_${plan.projects.length}项_2026-11-24.kml`);
    const folders = kmlWithFolders(parse(inputOf())).children.filter((child) => child.type === 'folder');
    const located = categories.filter(({ id }) =>
      plan.projects.some(({ category, accuracy }) => category === id && accuracy !== 'unlocated'),
    );
    expect(folders.map(({ meta }) => meta.name)).toEqual([...located.map(({ label }) => label.zh), '未上图']);
    expect(folders.map(({ children }) => children.length)).toEqual([
      ...located.map(
        ({ id }) =>
          plan.projects.filter(({ category, accuracy }) => category === id && accuracy !== 'unlocated')
            .length,
      ),
      plan.projects.filter(({ accuracy }) => accuracy === 'unlocated').length,
    ]);
  });

  it('draws every located project where the map does, in its category’s colour', () => {
    const { features } = kml(parse(inputOf()), { skipNullGeometry: false });
    expect(features.map(({ properties }) => properties?.name)).toEqual(listed(plan.projects).map(named));
    for (const project of plan.projects) {
      const feature = features.find(({ id }) => id === project.id);
      const shape = drawnShape(project.id);
      if (!shape) {
        expect(feature?.geometry).toBeNull();
        continue;
      }
      const parts =
        shape.type === 'MultiPolygon'
          ? shape.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
          : [shape];
      const read = feature?.geometry;
      expect(read?.type === 'GeometryCollection' ? read.geometries : [read]).toEqual(parts);
      if (shape.type === 'LineString')
        expect(feature?.properties?.stroke).toBe(categoryColour('light', project.category));
    }
  });

  it('says sentence, units, accuracy, source, dates and that it is schematic', () => {
    const document = parse(inputOf());
    expect(document.getElementsByTagName('description')[0]?.textContent).toContain('示意');
    expect(document.getElementsByTagName('description')[0]?.textContent).toContain('2026-11-24');
    const { features } = kml(document, { skipNullGeometry: false });
    const properties = features.find(({ id }) => id === 'xiangyang-changde-railway')?.properties;
    expect(properties).toMatchObject({
      units: '省发改委（排首位）、省交通运输厅、长江中游城市群相关城市人民政府',
      accuracy: '示意：色带表示误差',
      updated: plan.updated,
      note: expect.stringContaining('示意'),
      source: expect.stringContaining('data/gazetteer'),
    });
    expect(JSON.stringify(properties?.description)).toContain('襄阳至常德');
  });

  it('escapes hostile names once for XML and once more inside the balloon’s HTML', () => {
    const document = parse(inputOf(hostileProjects));
    const readable = (name: string) => name.replace('\u0000\u0008', '').replace('\uD800', '');
    const marks = [...document.getElementsByTagName('Placemark')];
    // XML reads a bare carriage return as a line feed.
    const titles = marks.map((mark) => mark.getElementsByTagName('name')[0]?.textContent);
    expect(titles.toSorted()).toEqual(
      hostileProjects.map((project) => readable(named(project)).replace('\r', '\n')).toSorted(),
    );
    expect(document.getElementsByTagName('script')).toHaveLength(0);
    for (const mark of marks)
      expect(mark.getElementsByTagName('description')[0]?.textContent).not.toContain('<script');
    expect(hostileNames.some((name) => name.includes('<script'))).toBe(true);
  });

  it('has the ids, order and count of any subset in both languages', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(plan.projects), fc.constantFrom('zh', 'en'), (projects, language) => {
        const { features } = kml(parse(inputOf(projects, { language })), { skipNullGeometry: false });
        expect(features.map(({ id }) => id)).toEqual(listed(projects).map(({ id }) => id));
      }),
      { numRuns: 20 },
    );
  });
});
