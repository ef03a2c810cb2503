import type { Feature, LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { classifyLine } from '../../src/pipeline/ground/accuracy.ts';
import { checkFeature } from '../../src/pipeline/ground/check-geometry.ts';
import { parseCsv } from '../../src/pipeline/ground/csv.ts';
import { readGazetteer } from '../../src/pipeline/ground/gazetteer.ts';
import { checkLedger } from '../../src/pipeline/ground/ledger.ts';
import { placeProjects } from '../../src/pipeline/ground/place.ts';
import { readProjects } from '../../src/pipeline/ground/read-projects.ts';
import { gazetteer, gazetteerText, geometryFiles, ground, placed, read, recordFiles } from './real-data.ts';

const airport = recordFiles.find(({ file }) => file.endsWith('/ezhou-airport.json'));
if (!airport) throw new Error('No record of the airport to make faulty ones of.');

function airportWith(change: Record<string, unknown>, file = airport?.file ?? '') {
  return { file, text: JSON.stringify({ ...JSON.parse(airport?.text ?? '{}'), ...change }) };
}

describe('a faulty record gives one issue with its file, and is left out', () => {
  const cases: [string, { file: string; text: string }, RegExp][] = [
    ['not JSON', { file: 'data/projects/a.json', text: '{"name":' }, /Not JSON/],
    ['a missing field', airportWith({ stage: undefined }), /stage/],
    ['a field too many', airportWith({ colour: 'red' }), /colour/],
    ['a file name that is no slug', airportWith({}, 'data/projects/Ezhou_Airport.json'), /slug/],
    [
      'an unknown place',
      airportWith({ placement: { type: 'point', accuracy: 'exact', at: 'ap_xyz' } }),
      /ap_xyz/,
    ],
    ['a place given up', airportWith({ placement: { type: 'symbol', at: ['gongan_hsr'] } }), /gongan_hsr/],
    ['a site among the projects', airportWith({ kind: 'site', category: 'site' }), /data\/sites/],
  ];
  it.each(cases)('%s', (_, file, message) => {
    const { records, issues } = readProjects([file], gazetteer.places);
    expect(records).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'error', file: file.file });
    expect(issues[0]?.message).toMatch(message);
  });

  it('an id that is taken', () => {
    const twin = airportWith({ kind: 'site', category: 'site' }, 'data/sites/ezhou-airport.json');
    const { records, issues } = readProjects([airportWith({}), twin], gazetteer.places);
    expect(records).toHaveLength(1);
    expect(issues).toEqual([
      expect.objectContaining({ file: 'data/sites/ezhou-airport.json', id: 'ezhou-airport' }),
    ]);
  });
});

