import { useState } from 'preact/hooks';
import { useTell } from '../context.ts';
import { CityMatrix } from './CityMatrix.tsx';
import { StateMatrix } from './StateMatrix.tsx';
import { UnitMatrix } from './UnitMatrix.tsx';
import './matrix.css';

const matrices = ['cities', 'units', 'cityStates', 'unitStates'] as const;

/** Heat tables, one at a time: city × category, unit × task, and either by what became of the projects. */
export function MatrixView() {
  const [shown, setShown] = useState<(typeof matrices)[number]>('cities');
  const t = useTell();
  return (
    <section class={`matrix-view ${shown === 'units' ? 'is-units' : ''}`} aria-label={t('matrix.title')}>
      <header class="panel-head">
        <h2>{t('matrix.title')}</h2>
        <fieldset class="segmented">
          <legend class="visually-hidden">{t('matrix.which')}</legend>
          {matrices.map((entry) => (
            <label key={entry} class={shown === entry ? 'is-on' : ''}>
              <input
                type="radio"
                name="matrix"
                class="visually-hidden"
                checked={shown === entry}
                onChange={() => setShown(entry)}
              />
              {t(`matrix.${entry}`)}
            </label>
          ))}
        </fieldset>
      </header>
      {shown === 'cities' && <CityMatrix />}
      {shown === 'units' && <UnitMatrix />}
      {shown === 'cityStates' && <StateMatrix by="cities" />}
      {shown === 'unitStates' && <StateMatrix by="units" />}
    </section>
  );
}
