import './own-sheet.css';
import type { LightReason } from '../../../model/own-sheet/light.ts';
import { ownLights, ownValuesOf } from '../../../state/own-sheet.ts';
import { useApp } from '../../context.ts';
import { LightMark } from './lights/LightMark.tsx';
import { LightRule } from './lights/LightRule.tsx';
import { useOwnSaid, useTellOwn } from './wording.ts';

/** What the office's own sheet says of a project or a task, and its light with the reasons. */
export function OwnSection({ id }: { id: string }) {
  const values = useApp((state) => ownValuesOf(state, id));
  const light = useApp(ownLights).get(id);
  const said = useOwnSaid();
  const t = useTellOwn();
  if (!values || !light) return null;
  const reasonText = (reason: LightReason) =>
    'date' in reason ? t(`own.reasonOf.${reason.id}`, { date: reason.date }) : t(`own.reasonOf.${reason.id}`);
  return (
    <section class="own-section">
      <h3>{t('own.inPanel')}</h3>
      <p>
        <LightMark light={light.light} /> {light.reasons.map(reasonText).join('；')}
      </p>
      <dl class="facts">
        {said(values).map(({ field, label, value }) => (
          <div key={field} class="facts-pair">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t('own.lightRule')}</summary>
        <LightRule />
      </details>
    </section>
  );
}