describe('a faulty geometry gives one issue with file, feature and first faulty vertex', () => {
  const line = (...coordinates: number[][]): Feature<LineString> => ({
    type: 'Feature',
    id: 'a-line',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  });
  const ring = (...coordinates: number[][]): Feature<Polygon> => ({
    type: 'Feature',
    id: 'a-shape',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [coordinates] },
  });
  const cases: [string, Feature<LineString | Polygon>, string][] = [
    [
      'latitude first',
      line([112, 30], [30.5, 113], [31, 114]),
      'Feature a-line vertex 1: [30.5, 113] is latitude first',
    ],
    [
      'outside China',
      line([112, 30], [2.35, 48.85]),
      'Feature a-line vertex 1: [2.35, 48.85] is outside China',
    ],
    ['no number', line([112, 30], [112]), 'Feature a-line vertex 1: not a position'],
    ['one vertex', line([112, 30]), 'Feature a-line vertex 0: a line needs two'],
    ['a vertex twice', line([112, 30], [113, 30], [113, 30]), 'Feature a-line vertex 2: the same'],
    [
      'an open ring',
      ring([112, 30], [113, 30], [113, 31], [112, 31]),
      'Feature a-shape vertex 3: the ring is not closed',
    ],
    [
      'a ring across itself',
      ring([112, 30], [113, 31], [113, 30], [112, 31], [112, 30]),
      'Feature a-shape vertex 0: the ring crosses itself at [112.5, 30.5]',
    ],
  ];
  it.each(cases)('%s', (_, feature, message) => {
    const issues = checkFeature(feature, 'data/a.geojson');
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'error', file: 'data/a.geojson', id: feature.id });
    expect(issues[0]?.message).toContain(message);
  });

  it('finds nothing in sound ones', () => {
    expect(checkFeature(line([112, 30], [113, 31]), 'a')).toEqual([]);
    expect(checkFeature(ring([112, 30], [113, 30], [113, 31], [112, 30]), 'a')).toEqual([]);
  });

  it('names the line of the gazetteer', () => {
    const swapped = gazetteerText.replace('114.2494,30.6217', '30.6217,114.2494');
    expect(readGazetteer(swapped).issues).toEqual([
      expect.objectContaining({
        file: 'data/gazetteer/gazetteer.csv:2',
        id: 'hankou',
        message: expect.stringContaining('latitude first'),
      }),
    ]);
  });

  it('wants to know what each point of the gazetteer rests on', () => {
    const row = gazetteerText.split('\n').find((line) => line.startsWith('hankou,')) as string;
    expect(readGazetteer(gazetteerText.replace(row, row.replace(/,A$/, ',E'))).issues).toEqual([
      expect.objectContaining({
        file: 'data/gazetteer/gazetteer.csv:2',
        id: 'hankou',
        message: 'Place hankou has the evidence "E", not one of A, B, C, D, schematic, general.',
      }),
    ]);
  });

  it.each([
    ['114.2494,30.6217,0.7', '114.2494,,0.7', 'has lon "114.2494" and lat ""; both are degrees of WGS-84'],
    ['114.2494,30.6217,0.7', '114.2494,30.6217,', 'has the uncertainty_km ""; it is a number of kilometres'],
  ])('says what a cell of the gazetteer has and what belongs there: %s, %s', (sound, faulty, sentence) => {
    expect(readGazetteer(gazetteerText.replace(sound, faulty)).issues).toEqual([
      expect.objectContaining({ id: 'hankou', message: expect.stringContaining(sentence) }),
    ]);
  });

  it('names the file that a line follows, and does not draw that line', () => {
    const [records, geometry] = [
      read.records.filter(({ id }) => id === 'yangtze-45m-channel'),
      geometryFiles.map(({ file, text }) => ({
        file,
        text: text.replace(/\[(11\d\.\d+),(\d+\.\d+)\]/, '[$2,$1]'),
      })),
    ];
    const result = placeProjects(records, { ...ground, geometry });
    expect(result.placed[0]?.feature).toBeNull();
    expect(result.issues.map(({ file }) => file)).toContain('data/geometry/yangtze-midchannel.geojson');
    expect(result.issues.map(({ file }) => file)).toContain('data/projects/yangtze-45m-channel.json');
  });
});

describe('a record that the ground does not bear out gives one issue', () => {
  const placedWith = (id: string, change: Record<string, unknown>) => {
    const record = read.records.find((entry) => entry.id === id);
    if (!record) throw new Error(id);
    const changed = { ...record, placement: { ...record.placement, ...change } } as typeof record;
    return placeProjects([changed], ground).issues;
  };

  it('an unknown county', () => {
    const [issue, ...more] = placedWith('gaoguan-irrigation', { counties: ['420981', '429999'] });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ id: 'gaoguan-irrigation', message: 'No county with the code 429999.' });
  });

  it('a line that claims more than is known', () => {
    const [issue, ...more] = placedWith('wuhan-hefei-railway', { accuracy: 'approximate' });
    expect(more).toEqual([]);
    expect(issue?.message).toBe('Recorded as approximate, but by the rule it is schematic.');
  });

  it('a line as short as its uncertainty', () => {
    const places = ['taoziling', 'cheyanghe'].flatMap((id) => gazetteer.places.get(id) ?? []);
    expect(classifyLine(places, 3.9, [])).toBe('symbol');
  });

  it('a point that claims to be exact', () => {
    const [issue] = placedWith('ezhou-airport', { at: 'ga_zhanghe' });
    expect(issue?.message).toContain('not known to 0.5 km');
  });

  it('a ledger that is off', () => {
    const missing = placed.filter(({ record }) => record.id !== 'ezhou-airport');
    expect(checkLedger(missing)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('34') }),
    ]);
    const undrawn = placed.map((entry) =>
      entry.record.id === 'g4-widening' ? { ...entry, feature: null } : entry,
    );
    expect(checkLedger(undrawn)).toEqual([expect.objectContaining({ id: 'g4-widening' })]);
  });
});

describe('CSV', () => {
  it('keeps quoted commas, quotes and line breaks', () => {
    expect(parseCsv('a,b\r\n"x, ""y""\nz",2\r\n3')).toEqual([
      { a: 'x, "y"\nz', b: '2' },
      { a: '3', b: '' },
    ]);
  });
});
