import type { Bilingual, Language } from '../language.ts';
import { lengthFigure, lengthUncertaintyKm, roundLength } from '../length.ts';
import { hasOwn } from '../own.ts';
import type { Plan } from '../plan.ts';
import type { Project } from '../project.ts';
import type { ResolvedFigure } from './briefing.ts';

export type Amount = Pick<ResolvedFigure, 'value' | 'unit' | 'isUnder'>;

/** The number without its unit. */
export function figureText({ value, isUnder }: Amount, language: Language): string {
  return lengthFigure({ km: value, isUnder: isUnder === true }, language);
}

function count(value: number): Amount {
  return { value, unit: null };
}

/** `category=rail&city=wuhan` → pairs; null where it is no such list. */
function conditionsOf(text: string): [name: string, value: string][] | null {
  if (text === '') return [];
  const pairs = text.split('&').map((part) => part.split('='));
  return pairs.every((pair) => pair.length === 2 && pair[1] !== '') ? (pairs as [string, string][]) : null;
}

type Test = (project: Project) => boolean;

/** What a condition asks of a project; null where it names what the plan has not. */
function testOf(name: string, value: string, plan: Plan): Test | null {
  const has = (list: readonly { id: string }[]) => list.some(({ id }) => id === value);
  const unitsOf = ({ taskId }: Project) => plan.tasks.find((task) => task.id === taskId)?.units ?? [];
  const uses = (test: Test) => (plan.projects.some(test) ? test : null);
  switch (name) {
    case 'category':
      return uses((project) => project.category === value);
    case 'accuracy':
      return uses((project) => project.accuracy === value);
    case 'stage':
      return uses((project) => project.stage === value);
    case 'project':
      return uses((project) => project.id === value);
    case 'city':
      return has(plan.cities) ? (project) => project.cities.includes(value) : null;
    case 'unit':
      return has(plan.units) ? (project) => unitsOf(project).includes(value) : null;
    case 'firstUnit':
      return has(plan.units) ? (project) => unitsOf(project)[0] === value : null;
    case 'task':
      return has(plan.tasks) ? (project) => project.taskId === value : null;
    case 'mapped':
      return value === 'yes' || value === 'no'
        ? (project) => (project.accuracy !== 'unlocated') === (value === 'yes')
        : null;
    default:
      return null;
  }
}

function selected(text: string, plan: Plan, isSite: boolean): Project[] | null {
  const tests = conditionsOf(text)?.map(([name, value]) => testOf(name, value, plan));
  if (!tests || tests.includes(null)) return null;
  return plan.projects.filter(
    (project) => (project.kind === 'site') === isSite && tests.every((test) => test?.(project)),
  );
}

function countOf(text: string, plan: Plan, isSite: boolean): Amount | null {
  const projects = selected(text, plan, isSite);
  return projects && count(projects.length);
}

/** Drawn kilometres, as far as they are known: whole lines, or what of them lies in the city that is asked for. */
function kmOf(text: string, plan: Plan): Amount | null {
  const projects = selected(text, plan, false);
  const city = conditionsOf(text)?.find(([name]) => name === 'city')?.[1];
  const kmIn = ({ lengthKm, lengthInCityKm }: Project) =>
    (city ? (lengthInCityKm[city] ?? 0) : lengthKm) ?? 0;
  const lines = projects?.filter(({ lengthKm }) => lengthKm !== null);
  if (!lines || lines.length === 0) return null;
  const counted = lines.filter((line) => kmIn(line) > 0);
  const { km, isUnder } = roundLength(
    counted.reduce((sum, line) => sum + kmIn(line), 0),
    lengthUncertaintyKm(counted),
  );
  return { value: km, unit: 'km', ...(isUnder && { isUnder }) };
}

/** The first published length that measures what the map draws. */
function publishedKmOf(id: string, plan: Plan): Amount | null {
  const published = plan.projects.find((project) => project.id === id)?.published;
  const length = published?.find((entry) => entry.comparable) ?? published?.[0];
  return length ? { value: length.km, unit: 'km' } : null;
}

function tasksOf(text: string, plan: Plan): Amount | null {
  const conditions = conditionsOf(text);
  if (!conditions) return null;
  const known = new Set(plan.units.map((unit) => unit.id));
  if (conditions.some(([name, id]) => !['unit', 'firstUnit'].includes(name) || !known.has(id))) return null;
  const fits = (units: readonly string[]) =>
    conditions.every(([name, id]) => (name === 'unit' ? units.includes(id) : units[0] === id));
  return count(plan.tasks.filter((task) => fits(task.units)).length);
}

/**
 * The number that a reference stands for; null where it names nothing of the plan.
 *
 * - `ledger.named`, `ledger.mapped`, `ledger.unlocated`, and the same after `ledger.sites.`
 * - `count:` projects and batches, `sites:` sites, `km:` drawn kilometres, all by conditions joined with `&`:
 *   `category=`, `city=`, `unit=`, `firstUnit=`, `task=`, `stage=`, `accuracy=`, `project=`, `mapped=yes|no`
 * - `published:<project>` the published length; `published:project=<project>` too
 * - `tasks:` tasks by `unit=` and `firstUnit=`
 * - `total:cities`, `total:units`, `total:firstUnits`
 */
export function resolveFigure(reference: string, plan: Plan): Amount | null {
  const [, kind = '', rest = ''] = /^([a-z]+)[:.](.*)$/.exec(reference) ?? [];
  switch (kind) {
    case 'ledger': {
      const ledger: Record<string, unknown> = rest.startsWith('sites.') ? plan.ledger.sites : plan.ledger;
      const key = rest.replace(/^sites\./, '');
      const value = hasOwn(ledger, key) ? ledger[key] : null;
      return typeof value === 'number' ? count(value) : null;
    }
    case 'count':
      return countOf(rest, plan, false);
    case 'sites':
      return countOf(rest, plan, true);
    case 'km':
      return kmOf(rest, plan);
    case 'published':
      return publishedKmOf(rest.replace(/^project=/, ''), plan);
    case 'tasks':
      return tasksOf(rest, plan);
    case 'total':
      if (rest === 'cities') return count(plan.cities.length);
      if (rest === 'units') return count(plan.units.length);
      if (rest === 'firstUnits') return count(new Set(plan.tasks.map((task) => task.units[0])).size);
      return null;
    default:
      return null;
  }
}

/** The words that a reference stands for: `method:<project>` how its place is known; null where it stands for none. */
export function resolveWords(reference: string, plan: Plan): Bilingual | null {
  const id = /^method:(.+)$/.exec(reference)?.[1];
  return plan.projects.find((project) => project.id === id)?.provenance.method ?? null;
}

const referencePattern = /\{([^{}]+)\}/g;

/** The references that a text holds in braces. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(referencePattern)].map((match) => match[1] ?? '');
}

/** The text with its numbers and words; a dash stands where a reference names nothing. */
export function fillText(text: Bilingual, plan: Plan): Bilingual {
  const fill = (language: Language) =>
    text[language].replace(referencePattern, (_, reference: string) => {
      const amount = resolveFigure(reference, plan);
      return amount ? figureText(amount, language) : (resolveWords(reference, plan)?.[language] ?? '—');
    });
  return { zh: fill('zh'), en: fill('en') };
}
