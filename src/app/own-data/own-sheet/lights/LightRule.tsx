import { lights } from '../../../../model/own-sheet/light.ts';
import { useApp, useSay } from '../../../context.ts';
import { useTellOwn } from '../wording.ts';
import { LightMark } from './LightMark.tsx';

/** The rule of the lights beside their colours. */
export function LightRule() {
  const say = useSay();
  const t = useTellOwn();
  const day = useApp((state) => state.ownSheet?.judgedOn ?? '');
  return (
    <section class="light-rule">
      <h3>
        {t('own.lightRule')} <small>{t('own.asOf', { date: day })}</small>
      </h3>
      <dl>
        {lights.map(({ id, rule }) => (
          <div key={id}>
            <dt>
              <LightMark light={id} />
            </dt>
            <dd>{say(rule)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
