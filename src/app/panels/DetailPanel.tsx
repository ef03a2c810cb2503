import './panels.css';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Chosen as Choice } from '../../state/selection.ts';
import { useActions, useApp, useTell } from '../context.ts';
import { Boundary } from '../shell/Boundary.tsx';
import { SheetHandle } from '../shell/SheetHandle.tsx';
import { usePresence } from '../ui/presence.ts';
import { CityPanel } from './CityPanel.tsx';
import { ProjectPanel } from './ProjectPanel.tsx';
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

/** Whether it is laid out: nothing around it is switched off. */
function isSeen(place: HTMLElement): boolean {
  return place.getClientRects().length > 0;
}

/** Where one may go on from once the panel about a thing is closed: its place on the map, or its row in a list. */
function originOf(chosen: Choice): HTMLElement | null {
  if (chosen.kind === 'none') return null;
  const places = document.querySelectorAll<HTMLElement>(
    `[data-feature="${chosen.id}"], .side-panel [aria-current="true"]`,
  );
  return [...places].find((place) => isSeen(place)) ?? null;
}

/** Brings the focus back to where the panel was opened from, since closing takes it away with the panel. */
function useFocusBack(chosen: Choice) {
  const opener = useRef<Element | null>(null);
  const before = useRef<Choice>(chosen);
  // While drawing, the focus is still where the choice was made.
  if (before.current.kind === 'none' && chosen.kind !== 'none') opener.current = document.activeElement;
  useLayoutEffect(() => {
    const last = before.current;
    before.current = chosen;
    if (chosen.kind !== 'none' || last.kind === 'none') return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost) return;
    const from = opener.current;
    const isThere = from instanceof HTMLElement && from !== document.body && from.isConnected && isSeen(from);
    (isThere ? from : originOf(last))?.focus({ preventScroll: true });
  }, [chosen]);
}

/** The panel on the right, or the sheet on a phone; a new choice moves the focus to its title. */
export function DetailPanel() {
  const chosen = useApp((state) => state.chosen);
  const stop = useApp((state) => state.sheetStop);
  const panel = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const { clearChoice } = useActions();
  const t = useTell();
  useFocusBack(chosen);
  usePresence('detail', chosen.kind !== 'none');

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
      <Boundary
        part={t('fault.partName.panel')}
        of={chosen}
        leave={{ label: t('panel.close'), act: clearChoice }}
      >
        <Chosen />
      </Boundary>
    </aside>
  );
}
