import './explore.css';
import type { Task } from '../../model/document.ts';
import { isChosen } from '../../state/selection.ts';
import { useActions, useApp, useTitle } from '../context.ts';
import { OwnLightInRow } from '../own-data/OwnData.tsx';

/** One task in a list: its place in the document and its title. */
export function TaskRow({ task, detail }: { task: Task; detail?: string }) {
  const isOn = useApp((state) => isChosen(state.chosen, 'task', task.id));
  const sections = useApp((state) => state.plan.sections);
  const { choose } = useActions();
  const titleOf = useTitle();
  const section = sections.find((entry) => entry.id === task.sectionId);
  return (
    <li>
      <button
        type="button"
        class="row row-task"
        aria-current={isOn ? 'true' : undefined}
        onClick={() => choose({ kind: 'task', id: task.id })}
      >
        <span class="row-place">
          {section?.number}
          {task.number}
        </span>
        <span class="row-name">{titleOf(task)}</span>
        <OwnLightInRow id={task.id} />
        {detail && <small>{detail}</small>}
      </button>
    </li>
  );
}
