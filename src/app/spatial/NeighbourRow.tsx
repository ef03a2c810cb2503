import { categoryOf } from '../../model/category.ts';
import { roundLength } from '../../model/length.ts';
import type { Project } from '../../model/project.ts';
import { visibleIds } from '../../state/selectors.ts';
import type { Neighbour } from '../../state/spatial/neighbours.ts';
import type { Relation } from '../../state/spatial/relate.ts';
import { type Tell, useActions, useApp, useName, useTell } from '../context.ts';
import { Sample } from '../ui/Sample.tsx';

/** Tenths below 10 km, whole kilometres above: for what is measured on the picture itself. */
export function roundedKm(km: number): number {
  return km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
}

/** The relation in words, only as sure as it is. */
export function relationText(
  { kind, distanceKm, uncertaintyKm, sharedKm, areas }: Relation,
  t: Tell,
): string {
  const together = roundLength(sharedKm, uncertaintyKm).km;
  switch (kind) {
    case 'certain':
      if (areas === 2) return t('spatial.certainOverlap');
      if (areas === 0) return t('spatial.certain');
      return together > 0 ? t('spatial.certainInsideKm', { n: together }) : t('spatial.certainInside');
    case 'corridor':
      return t('spatial.corridor', { n: together });
    case 'possible':
      return roundedKm(distanceKm) === 0
        ? t(areas === 2 ? 'spatial.possibleOverlap' : 'spatial.possible')
        : t('spatial.possibleApart', { n: roundedKm(distanceKm), u: roundedKm(uncertaintyKm) });
    default:
      return t('spatial.near', { n: roundLength(distanceKm, uncertaintyKm).km });
  }
}

function useFirstUnits({ units, itsUnits }: Neighbour): string {
  const plan = useApp((state) => state.plan);
  const language = useApp((state) => state.language);
  const t = useTell();
  const nameOf = (id: string | undefined) => {
    const unit = plan.units.find((entry) => entry.id === id);
    return unit ? (language === 'zh' ? unit.name : unit.nameEn) : '';
  };
  const [own, its] = [units[0], itsUnits[0]];
  return own === its
    ? t('spatial.sameFirstUnit', { unit: nameOf(own) })
    : t('spatial.firstUnits', { own: nameOf(own), its: nameOf(its) });
}

/** One neighbour: its name, how surely they meet, and who is listed first on both sides. */
export function NeighbourRow({ neighbour, project }: { neighbour: Neighbour; project: Project }) {
  const isHidden = useApp((state) => !visibleIds(state).has(project.id));
  const { choose } = useActions();
  const units = useFirstUnits(neighbour);
  const name = useName();
  const t = useTell();
  const { relation, sharedUnits } = neighbour;
  return (
    <li>
      <button
        type="button"
        class="row neighbour-row"
        onClick={() => choose({ kind: 'project', id: project.id })}
      >
        <Sample category={categoryOf(project.category)} accuracy={project.accuracy} />
        <span class="row-name">
          {name(project)}
          <span class={`neighbour-relation is-${relation.kind}`}>{relationText(relation, t)}</span>
          <small class="neighbour-units">
            {units}
            {sharedUnits.length > 0 && ` · ${t('spatial.sharedUnits', { n: sharedUnits.length })}`}
            {isHidden && ` · ${t('spatial.hidden')}`}
          </small>
        </span>
      </button>
    </li>
  );
}
