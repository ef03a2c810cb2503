import { useEffect } from 'preact/hooks';
import { visibleProjects } from '../../state/selectors.ts';
import type { Sketch } from '../../state/slices/sketch.ts';
import { hourRangeKm, isCityCircle, radiusRangeKm, regionAreaKm2 } from '../../state/spatial/city-circle.ts';
import { measure } from '../../state/spatial/measure.ts';
import type { Region } from '../../state/spatial/region.ts';
import { useActions, useApp, useTell } from '../context.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { roundedKm } from './NeighbourRow.tsx';
import { distinctPoints, pointsLacking, stepOf } from './sketch-steps.ts';
import './spatial.css';

/** Radius of a circle whose middle was clicked, until it is changed. */
const firstRadiusKm = 30;

/** Enter, Escape and Backspace, wherever the focus is, but not while someone types or presses a button. */
function useSketchKeys(sketch: Sketch | null) {
  const { finishSketch, cancelSketch, undoSketchPoint } = useActions();
  useEffect(() => {
    if (!sketch) return;
    const current = sketch;
    function press(event: KeyboardEvent) {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('input, select, textarea, [contenteditable]')) return;
      if (event.key === 'Enter' && target?.closest('button, a')) return;
      const step = stepOf(event.key, current);
      if (!step) return;
      // Escape ends one thing at a time: what is chosen stays.
      event.stopPropagation();
      event.preventDefault();
      ({ finish: finishSketch, cancel: cancelSketch, undo: undoSketchPoint })[step]();
    }
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [sketch, finishSketch, cancelSketch, undoSketchPoint]);
}

/** The first click of a circle is its middle. */
function useCircle(sketch: Sketch | null) {
  const { narrow, cancelSketch } = useActions();
  const center = sketch?.mode === 'circle' ? sketch.points[0] : undefined;
  useEffect(() => {
    if (!center) return;
    narrow({ region: { kind: 'circle', center, radiusKm: firstRadiusKm } });
    cancelSketch();
  }, [center, narrow, cancelSketch]);
}

function Measured({ sketch }: { sketch: Sketch }) {
  const { lengthKm, areaKm2 } = measure(distinctPoints(sketch));
  const t = useTell();
  if (sketch.mode === 'circle') return null;
  if (sketch.mode === 'distance') return <strong>{t('spatial.km', { n: roundedKm(lengthKm) })}</strong>;
  return <strong>{t('spatial.km2', { n: roundedKm(areaKm2) })}</strong>;
}

function NextStep({ sketch }: { sketch: Sketch }) {
  const t = useTell();
  const lacking = pointsLacking(sketch);
  if (!sketch.isOpen) return <span>{t(`spatial.done.${sketch.mode}`)}</span>;
  if (sketch.mode === 'circle') return <span>{t('spatial.clickCenter')}</span>;
  return <span>{lacking > 0 ? t('spatial.clickMore', { n: lacking }) : t('spatial.clickOrFinish')}</span>;
}

function SketchLine({ sketch }: { sketch: Sketch }) {
  const { finishSketch, undoSketchPoint, cancelSketch } = useActions();
  const t = useTell();
  return (
    <div class="panel sketch-bar">
      <p role="status">
        <Measured sketch={sketch} /> <NextStep sketch={sketch} />
      </p>
      {sketch.isOpen && sketch.points.length > 0 && (
        <button type="button" class="text-button" onClick={undoSketchPoint}>
          {t('spatial.undo')}
        </button>
      )}
      {sketch.isOpen && sketch.mode !== 'circle' && (
        <button type="button" class="text-button" disabled={pointsLacking(sketch) > 0} onClick={finishSketch}>
          {t('spatial.finish')}
        </button>
      )}
      <button type="button" class="text-button" onClick={cancelSketch}>
        {t(sketch.isOpen ? 'spatial.cancel' : 'spatial.clear')}
      </button>
    </div>
  );
}

function RadiusSlider({ region }: { region: Extract<Region, { kind: 'circle' }> }) {
  const { narrow } = useActions();
  const t = useTell();
  const [least, most] = isCityCircle(region) ? hourRangeKm : radiusRangeKm;
  return (
    <input
      type="range"
      class="radius-slider"
      aria-label={t('spatial.radius')}
      min={least}
      max={most}
      value={region.radiusKm}
      onInput={(event) => narrow({ region: { ...region, radiusKm: event.currentTarget.valueAsNumber } })}
    />
  );
}

function RegionLine({ region }: { region: Region }) {
  const shown = useApp((state) => visibleProjects(state).length);
  const { narrow } = useActions();
  const t = useTell();
  const isHour = isCityCircle(region);
  const km2 = Math.round(regionAreaKm2(region));
  return (
    <div class="panel sketch-bar">
      <p>
        <strong>
          {region.kind === 'polygon'
            ? t('spatial.polygonSize', { n: km2 })
            : t(isHour ? 'spatial.hourSize' : 'spatial.circleSize', { n: region.radiusKm })}
        </strong>{' '}
        <span role="status">{t('spatial.inRegion', { n: shown })}</span>
        {isHour && <small class="hour-note">{t('spatial.hourRadius')}</small>}
      </p>
      {region.kind === 'circle' && <RadiusSlider region={region} />}
      <button
        type="button"
        class="icon-button"
        aria-label={t('spatial.clearRegion')}
        title={t('spatial.clearRegion')}
        onClick={() => narrow({ region: null })}
      >
        <Glyph glyph="close" sizePx={18} />
      </button>
    </div>
  );
}

/** What is being drawn and what to do next, and the region that narrows what is shown. */
export function SketchBar() {
  const sketch = useApp((state) => state.sketch);
  const region = useApp((state) => state.filter.region);
  useSketchKeys(sketch);
  useCircle(sketch);
  if (!sketch && !region) return null;
  return (
    <div class="sketch-bars">
      {sketch && <SketchLine sketch={sketch} />}
      {region && <RegionLine region={region} />}
    </div>
  );
}
