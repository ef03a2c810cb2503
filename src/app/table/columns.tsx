import type { ComponentChildren } from 'preact';
import { accuracyClassOf } from '../../model/accuracy.ts';
import { categoryOf } from '../../model/category.ts';
import { verbIn } from '../../model/glossary.ts';
import type { Bilingual, Language } from '../../model/language.ts';
import { drawnBasis, drawnLength, lengthFigure, whyLengthsDiffer } from '../../model/length.ts';
import type { MessageKey, messages } from '../../model/messages/messages.ts';
import { progressKindOf } from '../../model/progress/event.ts';
import { progressStateOf } from '../../model/progress/state.ts';
import type { Project } from '../../model/project.ts';
import { taskPlace } from '../../state/matrix.ts';
import { progressAt, recordDay } from '../../state/progress.ts';
import type { ColumnId } from '../../state/slices/table.ts';
import { comparableKm, type Records } from '../../state/sorting.ts';
import { type Telling, toldState } from '../../state/told-state.ts';
import type { Tell } from '../context.ts';
import { StateMark } from '../progress/StateMark.tsx';
import { Sample } from '../ui/Sample.tsx';

/** What a cell needs besides its project: the plan's records, and how to name and to say things. */
export interface Wording {
  telling: Telling;
  language: Language;
  records: Records;
  name(record: { name: string; nameEn: string }): string;
  say(text: Bilingual): string;
  titleOf(record: { title: string; titleEn: string }): string;
  t: Tell;
}

/** The messages that need no values. */
type PlainKey = {
  [Key in MessageKey]: (typeof messages)[Key]['zh'] extends `${string}{${string}` ? never : Key;
}[MessageKey];

interface Shown {
  align: 'start' | 'end';
  widthPx: number;
  /** Narrower on a phone. */
  phoneWidthPx?: number;
  /** Whether a phone shows it from the start. */
  onPhone: boolean;
  cell(project: Project, wording: Wording): ComponentChildren;
  /** The whole text, where the cell shows a part of it. */
  title?(project: Project, wording: Wording): string;
}

export interface Column extends Shown {
  id: ColumnId;
  label: PlainKey;
}

/** A column that the person's own data add: it is in no link, and nothing sorts by it. */
export interface AddedColumn extends Shown {
  id: `own-${string}`;
  heading: Bilingual;
}

function cityNames(project: Project, { records, name, t }: Wording): string {
  return project.cities
    .flatMap((id) => records.cities.get(id) ?? [])
    .map(name)
    .join(t('table.comma'));
}

function unitNames(project: Project, { records, name }: Wording): string[] {
  const ids = records.tasks.get(project.taskId)?.units ?? [];
  return ids.flatMap((id) => records.units.get(id) ?? []).map(name);
}

function taskText(project: Project, { telling: { plan }, records, titleOf }: Wording): string {
  const task = records.tasks.get(project.taskId);
  if (!task) return '';
  const { section, number } = taskPlace(plan, task);
  return `${section}${number} ${titleOf(task)}`;
}

function lastEventText(project: Project, { telling, say }: Wording): string | null {
  const last = progressAt(project, recordDay(telling))?.last;
  return last ? `${last.date} ${say(progressKindOf(last.kind).label)}` : null;
}

function range(from: number, to: number): string {
  return from === to ? String(to) : `${from}–${to}`;
}

/** The one table of columns, as `columnIds` orders them; state/sorting.ts has each one's sort key. */
const table: Record<ColumnId, Omit<Column, 'id'>> = {
  name: {
    label: 'table.name',
    align: 'start',
    widthPx: 300,
    phoneWidthPx: 190,
    onPhone: true,
    cell: (project, { name }) => (
      <>
        <Sample category={categoryOf(project.category)} accuracy={project.accuracy} />
        <span class="table-name">{name(project)}</span>
      </>
    ),
    title: (project, { name }) => name(project),
  },
  category: {
    label: 'export.category',
    align: 'start',
    widthPx: 112,
    onPhone: false,
    cell: (project, { say }) => say(categoryOf(project.category).label),
  },
  stage: {
    label: 'project.stage',
    align: 'start',
    widthPx: 120,
    onPhone: false,
    cell: (project, { language }) => verbIn(project.stage, language),
    title: (project, { language }) => verbIn(project.stage, language),
  },
  state: {
    label: 'progress.state',
    align: 'start',
    widthPx: 124,
    phoneWidthPx: 112,
    onPhone: false,
    cell: (project, { telling, say }) => {
      const told = toldState(project, telling);
      return (
        told && (
          <>
            <StateMark state={told.state} /> {say(progressStateOf(told.state).label)}
          </>
        )
      );
    },
    title: (project, { telling, say }) => {
      const told = toldState(project, telling);
      return told ? say(progressStateOf(told.state).meaning) : '';
    },
  },
  since: {
    label: 'progress.sinceWhen',
    align: 'start',
    widthPx: 104,
    onPhone: false,
    cell: (project, { telling }) => toldState(project, telling)?.since,
  },
  lastEvent: {
    label: 'progress.lastEvent',
    align: 'start',
    widthPx: 184,
    onPhone: false,
    cell: lastEventText,
    title: (project, { telling, say }) => {
      const last = progressAt(project, recordDay(telling))?.last;
      return last ? say({ zh: last.fact, en: last.factEn }) : '';
    },
  },
  accuracy: {
    label: 'project.accuracy',
    align: 'start',
    widthPx: 84,
    onPhone: true,
    cell: (project, { say }) => say(accuracyClassOf(project.accuracy).label),
    title: (project, { say }) => say(accuracyClassOf(project.accuracy).meaning),
  },
  uncertaintyKm: {
    label: 'export.uncertaintyKm',
    align: 'end',
    widthPx: 100,
    onPhone: false,
    cell: ({ uncertaintyKm }) => uncertaintyKm && range(...uncertaintyKm),
  },
  lengthKm: {
    label: 'export.lengthKm',
    align: 'end',
    widthPx: 108,
    onPhone: true,
    cell: (project, { language }) => {
      const length = drawnLength(project);
      return length && lengthFigure(length, language);
    },
    title: (project, { language }) => drawnBasis(project, language),
  },
  publishedKm: {
    label: 'table.publishedKm',
    align: 'end',
    widthPx: 108,
    onPhone: false,
    cell: comparableKm,
    title: ({ published }, { say }) => {
      const length = published.find((entry) => entry.comparable);
      return length ? say(length.what) : '';
    },
  },
  lengthBasis: {
    label: 'length.basis',
    align: 'start',
    widthPx: 300,
    onPhone: false,
    cell: (project, { language }) => whyLengthsDiffer(project, language),
    title: (project, { language }) => whyLengthsDiffer(project, language),
  },
  cities: {
    label: 'table.cities',
    align: 'start',
    widthPx: 200,
    onPhone: false,
    cell: (project, wording) => cityNames(project, wording) || null,
    title: cityNames,
  },
  units: {
    label: 'project.units',
    align: 'start',
    widthPx: 184,
    onPhone: false,
    cell: (project, wording) => {
      const [first = '', ...others] = unitNames(project, wording);
      if (others.length === 0) return first;
      return wording.t('table.unitsMore', { name: first, n: others.length + 1 });
    },
    title: (project, wording) => unitNames(project, wording).join(wording.t('table.comma')),
  },
  task: {
    label: 'task.title',
    align: 'start',
    widthPx: 200,
    onPhone: false,
    cell: taskText,
    title: taskText,
  },
};

export function columnOf(id: ColumnId): Column {
  return { id, ...table[id] };
}
