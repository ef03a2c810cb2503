import './explore.css';
import { accuracyClassOf } from '../../model/accuracy.ts';
import { categoryOf } from '../../model/category.ts';
import type { Project } from '../../model/project.ts';
import { isChosen } from '../../state/selection.ts';
import { useActions, useApp, useName, useSay } from '../context.ts';
import { OwnLightInRow } from '../own-data/OwnData.tsx';
import { Sample } from '../ui/Sample.tsx';

/** One project in a list: its sample, its name, and how certain it is or what `detail` says. */
export function ProjectRow({ project, detail }: { project: Project; detail?: string }) {
  const isOn = useApp((state) => isChosen(state.chosen, 'project', project.id));
  const { choose } = useActions();
  const say = useSay();
  const name = useName();
  return (
    <li>
      <button
        type="button"
        class="row"
        aria-current={isOn ? 'true' : undefined}
        onClick={() => choose({ kind: 'project', id: project.id })}
      >
        <Sample category={categoryOf(project.category)} accuracy={project.accuracy} />
        <span class="row-name">{name(project)}</span>
        <OwnLightInRow id={project.id} />
        <small>{detail ?? say(accuracyClassOf(project.accuracy).label)}</small>
      </button>
    </li>
  );
}
