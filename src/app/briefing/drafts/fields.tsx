import { useRef, useState } from 'preact/hooks';
import type { Bilingual } from '../../../model/language.ts';
import { reworded } from '../../../state/briefing/draft.ts';
import { useApp } from '../../context.ts';

/**
 * A title that a person types. It counts once it is done; until then it stays as typed, whatever changes meanwhile, and
 * an empty one counts for nothing.
 */
export function TitleField({
  label,
  value,
  maxLength,
  done,
}: {
  label: string;
  value: string;
  maxLength: number;
  done: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);

  // Not the browser's own event of a change: it passes over some changes of a field that is drawn again meanwhile.
  function finish(words: string) {
    if (typed !== null && words && words !== value) done(words);
    setTyped(null);
  }

  return (
    <label class="draft-field">
      {label}
      <input
        type="text"
        maxLength={maxLength}
        value={typed ?? value}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={(event) => finish(event.currentTarget.value.trim())}
        onKeyDown={(event) => {
          // Enter that chooses among the words of an input method is not the last one.
          if (event.key === 'Enter' && !event.isComposing) finish(event.currentTarget.value.trim());
        }}
      />
    </label>
  );
}

/** Words that count with every letter. */
export function WordsField({
  label,
  text,
  maxLength,
  typed,
}: {
  label: string;
  text: Bilingual;
  maxLength: number;
  typed: (text: Bilingual) => void;
}) {
  const language = useApp((state) => state.language);
  // What stands in the other language is decided from what there was before the first letter.
  const before = useRef(text);
  return (
    <label class="draft-field">
      {label}
      <textarea
        rows={3}
        maxLength={maxLength}
        value={text[language]}
        onFocus={() => {
          before.current = text;
        }}
        onInput={(event) => typed(reworded(before.current, language, event.currentTarget.value))}
      />
    </label>
  );
}
