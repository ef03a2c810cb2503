import { paletteIds } from '../model/palette.ts';
import { type View, views } from '../state/store.ts';
import { useActions, useApp, useTell } from './context.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Glyph, type GlyphId } from './Glyph.tsx';
import { SearchBox } from './SearchBox.tsx';

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

function PaletteSwitch() {
  const palette = useApp((state) => state.palette);
  const { paint } = useActions();
  const t = useTell();
  return (
    <label class="palette-switch">
      <Glyph glyph="palette" sizePx={18} />
      <span class="visually-hidden">{t('switch.palette')}</span>
      <select
        value={palette}
        onChange={(event) => {
          const chosen = paletteIds.find((id) => id === event.currentTarget.value);
          if (chosen) paint(chosen);
        }}
      >
        {paletteIds.map((id) => (
          <option key={id} value={id}>
            {t(`palette.${id}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function TopBar() {
  const document = useApp((state) => state.plan.document);
  const language = useApp((state) => state.language);
  const { speak } = useActions();
  const t = useTell();
  return (
    <header class="top-bar">
      <img class="logo" src="./icon.svg" alt="" width="32" height="32" />
      <div class="brand">
        <h1>{t('app.title')}</h1>
        <p>{t('app.basis', { number: document.number })}</p>
      </div>
      <SearchBox />
      <ViewTabs />
      <div class="top-actions">
        <ExportMenu />
        <button
          type="button"
          class="text-button"
          aria-label={t('switch.languageLabel')}
          onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
        >
          {t('switch.language')}
        </button>
        <PaletteSwitch />
      </div>
    </header>
  );
}
