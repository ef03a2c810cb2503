import { type CategoryId, categories } from '../model/category.ts';
import type { Bilingual } from '../model/language.ts';
import { drawnLength, lengthUncertaintyKm, type RoundedLength, roundLength } from '../model/length.ts';
import type { Plan } from '../model/plan.ts';
import type { Accuracy, Project } from '../model/project.ts';
import {
  projectOf,
  projectsOfCity,
  projectsOfUnit,
  taskOf,
  tasksOfCity,
  tasksOfUnit,
  withoutSites,
} from './selectors.ts';
import type { Pinned } from './slices/pins.ts';

/** One thing that a cell says. */
export type Fact =
  | { kind: 'project' | 'city' | 'unit' | 'task'; id: string; n?: number; length?: RoundedLength }
  | { kind: 'category'; id: CategoryId; n?: number; length?: RoundedLength }
  | { kind: 'accuracy'; id: Accuracy; uncertaintyKm: readonly [number, number] | null }
  /** A word of the plan. */
  | { kind: 'word'; text: string }
  /** A place outside of the 13 cities. */
  | { kind: 'place'; text: string }
  | { kind: 'length'; length: RoundedLength }
  | { kind: 'published'; km: number; what: Bilingual; source: Bilingual }
  | { kind: 'count'; n: number }
  /** A sentence of the plan; the words from `start` to `end` name the project. */
  | { kind: 'sentence'; text: string; start: number; end: number }
  | { kind: 'note'; text: Bilingual };

/** A fact, and in how many of the row's cells it stands. */
export type SharedFact = Fact & { sharedBy: number };

export const comparisonRowIds = [
  'category',
  'stage',
  'accuracy',
  'drawn',
  'published',
  'counts',
  'kilometres',
  'projects',
  'shared',
  'cities',
  'units',
  'firstUnits',
  'tasks',
  'tasksFirst',
  'tasksFurther',
  'sentence',
  'basis',
] as const;

export type ComparisonRowId = (typeof comparisonRowIds)[number];

export interface ComparisonRow {
  id: ComparisonRowId;
  /** One for each pinned thing; null where the row says nothing about such a thing. */
  cells: readonly (readonly SharedFact[] | null)[];
  /** How many cells the row has, those that are null left out. */
  of: number;
}

type Kind = Pinned['kind'];

interface RowSpec {
  id: ComparisonRowId;
  /** The row is there when one of these is pinned. */
  kinds: readonly Kind[];
  /** These have a cell too where the row is there anyway. */
  also?: readonly Kind[];
  facts(plan: Plan, pin: Pinned): Fact[];
}

function projectFact({ id }: Project): Fact {
  return { kind: 'project', id };
}

/** The projects that a pinned thing stands for, without other sites; a project stands for itself. */
function projectsOf(plan: Plan, { kind, id }: Pinned): Project[] {
  if (kind === 'city') return withoutSites(projectsOfCity(plan, id));
  if (kind === 'unit') return withoutSites(projectsOfUnit(plan, id));
  const project = projectOf(plan, id);
  return project ? [project] : [];
}

function tasksOf(plan: Plan, { kind, id }: Pinned) {
  if (kind === 'city') return tasksOfCity(plan, id);
  if (kind === 'unit') return tasksOfUnit(plan, id);
  const task = taskOf(plan, projectOf(plan, id)?.taskId ?? '');
  return task ? [task] : [];
}

/** A row that only a project can fill. */
function ofProject(id: ComparisonRowId, facts: (project: Project, plan: Plan) => Fact[]): RowSpec {
  return {
    id,
    kinds: ['project'],
    facts(plan, pin) {
      const project = projectOf(plan, pin.id);
      return project ? facts(project, plan) : [];
    },
  };
}

/** Each category that the projects have, in table order, with what is said of those in it. */
function byCategory(
  projects: readonly Project[],
  say: (inCategory: Project[]) => { n?: number; length?: RoundedLength },
) {
  return categories.flatMap(({ id }): Fact[] => {
    const own = projects.filter((project) => project.category === id);
    return own.length === 0 ? [] : [{ kind: 'category', id, ...say(own) }];
  });
}

/** The sentence of the task that names the project, its full stop included. */
function sentenceOf(plan: Plan, project: Project): Fact[] {
  const task = taskOf(plan, project.taskId);
  if (!task) return [];
  const start = project.quote.start - task.quote.start;
  const end = project.quote.end - task.quote.start;
  const from = task.text.lastIndexOf('。', start - 1) + 1;
  const stop = task.text.indexOf('。', end - 1);
  const text = task.text.slice(from, stop < 0 ? task.text.length : stop + 1);
  return [{ kind: 'sentence', text, start: start - from, end: end - from }];
}

