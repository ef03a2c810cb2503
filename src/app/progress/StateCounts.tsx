import './progress.css';
import { progressStateOf } from '../../model/progress/state.ts';
import type { Project } from '../../model/project.ts';
import { stateCounts } from '../../state/progress.ts';
import { toldState } from '../../state/told-state.ts';
import { useSay, useTell } from '../context.ts';
import { RecordNote } from './RecordNote.tsx';
import { StateMark } from './StateMark.tsx';
import { useTelling } from './telling.ts';

/** How many of the projects are in which state, as a bar and in numbers that sum to theirs; sites are no part of it. */
export function StateCounts({ projects }: { projects: readonly Project[] }) {
  const telling = useTelling();
  const say = useSay();
  const t = useTell();
  const counts = stateCounts(projects, (project) => toldState(project, telling)?.state ?? null).filter(
    ({ n }) => n > 0,
  );
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  return (
    <section class="state-counts">
      <h3>
        {t('progress.counts')} <small>{total}</small>
      </h3>
      <div class="state-bar" aria-hidden="true">
        {counts.map(({ id, n }) => (
          <i key={id} style={{ flexGrow: n, background: `var(--progress-${id})` }} />
        ))}
      </div>
      <ul class="plain">
        {counts.map(({ id, n }) => (
          <li key={id}>
            <StateMark state={id} /> {say(progressStateOf(id).label)} <b class="numeral">{n}</b>
          </li>
        ))}
      </ul>
      <RecordNote />
    </section>
  );
}
