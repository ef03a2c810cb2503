import './panels.css';
import { accuracyClassOf } from '../../model/accuracy.ts';
import { categoryOf } from '../../model/category.ts';
import { verbIn } from '../../model/glossary.ts';
import { drawnBasis, drawnLength, lengthDifference, lengthText } from '../../model/length.ts';
import type { Project } from '../../model/project.ts';
import { projectsOfTask, taskOf } from '../../state/selectors.ts';
import { describeProject } from '../../staticmap/describe.ts';
import { useActions, useApp, useName, useSay, useTell } from '../context.ts';
import { OwnInPanel } from '../own-data/OwnData.tsx';
import { NeighboursSection } from '../spatial/NeighboursSection.tsx';
import { AccuracySample } from '../ui/AccuracySample.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { SymbolIcon } from '../ui/SymbolIcon.tsx';
import { CityChips, UnitChips } from './Chips.tsx';
import { PanelHead } from './PanelHead.tsx';
import { ProgressSection } from './ProgressSection.tsx';
import { Quote } from './Quote.tsx';

/** 3–10, or 3 where both are the same. */
function range([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function Badge({ project }: { project: Project }) {
  const say = useSay();
  const t = useTell();
  const { accuracy, uncertaintyKm } = project;
  return (
    <span class="badge">
      <AccuracySample accuracy={accuracy} small />
      {say(accuracyClassOf(accuracy).label)}
      {uncertaintyKm && accuracy !== 'exact' && ` · ${t('project.within', { n: range(uncertaintyKm) })}`}
    </span>
  );
}

function Lengths({ project }: { project: Project }) {
  const say = useSay();
  const t = useTell();
  const language = useApp((state) => state.language);
  const drawn = drawnLength(project);
  const difference = lengthDifference(project, language);
  return (
    <>
      {drawn && (
        <>
          <dt>{t('project.drawnLength')}</dt>
          <dd>
            {lengthText(drawn, language)}
            {difference && `${t('length.comma')}${difference}`}{' '}
            <span class="soft">{drawnBasis(project, language)}</span>
          </dd>
        </>
      )}
      {project.published.map((length) => (
        <div key={`${length.km}${length.source}`} class="facts-pair">
          <dt>{t('project.published')}</dt>
          <dd>
            {t('project.km', { n: length.km })} <span class="soft">{say(length.what)}</span>
            <br />
            <span class="source">{say({ zh: length.source, en: length.sourceEn })}</span>
          </dd>
        </div>
      ))}
    </>
  );
}

function Basis({ project }: { project: Project }) {
  const say = useSay();
  const t = useTell();
  const { ends, flow, provenance, accuracy, unlocatedReason } = project;
  return (
    <section>
      <h3>{t('project.basis')}</h3>
      <dl class="facts">
        {ends?.map((end, index) => (
          <div key={end.name.zh} class="facts-pair">
            <dt>{t(index === 0 ? 'project.from' : 'project.to')}</dt>
            <dd>{t('project.endValue', { name: say(end.name), n: end.uncertaintyKm })}</dd>
          </div>
        ))}
        {flow && (
          <>
            <dt>{t('project.flow')}</dt>
            <dd>{t('project.flowValue', { from: say(flow.from), to: say(flow.to) })}</dd>
          </>
        )}
        <dt>{t('project.accuracy')}</dt>
        <dd>
          {say(accuracyClassOf(accuracy).label)}{' '}
          <span class="soft">{say(accuracyClassOf(accuracy).meaning)}</span>
        </dd>
        {unlocatedReason ? (
          <>
            <dt>{t('list.unlocated')}</dt>
            <dd>{say(unlocatedReason)}</dd>
          </>
        ) : (
          <>
            <dt>{t('project.method')}</dt>
            <dd>{say(provenance.method)}</dd>
          </>
        )}
        <Lengths project={project} />
        <dt>{t('project.source')}</dt>
        <dd>
          <span class="source">{provenance.source}</span>
          <br />
          <span class="soft">
            {provenance.license} · {t('project.retrieved', { date: provenance.retrieved })}
          </span>
        </dd>
      </dl>
    </section>
  );
}

/** Everything about one project, from its name to the source of its line. */
export function ProjectPanel({ project }: { project: Project }) {
  const plan = useApp((state) => state.plan);
  const { choose } = useActions();
  const language = useApp((state) => state.language);
  const say = useSay();
  const name = useName();
  const t = useTell();
  const category = categoryOf(project.category);
  const task = taskOf(plan, project.taskId);
  if (!task) throw new Error(`plan.json: project ${project.id} names the unknown task ${project.taskId}.`);
  const siblings = projectsOfTask(plan, task.id);
  const index = siblings.indexOf(project);
  const step = (by: number) => siblings[(index + by + siblings.length) % siblings.length];
  const goTo = (to: Project | undefined) => to && choose({ kind: 'project', id: to.id });
  const drawn = drawnLength(project);
  const isPlace = drawn === null;
  return (
    <article class="detail" aria-label={name(project)}>
      <PanelHead
        kind={
          <span class="category-name" style={{ color: `var(--category-text-${project.category})` }}>
            <SymbolIcon symbol={category.symbol} />
            {say(category.label)}
            {project.kind === 'batch' && ` · ${t('project.batch')}`}
          </span>
        }
        title={name(project)}
        pin={{ kind: 'project', id: project.id }}
        speech={`${describeProject(project, plan, language)} ${task.text}`}
      >
        <p class="detail-facts">
          <Badge project={project} />
          {drawn && (
            <span>
              {t('project.drawnLength')} {lengthText(drawn, language)}
            </span>
          )}
        </p>
        <p class="detail-stage">
          <span class="soft">{t('project.stage')}</span> {verbIn(project.stage, language)}
        </p>
        {project.knownNames.length > 0 && (
          <p class="detail-stage">
            <span class="soft">{t('project.knownAs')}</span>{' '}
            {project.knownNames.map((known, index) => (
              <span key={known.name}>
                {index > 0 && (language === 'zh' ? '、' : ', ')}
                {say({ zh: known.name, en: known.nameEn })}
                <span class="soft">
                  {language === 'zh' ? `（${known.where.zh}）` : ` (${known.where.en})`}
                </span>
              </span>
            ))}
          </p>
        )}
      </PanelHead>
      <div class="detail-body">
        <Quote task={task} marks={[project.quote]} />
        <OwnInPanel id={project.id} />
        <section>
          <h3>{t('project.units')}</h3>
          <UnitChips unitIds={task.units} />
        </section>
        <section>
          <h3>{t(isPlace ? 'project.citiesIn' : 'project.cities')}</h3>
          {project.cities.length + project.outside.length > 0 ? (
            <CityChips cityIds={project.cities} outside={project.outside} />
          ) : (
            <p class="soft">{t('project.noCity')}</p>
          )}
        </section>
        <ProgressSection project={project} />
        <NeighboursSection project={project} />
        <Basis project={project} />
        {project.notices.map((notice) => (
          <p key={notice.text.zh} class={`notice notice-${notice.level}`}>
            <Glyph glyph="info" sizePx={18} />
            {say(notice.text)}
          </p>
        ))}
      </div>
      {siblings.length > 1 && (
        <footer class="detail-foot">
          <span class="detail-foot-label">
            {t('project.sameSentence')}{' '}
            <button type="button" class="text-button" onClick={() => goTo(step(1))}>
              {name(step(1) ?? project)}
            </button>
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={t('panel.previous')}
            onClick={() => goTo(step(-1))}
          >
            <Glyph glyph="previous" sizePx={18} />
          </button>
          <span class="numeral">{t('panel.of', { i: index + 1, n: siblings.length })}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={t('panel.next')}
            onClick={() => goTo(step(1))}
          >
            <Glyph glyph="next" sizePx={18} />
          </button>
        </footer>
      )}
    </article>
  );
}
