import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type PaletteId, palettes } from '../../model/look/palette.ts';
import { eitherState, whenState } from '../expressions.ts';

/** How much of its own colour each of the ribbon's two strips has. */
const ribbonTint = 0.34;

/** A colour with so much of another. */
function tinted(ground: string, colour: string, share: number): ExpressionSpecification {
  return ['interpolate', ['linear'], share, 0, ground, 1, colour];
}

/** Land, water and borders, lowest first: everything that lies under the projects. */
export function baseLayers(palette: PaletteId): LayerSpecification[] {
  const { land, water, border, selection } = palettes[palette];
  return [
    { id: 'outside', type: 'background', paint: { 'background-color': land.outside } },
    {
      id: 'hubei',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': land.hubei, 'fill-antialias': false },
    },
    {
      id: 'plan-cities',
      type: 'fill',
      source: 'cities',
      paint: { 'fill-color': land.plan, 'fill-antialias': false },
    },
    // The atlas ribbon runs along the inside of the border: what lies outside covers its other half. It lets nothing
    // through: at every sharp turn a see-through line would overlap itself.
    ...([13, 6] as const).map(
      (widthPx, index): LayerSpecification => ({
        id: `province-ribbon-${widthPx}`,
        type: 'line',
        source: 'overview',
        filter: ['==', ['get', 'kind'], 'province'],
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': tinted(land.plan, border.provinceRibbon, 1 - (1 - ribbonTint) ** (index + 1)),
          'line-width': ['interpolate', ['linear'], ['zoom'], 5, widthPx, 7, widthPx * 2],
        },
      }),
    ),
    {
      id: 'outside-cover',
      type: 'fill',
      source: 'outside',
      paint: { 'fill-color': land.outside, 'fill-antialias': false },
    },
    {
      id: 'water',
      type: 'fill',
      source: 'water',
      filter: ['<=', ['coalesce', ['get', 'minZoom'], 0], ['zoom']],
      paint: { 'fill-color': water.fill, 'fill-outline-color': water.line },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 2, 6.2, 3, 8, 4]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': water.line,
        'line-opacity': 0.85,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          5,
          ['match', ['get', 'rank'], 1, 1.6, 2, 1.1, 0.5],
          9,
          ['match', ['get', 'rank'], 1, 2.6, 2, 2, 1.1],
        ],
      },
    },
    {
      id: 'county-borders',
      type: 'line',
      source: 'borders',
      minzoom: 6.8,
      filter: ['==', ['get', 'kind'], 'county'],
      paint: {
        'line-color': border.county,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 10, 1],
      },
    },
    {
      id: 'city-borders',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'city'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': border.city,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.8, 10, 1.6],
      },
    },
    {
      id: 'neighbour-borders',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'neighbour'],
      paint: { 'line-color': border.neighbour, 'line-width': 1, 'line-dasharray': [6, 2, 1, 2] },
    },
    {
      id: 'province-border',
      type: 'line',
      source: 'land',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': border.province,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.9, 7, 1.3, 10, 1.8],
      },
    },
    {
      id: 'city-looked-at',
      type: 'line',
      source: 'cities',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['case', whenState('selected'), selection.base, border.province],
        'line-width': ['case', whenState('selected'), 2.2, 1.6],
        'line-opacity': ['case', eitherState('selected', 'hovered'), 1, 0],
      },
    },
  ];
}
