import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Project } from '../../model/project.ts';
import { useActions, useApp, useTell } from '../context.ts';
import type { AddedColumn, Column, Wording } from './columns.tsx';
import { rowAfterKey, rowPx, slotsOf, type View } from './row-window.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';

/** The view moves in such steps, so that scrolling seldom draws anew. */
const stepPx = 10 * rowPx;

/** Before it has been measured. */
const firstView: View = { topPx: 0, heightPx: 1200 };

function indexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset.index) : null;
}

/** The table in its own scrolling region; one row at a time takes part in the order of Tab. */
export function Rows({
  projects,
  columns,
  wording,
  isNarrow,
}: {
  projects: readonly Project[];
  columns: readonly (Column | AddedColumn)[];
  wording: Wording;
  isNarrow: boolean;
}) {
  const chosenId = useApp((state) => (state.chosen.kind === 'project' ? state.chosen.id : null));
  const { choose } = useActions();
  const t = useTell();
  const region = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  /** The row that gets the focus as soon as it is drawn. */
  const wanted = useRef<number | null>(null);
  const [view, setView] = useState(firstView);
  const [activeId, setActiveId] = useState<string | null>(null);

  const indexById = (id: string | null) => projects.findIndex((project) => project.id === id);
  const chosenIndex = indexById(chosenId);
  const active = Math.max(0, activeId === null ? chosenIndex : indexById(activeId));
  const firstUnlocated = projects.findIndex((project) => project.accuracy === 'unlocated');
  const widthOf = (column: Column | AddedColumn) => (isNarrow && column.phoneWidthPx) || column.widthPx;

  /** Scrolls no further than it takes to see the row, under the head. */
  function bringIntoView(index: number) {
    const scroller = region.current;
    if (!scroller || !body.current) return;
    const headPx = body.current.offsetTop;
    const topPx = index * rowPx;
    const roomPx = scroller.clientHeight - headPx;
    if (topPx < scroller.scrollTop) scroller.scrollTop = topPx;
    else if (topPx + rowPx > scroller.scrollTop + roomPx) scroller.scrollTop = topPx + rowPx - roomPx;
  }

  function measure() {
    const scroller = region.current;
    if (!scroller) return;
    const topPx = Math.floor(scroller.scrollTop / stepPx) * stepPx;
    const heightPx = scroller.clientHeight + stepPx;
    if (topPx !== view.topPx || heightPx !== view.heightPx) setView({ topPx, heightPx });
  }

  function moveTo(index: number) {
    wanted.current = index;
    setActiveId(projects[index]?.id ?? null);
  }

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = body.current?.querySelector(`[data-index="${wanted.current}"] button`);
    bringIntoView(wanted.current);
    wanted.current = null;
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  });

  // The row that was chosen elsewhere comes into view; one that was chosen here is there already.
  useLayoutEffect(() => {
    if (chosenIndex >= 0) bringIntoView(chosenIndex);
  }, [chosenId]);

  return (
    <div class="table-region" ref={region} onScroll={measure}>
      <table
        aria-label={t('table.caption')}
        aria-rowcount={projects.length + 1}
        style={{ minWidth: `${columns.reduce((sum, column) => sum + widthOf(column), 0)}px` }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: `${widthOf(column)}px` }} />
          ))}
        </colgroup>
        <TableHead columns={columns} />
        <tbody
          ref={body}
          onFocusIn={(event) => {
            const project = projects[indexOf(event.target) ?? -1];
            if (project) setActiveId(project.id);
          }}
          onClick={(event) => {
            const project = projects[indexOf(event.target) ?? -1];
            if (!project) return;
            setActiveId(project.id);
            choose({ kind: 'project', id: project.id });
          }}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const pageRows = Math.max(1, Math.floor((region.current?.clientHeight ?? 0) / rowPx) - 2);
            const to = rowAfterKey(event.key, active, projects.length, pageRows);
            if (to === null) return;
            event.preventDefault();
            moveTo(to);
          }}
        >
          {slotsOf(projects.length, view, active).map((slot) => {
            if (slot.kind === 'gap')
              return (
                <tr key={`gap ${slot.from}`} style={{ height: `${slot.rows * rowPx}px` }}>
                  <td colSpan={columns.length} />
                </tr>
              );
            const project = projects[slot.index];
            if (!project) return null;
            return (
              <TableRow
                key={project.id}
                project={project}
                index={slot.index}
                columns={columns}
                wording={wording}
                isActive={slot.index === active}
                startsUnlocated={slot.index === firstUnlocated && slot.index > 0}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
