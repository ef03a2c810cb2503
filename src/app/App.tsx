import { useEffect, useRef } from 'preact/hooks';
import { useActions, useApp, useTell } from './context.ts';
import { DetailPanel } from './DetailPanel.tsx';
import { Faults } from './Faults.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useFreeRectangle } from './free-rectangle.ts';
import { Glyph } from './Glyph.tsx';
import { Legend } from './Legend.tsx';
import { Locator } from './Locator.tsx';
import { CityList, ProjectList, TaskList } from './lists.tsx';
import { BottomBar, HoverName, LeavingNames, MapButtons, PickMenu } from './MapOverlay.tsx';
import { TopBar, ViewTabs } from './TopBar.tsx';

function SidePanel() {
  const view = useApp((state) => state.view);
  const isOpen = useApp((state) => state.sheetOpen);
  const { setSheet } = useActions();
  const t = useTell();
  return (
    <aside class={`panel side-panel ${view === 'map' ? 'is-legend' : 'is-list'} ${isOpen ? 'is-open' : ''}`}>
      <button
        type="button"
        class="icon-button sheet-close"
        aria-label={t('panel.close')}
        onClick={() => setSheet(false)}
      >
        <Glyph glyph="close" sizePx={18} />
      </button>
      {view === 'map' && <Legend />}
      {view === 'projects' && <ProjectList />}
      {view === 'tasks' && <TaskList />}
      {view === 'cities' && <CityList />}
    </aside>
  );
}

/** The whole interface around the map. */
export function App() {
  const language = useApp((state) => state.language);
  const palette = useApp((state) => state.palette);
  const isReady = useApp((state) => state.mapReady);
  const hasMap = useApp((state) => !state.faults.some((fault) => fault.id === 'webgl' || fault.id === 'map'));
  const { clearChoice, propose, setSheet } = useActions();
  const frame = useRef<HTMLDivElement>(null);
  const t = useTell();
  useFreeRectangle(frame);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.palette = palette;
    document.title = t('app.title');
  }, [language, palette, t]);

  useEffect(() => {
    function leave(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      propose(null);
      clearChoice();
      setSheet(false);
    }
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [clearChoice, propose, setSheet]);

  return (
    <div class="app" ref={frame}>
      <TopBar />
      <Faults />
      <FilterBar />
      <SidePanel />
      <div class="map-tools">
        <button
          type="button"
          class="panel layers-button"
          aria-label={t('legend.open')}
          onClick={() => setSheet(true)}
        >
          <Glyph glyph="layers" sizePx={22} />
        </button>
        <MapButtons />
      </div>
      <LeavingNames />
      <Locator />
      <BottomBar />
      {hasMap && !isReady && (
        <p class="panel map-loading" role="status">
          {t('map.loading')}
        </p>
      )}
      <HoverName />
      <PickMenu />
      <DetailPanel />
      <div class="bottom-tabs">
        <ViewTabs />
      </div>
    </div>
  );
}
