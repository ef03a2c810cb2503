import type { Piece } from '../../state/document/document-pieces.ts';
import type { Chosen } from '../../state/selection.ts';
import { useApp, useName, useSay, useTell } from '../context.ts';
import { MentionLink, ProjectMention } from './Mention.tsx';

/** Whether the piece belongs to what is chosen. */
function belongsTo(piece: Piece, chosen: Chosen): boolean {
  if (chosen.kind === 'task') return piece.kind === 'title' && piece.taskId === chosen.id;
  return 'id' in chosen && piece.kind === chosen.kind && piece.ids.includes(chosen.id);
}

function PieceText({ piece, onChoose }: { piece: Piece; onChoose: (chosen: Chosen) => void }) {
  const plan = useApp((state) => state.plan);
  const isOn = useApp((state) => belongsTo(piece, state.chosen));
  const name = useName();
  const say = useSay();
  const t = useTell();
  const [id = ''] = piece.ids;
  switch (piece.kind) {
    case 'project': {
      const project = plan.projects.find((entry) => entry.id === id);
      if (!project) return <>{piece.text}</>;
      return (
        <ProjectMention
          project={project}
          text={piece.text}
          isOn={isOn}
          name={name(project)}
          onChoose={onChoose}
        />
      );
    }
    case 'unit': {
      const unit = plan.units.find((entry) => entry.id === id);
      if (!unit) return <>{piece.text}</>;
      return (
        <MentionLink
          chosen={{ kind: 'unit', id }}
          isOn={isOn}
          name={name({ name: unit.fullName, nameEn: unit.nameEn })}
          onChoose={onChoose}
          class="mention mention-unit"
        >
          {piece.text}
        </MentionLink>
      );
    }
    case 'title':
      return (
        <MentionLink
          chosen={{ kind: 'task', id }}
          isOn={isOn}
          name={t('document.chooseTask')}
          onChoose={onChoose}
          class="mention mention-task"
        >
          {piece.text}
        </MentionLink>
      );
    case 'goal': {
      const goal = plan.goals.find((entry) => entry.id === id);
      return (
        <span class="piece-goal" title={goal && say(goal.indicator)}>
          {piece.text}
        </span>
      );
    }
    default:
      return <span class={`piece-${piece.kind}`}>{piece.text}</span>;
  }
}

/** The words of a heading or a paragraph, with what they name as links. */
export function ParagraphText({
  pieces,
  onChoose,
}: {
  pieces: readonly Piece[];
  onChoose: (chosen: Chosen) => void;
}) {
  return (
    <>
      {pieces.map((piece, index) => (
        <PieceText key={index} piece={piece} onChoose={onChoose} />
      ))}
    </>
  );
}
