import type { BriefingProblem } from '../../model/briefing-read.ts';
import { useTell } from '../context.ts';

/** More lines than this nobody reads; their number says the rest. */
const mostLines = 30;

/** What is wrong with a briefing's file, chapter by chapter. */
export function Problems({ problems }: { problems: readonly BriefingProblem[] }) {
  const t = useTell();
  if (problems.length === 0) return null;
  return (
    <div class="notice notice-warning briefing-problems" role="alert">
      <p>{t('briefing.problems', { n: problems.length })}</p>
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
