import { heatStep } from '../../state/matrix.ts';
import type { cellMarks } from './grid.ts';
import { heatShades } from './heat.ts';

/** A shaded number that narrows the filter to its projects or takes that back; 0 is a faint dot. */
export function HeatCell({
  label,
  count,
  most,
  isOn,
  toggle,
  marks,
}: {
  label: string;
  count: number;
  /** The largest number in the matrix. */
  most: number;
  isOn: boolean;
  /** Null where the filter cannot say what the cell counts. */
  toggle: (() => void) | null;
  marks: ReturnType<typeof cellMarks>;
}) {
  if (count === 0 || !toggle)
    return (
      <td class="matrix-number" aria-label={label} {...marks}>
        {count === 0 ? <i class="matrix-none" /> : count}
      </td>
    );
  const shade = heatShades[heatStep(count, most, heatShades.length) - 1];
  return (
    <td class="matrix-cell">
      <button
        type="button"
        class="heat"
        aria-pressed={isOn}
        aria-label={label}
        title={label}
        style={{
          '--share': shade?.share,
          color: shade?.text === 'onAccent' ? 'var(--text-on-accent)' : 'var(--text-primary)',
        }}
        onClick={toggle}
        {...marks}
      >
        {count}
      </button>
    </td>
  );
}
