import { accuracyClassOf } from '../../model/accuracy.ts';
import { categoryOf } from '../../model/category.ts';
import { outsideIn, verbIn } from '../../model/glossary.ts';
import { lengthText } from '../../model/length.ts';
import { type ComparisonRow, isCommon, type SharedFact } from '../../state/comparison.ts';
import { useActions, useApp, useName, useSay, useTell, useTitle } from '../context.ts';
import { SymbolIcon } from '../ui/SymbolIcon.tsx';

type Linked = Extract<SharedFact, { kind: 'project' | 'city' | 'unit' | 'task' }>;

/** A thing of the plan by its name, which chooses it. */
function LinkedName({ fact }: { fact: Linked }) {
  const plan = useApp((state) => state.plan);
  const { choose } = useActions();
  const name = useName();
  const titleOf = useTitle();
  const { kind, id } = fact;
  const task = kind === 'task' ? plan.tasks.find((entry) => entry.id === id) : undefined;
  const section = plan.sections.find((entry) => entry.id === task?.sectionId);
  const records = { project: plan.projects, city: plan.cities, unit: plan.units, task: [] }[kind];
  const record = records.find((entry) => entry.id === id);
  const label = task ? `${section?.number ?? ''}${task.number} ${titleOf(task)}` : record ? name(record) : id;
  return (
    <button type="button" class="text-button" onClick={() => choose({ kind, id })}>
      {label}
    </button>
  );
}

function Words({ fact }: { fact: SharedFact }) {
  const say = useSay();
  const language = useApp((state) => state.language);
  const t = useTell();
  switch (fact.kind) {
    case 'category':
      return (
        <span class="category-name" style={{ color: `var(--category-text-${fact.id})` }}>
          <SymbolIcon symbol={categoryOf(fact.id).symbol} sizePx={15} />
          {say(categoryOf(fact.id).label)}
        </span>
      );
    case 'accuracy': {
      const [least, most] = fact.uncertaintyKm ?? [0, 0];
      const km = least === most ? String(most) : `${least}–${most}`;
      return (
        <>
          {say(accuracyClassOf(fact.id).label)}
          {most > 0 && fact.id !== 'exact' && <small>{t('project.within', { n: km })}</small>}
        </>
      );
    }
    case 'word':
      return (
        <span class="quoted" {...(language === 'zh' && { lang: 'zh-CN' })}>
          {verbIn(fact.text, language)}
        </span>
      );
    case 'place':
      return (
        <>
          {outsideIn(fact.text, language)} <small>{t('project.outside')}</small>
        </>
      );
    case 'length':
      return <>{lengthText(fact.length, language)}</>;
    case 'published':
      return (
        <span>
          {t('project.km', { n: fact.km })} <small title={say(fact.source)}>{say(fact.what)}</small>
        </span>
      );
    case 'count':
      return <strong>{t('city.count', { n: fact.n })}</strong>;
    case 'sentence':
      return (
        <q class="quoted" lang="zh-CN">
          {fact.text.slice(0, fact.start)}
          <strong>{fact.text.slice(fact.start, fact.end)}</strong>
          {fact.text.slice(fact.end)}
        </q>
      );
    case 'note':
      return <>{say(fact.text)}</>;
    default:
      return <LinkedName fact={fact} />;
  }
}

/** One fact of a cell; what all cells have is shaded and says so, what some have says how many. */
export function FactText({ fact, row }: { fact: SharedFact; row: ComparisonRow }) {
  const t = useTell();
  const language = useApp((state) => state.language);
  const isInAll = isCommon(row, fact);
  return (
    <li class={`fact-${fact.kind} ${isInAll ? 'is-common' : ''}`}>
      <Words fact={fact} />
      {'n' in fact && fact.n !== undefined && fact.kind !== 'count' && (
        <small>{t('city.count', { n: fact.n })}</small>
      )}
      {'length' in fact && fact.length && fact.kind !== 'length' && (
        <small>{lengthText(fact.length, language)}</small>
      )}
      {isInAll && <span class="visually-hidden">{t('compare.common')}</span>}
      {!isInAll && fact.sharedBy > 1 && (
        <small>{t('compare.sharedBy', { n: fact.sharedBy, of: row.of })}</small>
      )}
    </li>
  );
}
