import tokens from '../../model/look/tokens.json' with { type: 'json' };
import type { Accuracy } from '../../model/project.ts';

/** What an accuracy class looks like, whatever the category, in the colour of the text. */
export function AccuracySample({
  accuracy,
  small = false,
  isPlace = false,
}: {
  accuracy: Accuracy;
  small?: boolean;
  /** A symbol where lines of the class have a stroke. */
  isPlace?: boolean;
}) {
  const { dashPx } = tokens.certainty.schematic;
  return (
    <svg
      class="sample"
      viewBox="0 0 46 18"
      width={small ? 30 : 46}
      height={small ? 12 : 18}
      aria-hidden="true"
    >
      {accuracy === 'exact' && (
        <>
          <circle cx="23" cy="9" r="6.5" fill="currentColor" />
          <circle cx="23" cy="9" r="2" fill="var(--surface-panel)" />
        </>
      )}
      {accuracy === 'approximate' && isPlace && <circle cx="23" cy="9" r="6.5" fill="currentColor" />}
      {accuracy === 'approximate' && !isPlace && (
        <line x1="3" x2="43" y1="9" y2="9" stroke="currentColor" stroke-width="2.4" />
      )}
      {accuracy === 'schematic' && (
        <>
          <rect x="1" y="2.5" width="44" height="13" rx="6.5" fill="currentColor" opacity="0.16" />
          <line
            x1="4"
            x2="42"
            y1="9"
            y2="9"
            stroke="currentColor"
            stroke-width="2.4"
            stroke-dasharray={dashPx.join(' ')}
          />
        </>
      )}
      {accuracy === 'area' && (
        <g stroke="currentColor" fill="none">
          <rect x="9" y="2.5" width="28" height="13" rx="3" stroke-width="1.2" />
          <path d="M10 13 18 4M14 15 25 3M20 15 31 3M26 15 36 4M32 15l4-5" stroke-width="0.9" opacity="0.7" />
        </g>
      )}
      {accuracy === 'symbol' && (
        <circle
          cx="23"
          cy="9"
          r="6.5"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-dasharray={tokens.certainty.symbol.ringDashPx.join(' ')}
        />
      )}
      {accuracy === 'unlocated' && (
        <line x1="19" x2="27" y1="9" y2="9" stroke="currentColor" stroke-width="1.8" />
      )}
    </svg>
  );
}
