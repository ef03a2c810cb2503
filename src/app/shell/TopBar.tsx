import './shell.css';
import { useRef } from 'preact/hooks';
import { paletteIds } from '../../model/look/palette.ts';
import { type View, views } from '../../state/slices/views.ts';
import { BriefingButton } from '../briefing/BriefingButton.tsx';
import { useActions, useApp, useTell } from '../context.ts';
import { SearchBox } from '../explore/SearchBox.tsx';
import { RendererChoice } from '../surface/renderer/RendererChoice.tsx';
import { ExportMenu } from '../take-away/ExportMenu.tsx';
import { Dropdown } from '../ui/Dropdown.tsx';
import { Glyph, type GlyphId } from '../ui/Glyph.tsx';
import { useNarrowClasses } from '../ui/width.ts';

const viewGlyphs: Record<View, GlyphId> = {
  map: 'map',
  projects: 'list',
  table: 'table',
  matrix: 'matrix',
  document: 'document',
  tasks: 'tasks',
  cities: 'cities',
};

export function ViewTabs() {
  const view = useApp((state) => state.view);
  const { show } = useActions();
  const t = useTell();
  return (
    <nav class="tabs" aria-label={t('view.label')}>
      {views.map((entry) => (
        <button
          key={entry}
          type="button"
          aria-current={view === entry ? 'page' : undefined}
          onClick={() => show(entry)}
        >
          <Glyph glyph={viewGlyphs[entry]} />
          <span>{t(`view.${entry}`)}</span>
        </button>
      ))}
    </nav>
  );
}

/** How the page looks: its palette, and large type. */
function DisplayMenu() {
  const palette = useApp((state) => state.palette);
  const largeType = useApp((state) => state.largeType);
  const language = useApp((state) => state.language);
  const { paint, enlarge, speak } = useActions();
  const t = useTell();
  return (
    <Dropdown
      buttonClass="text-button export-button"
      label={
        <>
          <Glyph glyph="palette" sizePx={18} />
          <span>{t('switch.display')}</span>
        </>
      }
    >
      {() => (
        <fieldset class="display-menu">
          <legend class="visually-hidden">{t('switch.palette')}</legend>
          {paletteIds.map((id) => (
            <label key={id} class="check-row">
              <input type="radio" name="palette" checked={palette === id} onChange={() => paint(id)} />
              <span>{t(`palette.${id}`)}</span>
            </label>
          ))}
          <label class="check-row check-flag">
            <input
              type="checkbox"
              checked={language === 'en'}
              onChange={() => speak(language === 'zh' ? 'en' : 'zh')}
            />
            <span>{t('switch.english')}</span>
          </label>
          <label class="check-row">
            <input type="checkbox" checked={largeType} onChange={() => enlarge(!largeType)} />
            <span>{t('switch.largeType')}</span>
          </label>
          <RendererChoice />
        </fieldset>
      )}
    </Dropdown>
  );
}

/** Where the title and what it rests on no longer stand in a line; English is longer. */
const brandWidths = {
  'is-below-14-2em': '14.2em',
  'is-below-9-5em': '9.5em',
  'is-below-8em': '8em',
  'is-below-6-5em': '6.5em',
} as const;

export function TopBar() {
  const document = useApp((state) => state.plan.document);
  const language = useApp((state) => state.language);
  const { speak } = useActions();
  const brand = useRef<HTMLDivElement>(null);
  const t = useTell();
  useNarrowClasses(brand, brandWidths);
  return (
    <header class="top-bar is-live">
      <img class="logo" src="./icon.svg" alt="" width="32" height="32" />
      <div class="brand" ref={brand}>
        <h1>{t('app.title')}</h1>
        <p>{t('app.basis', { number: document.number })}</p>
      </div>
      <SearchBox />
      <ViewTabs />
      <div class="top-actions">
        <BriefingButton />
        <ExportMenu />
        <button
          type="button"
          class="text-button language-button"
          aria-label={t('switch.languageLabel')}
          onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
        >
          {t('switch.language')}
        </button>
        <DisplayMenu />
      </div>
    </header>
  );
}
