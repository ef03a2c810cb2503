import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { bothNamesFromZoom, type Language } from '../../model/language.ts';
import { type PaletteId, palettes } from '../../model/palette.ts';
import tokens from '../../model/tokens.json' with { type: 'json' };
import { categoryColours, steppingBack } from '../expressions.ts';
import { mapFonts } from '../fonts.ts';

const { map: letters } = tokens.type;

/** Rank of a seat, 1 to 5; what has none comes after all. */
const rank: ExpressionSpecification = ['coalesce', ['get', 'rank'], 9];

function nameIn(language: Language): ExpressionSpecification {
  return ['get', language === 'zh' ? 'name' : 'nameEn'];
}

/** A name in the language of the interface; in English with the Chinese after it, where there is room for both. */
function withChinese(language: Language, english: string, chinese: string): ExpressionSpecification {
  if (language === 'zh') return ['get', chinese];
  const both: ExpressionSpecification = ['concat', ['get', english], ' ', ['get', chinese]];
  return ['step', ['zoom'], ['get', english], bothNamesFromZoom, both];
}

/** Names of water, counties and cities, and of the projects along their lines. Lowest priority first. */
export function labelLayers(palette: PaletteId, language: Language): LayerSpecification[] {
  const { label, water, land, lineCasing } = palettes[palette];
  const big = palette === 'projector' ? letters.cityProjector.sizePx / letters.city.sizePx : 1;
  const name = nameIn(language);
  const placeName = withChinese(language, 'nameEn', 'name');
  const projectLabel = withChinese(language, 'labelEn', 'label');
  const spread = language === 'zh' ? 1 : 0;
  return [
    {
      id: 'label-province',
      type: 'symbol',
      source: 'places',
      filter: ['==', ['get', 'kind'], 'province'],
      maxzoom: 9,
      layout: {
        'text-field': name,
        'text-font': mapFonts.regular,
        'text-size': letters.province.sizePx * big,
        'text-letter-spacing': letters.province.spacingEm * spread,
      },
      paint: { 'text-color': label.province, 'text-halo-color': land.outside, 'text-halo-width': 2 },
    },
    {
      id: 'label-lake',
      type: 'symbol',
      source: 'water',
      filter: [
        'all',
        ['has', 'name'],
        ['==', ['get', 'kind'], 'lake'],
        ['<=', ['coalesce', ['get', 'labelZoom'], 8.5], ['zoom']],
      ],
      layout: {
        'text-field': name,
        'text-font': mapFonts.water,
        'text-size': 11.5 * big,
        'text-letter-spacing': 0.1 * spread,
        'text-max-width': 6,
      },
      paint: { 'text-color': water.label, 'text-halo-color': water.fill, 'text-halo-width': 1.2 },
    },
    {
      id: 'label-river',
      type: 'symbol',
      source: 'river-names',
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 2, 7.5, 3]],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 300,
        'text-field': name,
        'text-font': mapFonts.water,
        'text-size': [
          'match',
          ['get', 'rank'],
          1,
          letters.river.sizePx * 1.1 * big,
          letters.river.sizePx * 0.92 * big,
        ],
        // Wider apart the letters find no stretch of river that is straight enough at the overview.
        'text-letter-spacing': ['step', ['zoom'], 0.25 * spread, 8, letters.river.spacingEm * spread],
        'text-max-angle': 50,
        'text-padding': 2,
      },
      paint: { 'text-color': water.label, 'text-halo-color': land.plan, 'text-halo-width': 1.6 },
    },
    {
      id: 'label-county',
      type: 'symbol',
      source: 'places',
      filter: ['==', ['get', 'rank'], 4],
      minzoom: 7.6,
      layout: {
        'text-field': placeName,
        'text-font': mapFonts.regular,
        'text-size': letters.county.sizePx * big,
        'text-letter-spacing': letters.county.spacingEm,
        'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
        'text-radial-offset': 0.3,
      },
      paint: { 'text-color': label.county, 'text-halo-color': label.halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'label-line',
      type: 'symbol',
      source: 'strands',
      minzoom: 6.2,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 260,
        'text-field': projectLabel,
        'text-font': mapFonts.medium,
        'text-size':
          palette === 'projector'
            ? letters.lineProjector.sizePx
            : ['interpolate', ['linear'], ['zoom'], 7, letters.line.sizePx, 10, letters.line.sizePx + 1.5],
        'text-letter-spacing': letters.line.spacingEm,
        'text-offset': [0, 0.95],
        'text-max-angle': 60,
        'text-padding': 1,
        'symbol-sort-key': ['*', -1, ['coalesce', ['get', 'lengthKm'], 0]],
      },
      paint: {
        'text-opacity': steppingBack(1, 0),
        'text-color': categoryColours(palette, 'categoryText'),
        'text-halo-color': lineCasing,
        'text-halo-width': 1.8,
      },
    },
    {
      id: 'label-point',
      type: 'symbol',
      source: 'points',
      filter: ['get', 'hasSymbol'],
      minzoom: 8,
      layout: {
        'text-field': projectLabel,
        'text-font': mapFonts.medium,
        'text-size': (letters.line.sizePx + 0.5) * big,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 1.25,
        'text-max-width': 9,
      },
      paint: {
        'text-opacity': steppingBack(1, 0),
        'text-color': categoryColours(palette, 'categoryText'),
        'text-halo-color': lineCasing,
        'text-halo-width': 1.8,
      },
    },
    {
      id: 'city-dots',
      type: 'circle',
      source: 'places',
      filter: ['<=', rank, 3],
      paint: {
        'circle-radius': ['match', ['get', 'rank'], 1, 4.6 * big, 2, 3.6 * big, 2.8 * big],
        'circle-color': land.plan,
        'circle-stroke-color': label.city,
        'circle-stroke-width': ['match', ['get', 'rank'], 1, 2, 2, 1.6, 1.1],
      },
    },
    {
      id: 'label-city-outside',
      type: 'symbol',
      source: 'places',
      filter: ['in', ['get', 'rank'], ['literal', [3, 5]]],
      layout: {
        'text-field': placeName,
        'text-font': mapFonts.regular,
        'text-size': 13 * big,
        'text-letter-spacing': letters.city.spacingEm * spread,
        'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
        'text-radial-offset': 0.55,
      },
      paint: { 'text-color': label.cityOutside, 'text-halo-color': land.hubei, 'text-halo-width': 2 },
    },
    {
      id: 'label-city',
      type: 'symbol',
      source: 'places',
      filter: ['<=', rank, 2],
      layout: {
        'text-field': placeName,
        'text-font': mapFonts.strong,
        'text-size': ['match', ['get', 'rank'], 1, 18 * big, letters.city.sizePx * big],
        'text-letter-spacing': letters.city.spacingEm * spread,
        'text-variable-anchor': [
          'left',
          'right',
          'top',
          'bottom',
          'top-left',
          'top-right',
          'bottom-left',
          'bottom-right',
        ],
        'text-radial-offset': 0.55,
        'text-padding': 1,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': label.city, 'text-halo-color': label.halo, 'text-halo-width': 2.4 },
    },
  ];
}
