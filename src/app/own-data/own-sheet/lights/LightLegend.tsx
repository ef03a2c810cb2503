import '../own-sheet.css';
import { type LightSwitch, lightOf, lightSwitches } from '../../../../model/own-sheet/light.ts';
import { facetCount } from '../../../../state/selectors.ts';
import { useActions, useApp, useSay } from '../../../context.ts';
import { useTellOwn } from '../wording.ts';
import { LightShape } from './LightMark.tsx';

function LightRow({ id }: { id: LightSwitch }) {
  const count = useApp((state) => {
    const { mapped, unlocated } = facetCount(state, 'light', id);
    return mapped + unlocated;
  });
  const isOff = useApp((state) => state.filter.lightsOff.includes(id));
  const { toggleLight } = useActions();
  const say = useSay();
  const t = useTellOwn();
  const name = id === 'none' ? t('own.noLight') : say(lightOf(id).label);
  const rule = id === 'none' ? t('own.noLightRule') : say(lightOf(id).rule);
  return (
    <li>
      <button
        type="button"
        class="legend-row legend-row-light"
        aria-pressed={!isOff}
        aria-label={t('own.legendRow', { name, rule, n: count })}
        onClick={() => toggleLight(id)}
      >
        <span class="sample">{id !== 'none' && <LightShape light={id} />}</span>
        <span class="legend-name">
          {name} <small>{rule}</small>
        </span>
        <span class="legend-count">{count}</span>
      </button>
    </li>
  );
}

/** The lights of the office's own sheet, each with its rule and its count; a row switches its projects. */
export function LightLegend() {
  const day = useApp((state) => state.ownSheet?.judgedOn ?? '');
  const t = useTellOwn();
  return (
    <section class="legend-lights">
      <h3 class="legend-group">
        <span>{t('own.lights')}</span>
        <small>{t('own.asOf', { date: day })}</small>
      </h3>
      <ul class="plain">
        {lightSwitches.map((id) => (
          <LightRow key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}
