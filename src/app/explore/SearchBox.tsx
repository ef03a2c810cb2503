import './explore.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchGroup, SearchHit, SearchIndex } from '../../state/search/search.ts';
import { useActions, useApp, useTell } from '../context.ts';
import { Glyph } from '../ui/Glyph.tsx';

const perGroup = 6;
const mostNearest = 3;

type Search = typeof import('../../state/search/search.ts');

/** A label with the found stretches marked. */
function Marked({ text, ranges }: { text: string; ranges: SearchHit['ranges'] }) {
  const pieces: { text: string; isHit: boolean }[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    pieces.push({ text: text.slice(at, start), isHit: false }, { text: text.slice(start, end), isHit: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isHit: false });
  return (
    <>
      {pieces.map((piece, index) =>
        piece.isHit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </>
  );
}

/** Finds projects, cities, units, tasks and words of the text; `/` goes to it, arrows and Enter choose. */
export function SearchBox() {
  const plan = useApp((state) => state.plan);
  const language = useApp((state) => state.language);
  const { choose, goTo } = useActions();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [loaded, setLoaded] = useState<{ search: Search; index: SearchIndex } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const t = useTell();

  useEffect(() => {
    function focus(event: KeyboardEvent) {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    }
    function leave(event: Event) {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    }
    window.addEventListener('keydown', focus);
    document.addEventListener('pointerdown', leave);
    return () => {
      window.removeEventListener('keydown', focus);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);

  async function load() {
    setOpen(true);
    if (loaded) return;
    const search = await import('../../state/search/search.ts');
    setLoaded({ search, index: search.buildSearch(plan) });
  }

  const groups: readonly SearchGroup[] =
    loaded && query.trim() ? loaded.search.search(loaded.index, query, language, perGroup) : [];
  const nearest: readonly SearchHit[] =
    loaded && groups.length === 0 ? loaded.search.nearest(loaded.index, query, language, mostNearest) : [];
  const hits = groups.length > 0 ? groups.flatMap((group) => group.hits) : nearest;
  const current = Math.min(at, Math.max(0, hits.length - 1));
  const isShown = isOpen && query.trim() !== '' && loaded !== null;

  function take(hit: SearchHit | undefined) {
    if (!hit) return;
    if (hit.target.kind === 'county') goTo(hit.target.bounds);
    else choose(hit.target);
    setOpen(false);
    setQuery('');
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt((current + 1) % Math.max(1, hits.length));
    else if (event.key === 'ArrowUp') setAt((current - 1 + hits.length) % Math.max(1, hits.length));
    else if (event.key === 'Enter') take(hits[current]);
    else if (event.key === 'Escape' && (isShown || query)) {
      event.stopPropagation();
      setQuery('');
      setOpen(false);
      return;
    } else return;
    event.preventDefault();
  }

  function option(hit: SearchHit) {
    const index = hits.indexOf(hit);
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, as in every combobox
      // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field
      <div
        key={`${hit.target.kind}${hit.target.id}${hit.label}`}
        id={`search-hit-${index}`}
        role="option"
        aria-selected={index === current}
        class="row"
        onClick={() => take(hit)}
      >
        <span class="row-name">
          <Marked text={hit.label} ranges={hit.ranges} />
        </span>
        <small>
          <Marked text={hit.detail} ranges={hit.detailRanges} />
        </small>
      </div>
    );
  }

  return (
    <div class="search" ref={root}>
      <label class="search-field">
        <Glyph glyph="search" sizePx={18} />
        <span class="visually-hidden">{t('search.label')}</span>
        <input
          ref={field}
          type="text"
          inputmode="search"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-expanded={isShown}
          aria-controls="search-hits"
          aria-autocomplete="list"
          {...(isShown && hits.length > 0 && { 'aria-activedescendant': `search-hit-${current}` })}
          placeholder={t('search.placeholder')}
          value={query}
          onFocus={load}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
            setOpen(true);
          }}
          onKeyDown={press}
        />
        <kbd>/</kbd>
      </label>
      <div
        class="panel search-hits"
        id="search-hits"
        role="listbox"
        aria-label={t('search.label')}
        hidden={!isShown}
      >
        {isShown && groups.length === 0 && (
          <p class="search-none">
            {t(nearest.length > 0 ? 'search.nearest' : 'search.none', { query: query.trim().slice(0, 40) })}
          </p>
        )}
        {groups.length === 0 && nearest.map(option)}
        {groups.map((group) => (
          <div key={group.kind} role="group" aria-label={t(`search.kind.${group.kind}`)}>
            <p class="search-group" aria-hidden="true">
              {t(`search.kind.${group.kind}`)} <small>{group.total}</small>
            </p>
            {group.hits.map(option)}
          </div>
        ))}
      </div>
    </div>
  );
}
