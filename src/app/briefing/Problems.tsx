import type { BriefingProblem } from '../../model/briefing-read.ts';
import { useTell } from '../context.ts';

/** More lines than this nobody reads; their number says the rest. */
const mostLines = 30;

/** What is wrong with a briefing's file, chapter by chapter. */
export function Problems({
  problems,
  isUsed,
}: {
  problems: readonly BriefingProblem[];
  /** Whether what is left of the file is used. */
  isUsed: boolean;
}) {
  const t = useTell();
  if (problems.length === 0) return null;
  return (
    <div class="notice notice-warning briefing-problems" role="alert">
      <p>{isUsed ? t('briefing.problems', { n: problems.length }) : t('briefing.unusable')}</p>
      <ul>
        {problems.slice(0, mostLines).map(({ chapter, code, detail }, index) => {
          const problem = t(`briefing.problem.${code}`, { detail });
          return (
            <li key={index}>
              {chapter === null ? problem : t('briefing.problemWhere', { n: chapter, problem })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
