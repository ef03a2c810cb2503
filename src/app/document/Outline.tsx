import type { Section } from '../../model/document.ts';
import { useApp, useTell, useTitle } from '../context.ts';

/** The plan's sections in one row: a jump to each. */
export function Outline({ readId, onJump }: { readId: string | null; onJump: (section: Section) => void }) {
  const sections = useApp((state) => state.plan.sections);
  const t = useTell();
  const titleOf = useTitle();
  return (
    <nav class="document-outline" aria-label={t('document.outline')}>
      {sections
        .filter((section) => section.level > 0)
        .map((section) => {
          const title = section.gap ? t('section.gap') : titleOf(section);
          const isRead = section.id === readId;
          return (
            <button
              key={section.id}
              type="button"
              class={`level-${section.level} ${section.gap ? 'is-gap' : ''}`}
              title={title}
              aria-label={`${section.number} ${title}`}
              aria-current={isRead ? 'true' : undefined}
              onClick={() => onJump(section)}
            >
              {section.number}
            </button>
          );
        })}
    </nav>
  );
}
