import type { ComponentChildren } from 'preact';
import { categoryOf } from '../../model/category.ts';
import type { Project } from '../../model/project.ts';
import { writeAddress } from '../../state/address/address.ts';
import type { Chosen } from '../../state/selection.ts';
import { plain } from '../../state/store.ts';
import { useApp } from '../context.ts';
import { SymbolIcon } from '../ui/SymbolIcon.tsx';

/**
 * Words of the text that choose something. A link with an address, not a button: its words break over lines
 * with the sentence, and it opens in a new tab as links do.
 */
export function MentionLink({
  chosen,
  isOn,
  name,
  onChoose,
  children,
  ...rest
}: {
  chosen: Chosen;
  isOn: boolean;
  name: string;
  onChoose: (chosen: Chosen) => void;
  children: ComponentChildren;
  class: string;
  style?: Record<string, string>;
}) {
  const reading = useApp((state) => state.reading);
  const language = useApp((state) => state.language);
  const id = 'id' in chosen ? chosen.id : '';
  return (
    <a
      {...rest}
      href={`#${writeAddress({ ...plain, view: 'document', chosen, reading, language })}`}
      title={name}
      data-mention={`${chosen.kind}:${id}`}
      aria-current={isOn ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(chosen);
      }}
    >
      {isOn ? <mark>{children}</mark> : children}
    </a>
  );
}

/** A project's words, underlined in its category's colour, its symbol before them. */
export function ProjectMention({
  project,
  text,
  isOn,
  name,
  onChoose,
}: {
  project: Project;
  text: string;
  isOn: boolean;
  name: string;
  onChoose: (chosen: Chosen) => void;
}) {
  return (
    <MentionLink
      chosen={{ kind: 'project', id: project.id }}
      isOn={isOn}
      name={name}
      onChoose={onChoose}
      class="mention mention-project"
      style={{ color: `var(--category-text-${project.category})` }}
    >
      {/* The symbol never stays behind at a line's end without its words. */}
      <span class="mention-start">
        <SymbolIcon symbol={categoryOf(project.category).symbol} sizePx={13} />
        <span class="mention-words">{text.slice(0, 1)}</span>
      </span>
      <span class="mention-words">{text.slice(1)}</span>
    </MentionLink>
  );
}
