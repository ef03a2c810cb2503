import { type SketchMode, sketchModes } from '../../state/slices/sketch.ts';
import { cityCircle, regionBounds } from '../../state/spatial/city-circle.ts';
import { useActions, useApp, useTell } from '../context.ts';
import { Dropdown } from '../ui/Dropdown.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { RadiusForm } from './RadiusForm.tsx';
import './spatial.css';

function ModeRow({ mode, close }: { mode: SketchMode; close: () => void }) {
  const isOn = useApp((state) => state.sketch?.mode === mode && state.sketch.isOpen);
  const { startSketch } = useActions();
  const t = useTell();
  return (
    <li>
      <button
        type="button"
        class="row"
        aria-pressed={isOn}
        onClick={() => {
          startSketch(mode);
          close();
        }}
      >
        <Glyph glyph={mode} />
        <span class="row-name">{t(`spatial.mode.${mode}`)}</span>
      </button>
    </li>
  );
}

function Menu({ close }: { close: () => void }) {
  const hasSomething = useApp((state) => state.sketch !== null || state.filter.region !== null);
  const { narrow, goTo, cancelSketch } = useActions();
  const t = useTell();
  return (
    <>
      <ul class="plain rows">
        {sketchModes.map((mode) => (
          <ModeRow key={mode} mode={mode} close={close} />
        ))}
        <li>
          <button
            type="button"
            class="row"
            onClick={() => {
              cancelSketch();
              narrow({ region: cityCircle() });
              goTo(regionBounds(cityCircle()));
              close();
            }}
          >
            <Glyph glyph="hour" />
            <span class="row-name">{t('spatial.hour')}</span>
          </button>
        </li>
      </ul>
      <p class="dropdown-note">{t('spatial.hourNote')}</p>
      <RadiusForm onDone={close} />
      {hasSomething && (
        <button
          type="button"
          class="text-button spatial-clear"
          onClick={() => {
            cancelSketch();
            narrow({ region: null });
            close();
          }}
        >
          {t('spatial.clearAll')}
        </button>
      )}
    </>
  );
}

/** The button beside the map that opens the measuring tools. */
export function RegionTools() {
  const t = useTell();
  return (
    <div class="spatial-tools">
      <Dropdown
        buttonClass="panel spatial-tools-button"
        label={
          <>
            <Glyph glyph="tools" />
            <span class="visually-hidden">{t('spatial.tools')}</span>
          </>
        }
      >
        {(close) => <Menu close={close} />}
      </Dropdown>
    </div>
  );
}
