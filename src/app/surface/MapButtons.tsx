import './surface.css';
import { useId, useState } from 'preact/hooks';
import { planBounds } from '../../model/extent.ts';
import { useActions, useApp, useTell } from '../context.ts';
import { Glyph, type GlyphId } from '../ui/Glyph.tsx';

const panShare = 1 / 3;

/** Where to, and the glyph that points there. */
const pans: readonly {
  to: 'north' | 'west' | 'east' | 'south';
  glyph: GlyphId;
  by: readonly [number, number];
}[] = [
  { to: 'north', glyph: 'up', by: [0, panShare] },
  { to: 'west', glyph: 'previous', by: [-panShare, 0] },
  { to: 'east', glyph: 'next', by: [panShare, 0] },
  { to: 'south', glyph: 'more', by: [0, -panShare] },
];

/** Four buttons that move the map, for those who cannot drag it. */
function PanButtons({ id }: { id: string }) {
  const { panBy } = useActions();
  const t = useTell();
  return (
    <fieldset class="panel pan-buttons" id={id}>
      <legend class="visually-hidden">{t('map.pan')}</legend>
      {pans.map(({ to, glyph, by }) => (
        <button
          key={to}
          type="button"
          class={`is-${to}`}
          aria-label={t(`map.pan.${to}`)}
          onClick={() => panBy(...by)}
        >
          <Glyph glyph={glyph} />
        </button>
      ))}
    </fieldset>
  );
}

/** What moves the map without a drag or a wheel. */
export function MapButtons() {
  const { zoomBy, goTo, countBunching } = useActions();
  const bunching = useApp((state) => state.bunching);
  // Behind a button, since most people drag.
  const [isPanning, setPanning] = useState(false);
  const panId = useId();
  const t = useTell();
  return (
    <div class="map-buttons-frame">
      {isPanning && <PanButtons id={panId} />}
      <div class="panel map-buttons">
        <button type="button" aria-label={t('map.zoomIn')} onClick={() => zoomBy(1)}>
          <Glyph glyph="plus" />
        </button>
        <button type="button" aria-label={t('map.zoomOut')} onClick={() => zoomBy(-1)}>
          <Glyph glyph="minus" />
        </button>
        <button
          type="button"
          aria-label={t('map.pan')}
          title={t('map.pan')}
          aria-expanded={isPanning}
          aria-controls={panId}
          onClick={() => setPanning(!isPanning)}
        >
          <Glyph glyph="move" />
        </button>
        <button type="button" aria-label={t('map.wholeView')} onClick={() => goTo(planBounds)}>
          <Glyph glyph="whole" />
        </button>
        <button
          type="button"
          aria-label={t('map.bunching')}
          title={t('map.bunching')}
          aria-pressed={bunching}
          onClick={() => countBunching(!bunching)}
        >
          <Glyph glyph="hexagons" />
        </button>
      </div>
    </div>
  );
}
