import type { Pinned } from '../../state/slices/pins.ts';
import { useActions, useApp, useTell } from '../context.ts';
import { Glyph } from '../ui/Glyph.tsx';
import './compare.css';

/** Pins a project, a city or a unit for comparison, or takes the pin off. */
export function PinButton({ pin }: { pin: Pinned }) {
  const isOn = useApp((state) => state.pinned.some(({ kind, id }) => kind === pin.kind && id === pin.id));
  const { togglePin } = useActions();
  const t = useTell();
  const label = t(isOn ? 'compare.unpin' : 'compare.pin');
  return (
    <button
      type="button"
      class="icon-button pin-button"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      onClick={() => togglePin(pin)}
    >
      <Glyph glyph="pin" sizePx={18} />
    </button>
  );
}
