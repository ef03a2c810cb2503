import './ui.css';
import type { Category } from '../../model/category.ts';
import { type PaletteId, palettes } from '../../model/look/palette.ts';
import { type LineAccuracy, strokesOf } from '../../model/look/stroke.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import type { Accuracy } from '../../model/project.ts';
import { useApp } from '../context.ts';
import { SymbolIcon, SymbolPaths } from './SymbolIcon.tsx';

const width = 46;
const height = 18;

/** A short piece of a category's line, from the same strokes as the map's. */
function LineSample({
  category,
  accuracy,
  palette,
}: {
  category: Category;
  accuracy: LineAccuracy;
  palette: PaletteId;
}) {
  const strokes = strokesOf(category, accuracy, palette).filter((stroke) => stroke.part !== 'casing');
  const colour = palettes[palette].category[category.id];
  const hasChevron = category.line?.ornament === 'tube+chevron';
  return (
    <>
      {accuracy === 'schematic' && (
        <rect x="1" y="2.5" width={width - 2} height="13" rx="6.5" fill={colour} opacity="0.14" />
      )}
      {strokes.map((stroke) => (
        <line
          key={stroke.part}
          x1="3"
          x2={width - 3}
          y1={height / 2}
          y2={height / 2}
          stroke={stroke.colour}
          stroke-width={stroke.px}
          stroke-opacity={stroke.opacity}
          stroke-linecap={stroke.cap}
          stroke-dasharray={stroke.dash?.join(' ')}
        />
      ))}
      {hasChevron && <path d="M27 9l-7-4.3v8.6z" fill={colour} />}
    </>
  );
}

function AreaSample({ category, palette }: { category: Category; palette: PaletteId }) {
  const colour = palettes[palette].category[category.id];
  const { gapPx, strokePx } = tokens.certainty.area.hatch;
  const lines = Array.from({ length: 8 }, (_, index) => 8 + index * gapPx * Math.SQRT2 * 0.7);
  return (
    <>
      <clipPath id={`sample-${category.id}`}>
        <rect x="7" y="2" width="32" height="14" rx="3" />
      </clipPath>
      <g
        clip-path={`url(#sample-${category.id})`}
        stroke={colour}
        stroke-width={strokePx * 0.8}
        opacity="0.75"
      >
        {lines.map((x) => (
          <line key={x} x1={x - 10} y1="18" x2={x + 8} y2="0" />
        ))}
      </g>
      <rect x="7" y="2" width="32" height="14" rx="3" fill="none" stroke={colour} stroke-width="1.2" />
    </>
  );
}

function PointSample({ category, palette, ring }: { category: Category; palette: PaletteId; ring: boolean }) {
  const { category: colours, lineCasing, surface } = palettes[palette];
  const colour = colours[category.id];
  return (
    <>
      <circle
        cx={width / 2}
        cy={height / 2}
        r="8"
        fill={ring ? surface.panel : colour}
        stroke={ring ? colour : 'none'}
        stroke-width="1.3"
        stroke-dasharray={ring ? tokens.certainty.symbol.ringDashPx.join(' ') : undefined}
      />
      <g
        transform={`translate(${width / 2 - 5.5} ${height / 2 - 5.5}) scale(${11 / 24})`}
        style={{ color: ring ? colour : lineCasing }}
      >
        <SymbolPaths symbol={category.symbol} />
      </g>
    </>
  );
}

/** How one feature of a category looks on the map, given how certain its place is. */
export function Sample({ category, accuracy }: { category: Category; accuracy: Accuracy }) {
  const palette = useApp((state) => state.palette);
  if (accuracy === 'unlocated')
    return (
      <span class="sample sample-unlocated">
        <SymbolIcon symbol="unlocated" sizePx={16} />
      </span>
    );
  const isLine = category.line !== null && (accuracy === 'approximate' || accuracy === 'schematic');
  return (
    <svg class="sample" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {isLine && <LineSample category={category} accuracy={accuracy} palette={palette} />}
      {accuracy === 'area' && <AreaSample category={category} palette={palette} />}
      {!isLine && accuracy !== 'area' && (
        <PointSample category={category} palette={palette} ring={accuracy === 'symbol'} />
      )}
    </svg>
  );
}
