import { useEffect, useRef } from 'preact/hooks';
import { CityPanel } from './CityPanel.tsx';
import { useApp } from './context.ts';
import { ProjectPanel } from './ProjectPanel.tsx';
import { SheetHandle } from './SheetHandle.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { UnitPanel } from './UnitPanel.tsx';

/** What the person chose. */
function Chosen() {
  const plan = useApp((state) => state.plan);
  const chosen = useApp((state) => state.chosen);
  switch (chosen.kind) {
    case 'none':
      return null;
    case 'project': {
      const project = plan.projects.find((entry) => entry.id === chosen.id);
      return project ? <ProjectPanel key={project.id} project={project} /> : null;
    }
    case 'city': {
      const city = plan.cities.find((entry) => entry.id === chosen.id);
      return city ? <CityPanel key={city.id} city={city} /> : null;
    }
    case 'unit': {
      const unit = plan.units.find((entry) => entry.id === chosen.id);
      return unit ? <UnitPanel key={unit.id} unit={unit} /> : null;
    }
    case 'task': {
      const task = plan.tasks.find((entry) => entry.id === chosen.id);
      return task ? <TaskPanel key={task.id} task={task} /> : null;
    }
  }
}

/** The panel on the right, or the sheet on a phone; a new choice moves the focus to its title. */
export function DetailPanel() {
  const chosen = useApp((state) => state.chosen);
  const stop = useApp((state) => state.sheetStop);
  const panel = useRef<HTMLElement>(null);
  const isFirst = useRef(true);

  useEffect(() => {
    // A link that opens with a choice leaves the focus where the browser puts it.
    if (!isFirst.current && chosen.kind !== 'none')
      panel.current?.querySelector('h2')?.focus({ preventScroll: true });
    isFirst.current = false;
    if (panel.current) panel.current.querySelector('.detail-body')?.scrollTo(0, 0);
  }, [chosen]);

  if (chosen.kind === 'none') return null;
  return (
    <aside class={`panel detail-panel stop-${stop}`} ref={panel}>
      <SheetHandle />
      <Chosen />
    </aside>
  );
}
