import { type BriefingField, type BriefingProblem, fieldCodes } from '../../../model/briefing/read.ts';
import { type Tell, useTell } from '../../context.ts';

/** More lines than this nobody reads; their number says the rest. */
const mostLines = 30;

function sentence({ chapter, code, detail }: BriefingProblem, t: Tell): string {
  const words = fieldCodes.includes(code)
    ? detail
        .split(',')
        .map((field) => t(`briefing.field.${field as BriefingField}`))
        .join(t('briefing.and'))
    : detail;
  const problem = t(`briefing.problem.${code}`, { detail: words });
  return chapter === null ? problem : t('briefing.problemWhere', { n: chapter, problem });
}

/** What is wrong with a briefing's file, chapter by chapter, until the person puts it away. */
export function Problems({
  problems,
  isUsed,
  close,
}: {
  problems: readonly BriefingProblem[];
  /** Whether what is left of the file is used. */
  isUsed: boolean;
  close: () => void;
}) {
  const t = useTell();
  if (problems.length === 0) return null;
  return (
    <div class="notice notice-warning briefing-problems" role="alert">
      <p>{isUsed ? t('briefing.problems', { n: problems.length }) : t('briefing.unusable')}</p>
      <ul>
        {problems.slice(0, mostLines).map((problem, index) => (
          <li key={index}>{sentence(problem, t)}</li>
        ))}
      </ul>
      <button type="button" class="text-button" onClick={close}>
        {t('briefing.closeProblems')}
      </button>
    </div>
  );
}
