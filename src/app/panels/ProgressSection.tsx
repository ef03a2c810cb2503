import './panels.css';
import { citationOf } from '../../model/citation.ts';
import { confidences, type ProgressEvent, progressKindOf } from '../../model/progress/event.ts';
import { progressStateOf } from '../../model/progress/state.ts';
import type { Project } from '../../model/project.ts';
import { progressAt, recordDay } from '../../state/progress.ts';
import { toldState } from '../../state/told-state.ts';
import { useApp, useSay, useTell } from '../context.ts';
import { StateMark } from '../progress/StateMark.tsx';
import { useTelling } from '../progress/telling.ts';
import '../progress/progress.css';

function EventRow({ event, isDisputed }: { event: ProgressEvent; isDisputed: boolean }) {
  const references = useApp((state) => state.plan.references);
  const language = useApp((state) => state.language);
  const say = useSay();
  const t = useTell();
  const confidence = confidences.find(({ id }) => id === event.confidence);
  const cited = event.sourceIds.flatMap((id) => references.find((entry) => entry.id === id) ?? []);
  return (
    <li class="progress-event">
      <p>
        <strong class="numeral">{event.date}</strong> {say(progressKindOf(event.kind).label)}
        {event.scope && ` · ${say({ zh: event.scope.text, en: event.scope.textEn })}`}
        {isDisputed && <span class="soft"> · {t('progress.disputed')}</span>}
      </p>
      <p>{say({ zh: event.fact, en: event.factEn })}</p>
      <ul class="plain source">
        {cited.map((reference) => (
          <li key={reference.id}>{citationOf(reference, language)}</li>
        ))}
        {confidence && <li class="soft">{say(confidence.label)}</li>}
      </ul>
    </li>
  );
}

/** What became of a project by the public record, apart from the plan's own words: newest first, each with its sources. */
export function ProgressSection({ project }: { project: Project }) {
  const telling = useTelling();
  const date = recordDay(telling);
  const say = useSay();
  const t = useTell();
  const { progress } = project;
  const known = progressAt(project, date);
  const told = toldState(project, telling);
  if (!known || !told) return null;
  const isOwn = told.by === 'own';
  const later = (progress?.events.length ?? 0) - known.events.length;
  const disputed = new Set(
    progress?.events.flatMap(({ id, contradicts = [] }) =>
      contradicts.length > 0 ? [id, ...contradicts] : [],
    ),
  );
  return (
    <section class="progress-section">
      <h3>{t('progress.title')}</h3>
      {isOwn && (
        <p>
          <strong>{say(progressStateOf(told.state).label)}</strong>{' '}
          <span class="soft">{t('progress.own')}</span>
        </p>
      )}
      {progress ? (
        <>
          <p>
            {isOwn ? (
              t('progress.public', { state: say(progressStateOf(known.state).label) })
            ) : (
              <>
                <StateMark state={known.state} sizePx={16} />{' '}
                <strong>{say(progressStateOf(known.state).label)}</strong>
              </>
            )}{' '}
            {known.since && <span class="numeral">{t('progress.since', { date: known.since })}</span>}{' '}
            <span class="soft">{say(progressStateOf(known.state).meaning)}</span>
          </p>
          <ol class="plain">
            {[...known.events].reverse().map((event) => (
              <EventRow key={event.id} event={event} isDisputed={disputed.has(event.id)} />
            ))}
          </ol>
          {later > 0 && <p class="soft">{t('progress.later', { date, n: later })}</p>}
          <p class="soft">{t('progress.note', { date })}</p>
        </>
      ) : (
        <p class="soft">{t('progress.unread')}</p>
      )}
    </section>
  );
}
