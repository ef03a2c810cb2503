import './panels.css';
import { citationOf } from '../../model/citation.ts';
import { confidences, type ProgressEvent, progressKindOf } from '../../model/progress/event.ts';
import { progressStateOf } from '../../model/progress/state.ts';
import type { Project } from '../../model/project.ts';
import { toldState } from '../../state/told-state.ts';
import { useApp, useSay, useTell } from '../context.ts';

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
  const asOf = useApp((state) => state.plan.progressAsOf);
  const say = useSay();
  const t = useTell();
  const told = useApp((state) => toldState(project, state)?.state);
  const isOwn = useApp((state) => toldState(project, state)?.by === 'own');
  const { progress, kind } = project;
  if (kind === 'site') return null;
  const disputed = new Set(
    progress?.events.flatMap(({ id, contradicts = [] }) =>
      contradicts.length > 0 ? [id, ...contradicts] : [],
    ),
  );
  return (
    <section class="progress-section">
      <h3>{t('progress.title')}</h3>
      {isOwn && told && (
        <p>
          <strong>{say(progressStateOf(told).label)}</strong> <span class="soft">{t('progress.own')}</span>
        </p>
      )}
      {progress ? (
        <>
          <p>
            {isOwn ? (
              t('progress.public', { state: say(progressStateOf(progress.state).label) })
            ) : (
              <strong>{say(progressStateOf(progress.state).label)}</strong>
            )}{' '}
            {progress.since && <span class="numeral">{t('progress.since', { date: progress.since })}</span>}{' '}
            <span class="soft">{say(progressStateOf(progress.state).meaning)}</span>
          </p>
          <ol class="plain">
            {[...progress.events].reverse().map((event) => (
              <EventRow key={event.id} event={event} isDisputed={disputed.has(event.id)} />
            ))}
          </ol>
          <p class="soft">{t('progress.note', { date: asOf })}</p>
        </>
      ) : (
        <p class="soft">{t('progress.unread')}</p>
      )}
    </section>
  );
}
