import { useEffect, useId, useState } from 'preact/hooks';
import { detailOf } from '../../model/error-detail.ts';
import type { Project } from '../../model/project.ts';
import { projectOf } from '../../state/selectors.ts';
import type { Neighbour } from '../../state/spatial/neighbours.ts';
import { useApp, useTell } from '../context.ts';
import { askNeighbours } from './ask-neighbours.ts';
import { NeighbourRow } from './NeighbourRow.tsx';
import './spatial.css';

const distancesKm = [0, 5, 10, 20, 50] as const;

/** Asked once that far; a shorter choice only hides rows. */
const farthestKm = Math.max(...distancesKm);

type Answer = { projectId: string } & ({ neighbours: readonly Neighbour[] } | { fault: string });

/** Neighbours of the project as far as one can choose; null while they are being found. */
function useNeighbours(project: Project): Answer | null {
  const plan = useApp((state) => state.plan);
  const shapes = useApp((state) => state.shapes);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { id } = project;
  useEffect(() => {
    if (!shapes) return;
    let isStale = false;
    askNeighbours(plan, shapes, id, farthestKm).then(
      (neighbours) => neighbours && !isStale && setAnswer({ projectId: id, neighbours }),
      (error: unknown) => {
        if (!isStale) setAnswer({ projectId: id, fault: detailOf(error) });
      },
    );
    return () => {
      isStale = true;
    };
  }, [plan, shapes, id]);
  return answer?.projectId === id ? answer : null;
}

function isListed({ relation }: Neighbour, withinKm: number): boolean {
  return relation.kind !== 'near' ? relation.kind !== 'far' : relation.distanceKm <= withinKm;
}

function Found({ project, withinKm }: { project: Project; withinKm: number }) {
  const plan = useApp((state) => state.plan);
  const isLost = useApp((state) => state.faults.some((fault) => fault.id === 'projects'));
  const answer = useNeighbours(project);
  const t = useTell();
  if (project.accuracy === 'unlocated') return <p class="soft">{t('spatial.unlocated')}</p>;
  if (!answer) return <p class="soft">{t(isLost ? 'spatial.noShapes' : 'spatial.finding')}</p>;
  if ('fault' in answer) return <p class="soft">{t('spatial.failed', { detail: answer.fault })}</p>;
  const listed = answer.neighbours.filter((neighbour) => isListed(neighbour, withinKm));
  if (listed.length === 0)
    return <p class="soft">{t(withinKm > 0 ? 'spatial.none' : 'spatial.noneTouching', { n: withinKm })}</p>;
  return (
    <>
      <ul class="plain rows">
        {listed.map((neighbour) => {
          const other = projectOf(plan, neighbour.id);
          return other && <NeighbourRow key={other.id} neighbour={neighbour} project={other} />;
        })}
      </ul>
      <p class="spatial-note">
        {t('spatial.basis')} {listed.some(({ relation }) => relation.areas > 0) && t('spatial.areaNote')}
      </p>
    </>
  );
}

/** What crosses a project, may cross it, or lies near, worded by how certain that is. */
export function NeighboursSection({ project }: { project: Project }) {
  const [withinKm, setWithin] = useState<number>(5);
  const id = useId();
  const t = useTell();
  return (
    <section class="neighbours">
      <div class="neighbours-head">
        <h3>{t('spatial.title')}</h3>
        <label for={id} class="visually-hidden">
          {t('spatial.within')}
        </label>
        <select
          id={id}
          class="spatial-select"
          value={withinKm}
          onChange={(event) => setWithin(Number(event.currentTarget.value))}
        >
          {distancesKm.map((km) => (
            <option key={km} value={km}>
              {km === 0 ? t('spatial.withinNone') : t('spatial.withinKm', { n: km })}
            </option>
          ))}
        </select>
      </div>
      <div aria-live="polite">
        <Found project={project} withinKm={withinKm} />
      </div>
    </section>
  );
}
