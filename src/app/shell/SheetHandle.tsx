import './shell.css';
import { useRef } from 'preact/hooks';
import { type SheetStop, sheetStops } from '../../state/slices/views.ts';
import { useActions, useApp, useTell } from '../context.ts';

/** A drag by less than this is a tap. */
const tapPx = 8;

/** The grip of a sheet on a phone: drag it, or press it for the next of three heights. */
export function SheetHandle() {
  const stop = useApp((state) => state.sheetStop);
  const { setSheetStop } = useActions();
  const startY = useRef<number | null>(null);
  const t = useTell();

  function step(by: 1 | -1) {
    const to = sheetStops[sheetStops.indexOf(stop) + by];
    if (to) setSheetStop(to);
  }

  function release(event: PointerEvent) {
    if (startY.current === null) return;
    const movedPx = event.clientY - startY.current;
    startY.current = null;
    if (Math.abs(movedPx) < tapPx) setSheetStop(next(stop));
    else step(movedPx < 0 ? 1 : -1);
  }

  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={t('sheet.height', { height: t(`sheet.${stop}`) })}
      onPointerDown={(event) => {
        startY.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={release}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') step(1);
        else if (event.key === 'ArrowDown') step(-1);
        else if (event.key === 'Enter' || event.key === ' ') setSheetStop(next(stop));
        else return;
        event.preventDefault();
      }}
    />
  );
}

function next(stop: SheetStop): SheetStop {
  return sheetStops[(sheetStops.indexOf(stop) + 1) % sheetStops.length] ?? 'middle';
}