/** The table of rows, in their order. */
const specs: readonly RowSpec[] = [
  ofProject('category', ({ category }) => [{ kind: 'category', id: category }]),
  ofProject('stage', ({ stage }) => [{ kind: 'word', text: stage }]),
  ofProject('accuracy', ({ accuracy, uncertaintyKm }) => [{ kind: 'accuracy', id: accuracy, uncertaintyKm }]),
  ofProject('drawn', (project) => {
    const length = drawnLength(project);
    return length ? [{ kind: 'length', length }] : [];
  }),
  ofProject('published', ({ published }) =>
    published.map(({ km, what, source, sourceEn }) => ({
      kind: 'published',
      km,
      what,
      source: { zh: source, en: sourceEn },
    })),
  ),
  {
    id: 'counts',
    kinds: ['city', 'unit'],
    facts(plan, pin) {
      const projects = projectsOf(plan, pin);
      return [{ kind: 'count', n: projects.length }, ...byCategory(projects, (own) => ({ n: own.length }))];
    },
  },
  {
    id: 'kilometres',
    kinds: ['city'],
    facts(plan, pin) {
      const lines = projectsOf(plan, pin).filter((project) => project.lengthInCityKm[pin.id]);
      return byCategory(lines, (own) => ({
        length: roundLength(
          own.reduce((sum, project) => sum + (project.lengthInCityKm[pin.id] ?? 0), 0),
          lengthUncertaintyKm(own),
        ),
      }));
    },
  },
  { id: 'projects', kinds: ['unit'], facts: (plan, pin) => projectsOf(plan, pin).map(projectFact) },
  {
    id: 'shared',
    kinds: ['city', 'unit'],
    also: ['project'],
    facts: (plan, pin) =>
      projectsOf(plan, pin).map((project) => {
        const km = pin.kind === 'city' ? project.lengthInCityKm[pin.id] : undefined;
        const length = km && roundLength(km, lengthUncertaintyKm([project]));
        return { kind: 'project', id: project.id, ...(length && { length }) };
      }),
  },
  {
    id: 'cities',
    kinds: ['project', 'unit'],
    facts(plan, pin) {
      const projects = projectsOf(plan, pin);
      const outside = pin.kind === 'project' ? projects.flatMap((project) => project.outside) : [];
      const ids = new Set(projects.flatMap((project) => project.cities));
      // A line's cities stand as it reaches them, a unit's as the plan lists them.
      const inOrder =
        pin.kind === 'project' ? [...ids] : plan.cities.map(({ id }) => id).filter((id) => ids.has(id));
      return [
        ...inOrder.map((id): Fact => ({ kind: 'city', id })),
        ...outside.map((text): Fact => ({ kind: 'place', text })),
      ];
    },
  },
  ofProject('units', ({ taskId }, plan) =>
    (taskOf(plan, taskId)?.units ?? []).map((id) => ({ kind: 'unit', id })),
  ),
  {
    id: 'firstUnits',
    kinds: ['city'],
    also: ['project'],
    facts(plan, pin) {
      const firsts = tasksOf(plan, pin).flatMap((task) => task.units.slice(0, 1));
      return [...new Set(firsts)].map((id) => ({
        kind: 'unit',
        id,
        n: firsts.filter((first) => first === id).length,
      }));
    },
  },
  {
    id: 'tasks',
    kinds: ['city'],
    also: ['project', 'unit'],
    facts: (plan, pin) => tasksOf(plan, pin).map(({ id }) => ({ kind: 'task', id })),
  },
  ...(['tasksFirst', 'tasksFurther'] as const).map(
    (id): RowSpec => ({
      id,
      kinds: ['unit'],
      facts: (plan, pin) =>
        tasksOf(plan, pin)
          .filter((task) => (task.units[0] === pin.id) === (id === 'tasksFirst'))
          .map((task) => ({ kind: 'task', id: task.id })),
    }),
  ),
  ofProject('sentence', (project, plan) => sentenceOf(plan, project)),
  ofProject('basis', ({ unlocatedReason, provenance }) => [
    { kind: 'note', text: unlocatedReason ?? provenance.method },
  ]),
];

/** What makes two cells' facts the same; null for what is never the same but by chance. */
function sameness(fact: Fact): string | null {
  switch (fact.kind) {
    case 'project':
    case 'city':
    case 'unit':
    case 'task':
    case 'accuracy':
      return `${fact.kind} ${fact.id}`;
    case 'category':
      return fact.n === undefined && fact.length === undefined ? `category ${fact.id}` : null;
    case 'word':
    case 'place':
    case 'sentence':
      return `${fact.kind} ${fact.text}`;
    default:
      return null;
  }
}

function rowOf(spec: RowSpec, plan: Plan, pinned: readonly Pinned[]): ComparisonRow {
  const wanted: readonly Kind[] = [...spec.kinds, ...(spec.also ?? [])];
  const cells = pinned.map((pin) => (wanted.includes(pin.kind) ? spec.facts(plan, pin) : null));
  const counts = new Map<string, number>();
  for (const facts of cells)
    for (const key of new Set(facts?.map(sameness)))
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const counted = cells.map(
    (facts) =>
      facts?.map((fact): SharedFact => ({ ...fact, sharedBy: counts.get(sameness(fact) ?? '') ?? 1 })) ??
      null,
  );
  const isShared = spec.id === 'shared';
  return {
    id: spec.id,
    cells: isShared ? counted.map((facts) => facts?.filter((fact) => fact.sharedBy > 1) ?? null) : counted,
    of: cells.filter((cell) => cell !== null).length,
  };
}

/**
 * The pinned things side by side, one cell each in the order of pinning. A row is there where a pinned
 * thing's kind asks for it.
 */
export function compare(plan: Plan, pinned: readonly Pinned[]): ComparisonRow[] {
  return specs
    .filter((spec) => pinned.some((pin) => spec.kinds.includes(pin.kind)))
    .map((spec) => rowOf(spec, plan, pinned))
    .filter((row) => row.id !== 'shared' || row.of > 1);
}

/** Whether every cell of the row has the fact. */
export function isCommon(row: ComparisonRow, fact: SharedFact): boolean {
  return row.of > 1 && fact.sharedBy === row.of;
}
