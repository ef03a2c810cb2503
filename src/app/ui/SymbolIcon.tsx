import { type SymbolId, shapesOf } from '../../model/look/symbol.ts';

/** A symbol's shapes on their 24×24 grid, in the current colour. */
export function SymbolPaths({ symbol }: { symbol: SymbolId }) {
  return (
    <>
      {shapesOf(symbol).map((shape) => (
        <path
          key={shape.d}
          d={shape.d}
          fill={shape.strokePx === undefined ? 'currentColor' : 'none'}
          fill-rule="evenodd"
          stroke={shape.strokePx === undefined ? 'none' : 'currentColor'}
          stroke-width={shape.strokePx}
          stroke-linecap="round"
          stroke-linejoin="round"
          stroke-dasharray={shape.dash?.join(' ')}
        />
      ))}
    </>
  );
}

/** One of our symbols, in the colour of the text around it. */
export function SymbolIcon({ symbol, sizePx = 18 }: { symbol: SymbolId; sizePx?: number }) {
  return (
    <svg class="symbol" viewBox="0 0 24 24" width={sizePx} height={sizePx} aria-hidden="true">
      <SymbolPaths symbol={symbol} />
    </svg>
  );
}
