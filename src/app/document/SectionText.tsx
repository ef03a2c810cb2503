import { useMemo } from 'preact/hooks';
import type { Section } from '../../model/document.ts';
import { type Paragraph, paragraphs, sectionPieces } from '../../state/document/document-pieces.ts';
import type { Chosen } from '../../state/selection.ts';
import { useApp, useSay, useTell } from '../context.ts';
import { ParagraphText } from './ParagraphText.tsx';

type OnChoose = (chosen: Chosen) => void;

/** A task; while it is being read, its edge says so. */
function TaskText({ paragraph, onChoose }: { paragraph: Paragraph; onChoose: OnChoose }) {
  const isRead = useApp((state) => state.following === paragraph.taskId);
  return (
    <p class={`document-task ${isRead ? 'is-read' : ''}`}>
      <ParagraphText pieces={paragraph.pieces} onChoose={onChoose} />
    </p>
  );
}

function Heading({
  section,
  pieces,
  onChoose,
}: { section: Section; onChoose: OnChoose } & Pick<Paragraph, 'pieces'>) {
  const text = <ParagraphText pieces={pieces} onChoose={onChoose} />;
  if (section.level === 0) return <h3 class="document-title">{text}</h3>;
  return section.level === 1 ? <h3>{text}</h3> : <h4>{text}</h4>;
}

/** What the source lacks, at the place where it is missing. */
function Gaps({ section }: { section: Section }) {
  const gaps = useApp((state) => state.plan.gaps).filter((gap) => gap.sectionId === section.id);
  const language = useApp((state) => state.language);
  const say = useSay();
  const t = useTell();
  return (
    <>
      {gaps.map((gap) => (
        <p key={gap.id} class="document-gap" lang={language === 'zh' ? 'zh-CN' : 'en'}>
          <strong>
            {section.gap && section.number} {t('section.gap')}
          </strong>
          {say(gap.note)}
        </p>
      ))}
    </>
  );
}

/** One section of the plan: its heading, its paragraphs or tasks, and its gaps. */
export function SectionText({ section, onChoose }: { section: Section; onChoose: OnChoose }) {
  const plan = useApp((state) => state.plan);
  const reading = useApp((state) => state.reading);
  const t = useTell();
  const blocks = useMemo(() => paragraphs(sectionPieces(plan, section, reading)), [plan, section, reading]);
  const goals = plan.goals.filter(
    ({ quote }) => quote.start >= section.start && quote.end <= section.start + section.text.length,
  );
  // A heading is read with the first task under it.
  const firstTask = plan.tasks.find((task) => task.sectionId === section.id)?.id ?? '';
  return (
    <section id={`document-${section.id}`}>
      {blocks.map((block, index) => (
        <div key={index} data-section={section.id} data-task={block.taskId ?? firstTask}>
          {block.kind === 'heading' ? (
            <Heading section={section} pieces={block.pieces} onChoose={onChoose} />
          ) : block.kind === 'task' ? (
            <TaskText paragraph={block} onChoose={onChoose} />
          ) : (
            <p class="document-body">
              <ParagraphText pieces={block.pieces} onChoose={onChoose} />
            </p>
          )}
        </div>
      ))}
      {goals.length > 0 && <p class="document-note">{t('document.goals', { n: goals.length })}</p>}
      <div data-section={section.id} data-task="">
        <Gaps section={section} />
      </div>
    </section>
  );
}
