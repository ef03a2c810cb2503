import './shell.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { View } from '../../state/slices/views.ts';
import { useBriefings } from '../briefing/BriefingRoot.tsx';
import { CompareView } from '../compare/CompareView.tsx';
import { PinTray } from '../compare/PinTray.tsx';
import { useActions, useApp, useTell } from '../context.ts';
import { DocumentView } from '../document/DocumentView.tsx';
import { FilterBar } from '../explore/FilterBar.tsx';
import { Legend } from '../explore/Legend.tsx';
import { CityList, ProjectList, TaskList } from '../explore/lists.tsx';
import { MatrixView } from '../matrix/MatrixView.tsx';
import { OwnData, OwnLightsOnMap } from '../own-data/OwnData.tsx';
import { DetailPanel } from '../panels/DetailPanel.tsx';
import { RegionTools } from '../spatial/RegionTools.tsx';
import { SketchBar } from '../spatial/SketchBar.tsx';
import { FeatureButtons } from '../surface/FeatureButtons.tsx';
import { Locator } from '../surface/Locator.tsx';
import { MapButtons } from '../surface/MapButtons.tsx';
import { MapNames } from '../surface/MapNames.tsx';
import { BottomBar, HoverName, PickMenu, ViewAnnouncement } from '../surface/MapOverlay.tsx';
import { TwinMap } from '../surface/twin/TwinMap.tsx';
import { TableView } from '../table/TableView.tsx';
import { preparePrint } from '../take-away/print.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { usePresence } from '../ui/presence.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { Boundary } from './Boundary.tsx';
import { Faults } from './Faults.tsx';
import { useFreeRectangle } from './free-rectangle.ts';
import { SheetHandle } from './SheetHandle.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { TopBar, ViewTabs } from './TopBar.tsx';

/** How much of the window the left panel takes: a column, a wider one for reading, or all that is free. */
const panelShapes: Record<View, 'legend' | 'list' | 'text' | 'wide'> = {
  map: 'legend',
  projects: 'list',
  table: 'wide',
  matrix: 'wide',
  document: 'text',
  tasks: 'list',
  cities: 'list',
};

const viewContents: Record<View, () => ComponentChildren> = {
  map: () => <Legend />,
  projects: () => <ProjectList />,
  table: () => <TableView />,
  matrix: () => <MatrixView />,
  document: () => <DocumentView />,
  tasks: () => <TaskList />,
  cities: () => <CityList />,
};

function ViewContent({ view }: { view: View }) {
  return <>{viewContents[view]()}</>;
}

function SidePanel() {
  const view = useApp((state) => state.view);
  const isOpen = useApp((state) => state.sheetOpen);
  const stop = useApp((state) => state.sheetStop);
  const { setSheet } = useActions();
  const t = useTell();
  const shape = panelShapes[view];
  usePresence(`${shape}-panel`);
  return (
    <aside
      aria-label={t(`view.${view}`)}
      class={`panel side-panel is-${shape} ${isOpen ? 'is-open' : ''} stop-${stop}`}
    >
      <SheetHandle />
      <button
        type="button"
        class="icon-button sheet-close"
        aria-label={t('panel.close')}
        onClick={() => setSheet(false)}
      >
        <Glyph glyph="close" sizePx={18} />
      </button>
      <Boundary part={t(`view.${view}`)} of={view}>
        <ViewContent view={view} />
      </Boundary>
    </aside>
  );
}

/** The whole interface around the map. */
export function App({ dataUrl }: { dataUrl: string }) {
  const language = useApp((state) => state.language);
  const palette = useApp((state) => state.palette);
  const largeType = useApp((state) => state.largeType);
  const mapState = useApp((state) => state.mapState);
  const playing = useApp((state) => state.playing);
  const { clearChoice, propose, setSheet, stopPlaying } = useActions();
  const frame = useRef<HTMLDivElement>(null);
  const t = useTell();
  useFreeRectangle(frame);
  const { stage, panel } = useBriefings(dataUrl);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.palette = palette;
    document.documentElement.dataset.type = largeType ? 'large' : 'plain';
    document.title = t('app.title');
  }, [language, palette, largeType, t]);

  useLayoutEffect(() => {
    document.documentElement.dataset.map = mapState;
    if (mapState === 'starting') return;
    return whenIdle(() => {
      // So that the browser's own menu prints the page too. What cannot be loaded is told when it is needed, and tried
      // again.
      void Promise.allSettled([preparePrint()]);
    });
  }, [mapState]);

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

  const surface = (
    <Boundary part={t('fault.partName.map')} of={mapState}>
      {mapState !== 'webgl' && <TwinMap dataUrl={dataUrl} />}
    </Boundary>
  );
  const names = (
    <Boundary part={t('fault.partName.map')} of={mapState}>
      {mapState === 'webgl' && <MapNames dataUrl={dataUrl} />}
    </Boundary>
  );
  if (stage)
    return (
      <div class="app">
        {surface}
        {/* Read, not pressed: a click is the briefing's. */}
        <div class="is-only-read">{names}</div>
        <Boundary
          part={t('fault.partName.stage')}
          of={playing}
          leave={{ label: t('briefing.end'), act: stopPlaying }}
        >
          {stage}
        </Boundary>
      </div>
    );
  return (
    <div class="app" ref={frame}>
      <SkipLinks />
      {surface}
      {names}
      <OwnLightsOnMap />
      <Boundary part={t('fault.partName.top')}>
        <TopBar />
      </Boundary>
      <Faults />
      <Boundary part={t('fault.partName.filter')}>
        <FilterBar />
      </Boundary>
      <SidePanel />
      <Boundary part={t('fault.partName.map')}>
        <div class="map-tools">
          <button
            type="button"
            class="panel layers-button"
            aria-label={t('legend.open')}
            onClick={() => setSheet(true)}
          >
            <Glyph glyph="layers" sizePx={22} />
          </button>
          <RegionTools />
          <MapButtons />
        </div>
        <ViewAnnouncement />
        <Locator />
        <SketchBar />
        <PinTray />
        <BottomBar />
        {mapState === 'starting' && (
          <p class="panel map-loading" role="status">
            {t('map.loading')}
          </p>
        )}
        <HoverName />
        <PickMenu />
      </Boundary>
      <DetailPanel />
      <OwnData />
      <Boundary part={t('briefing.title')}>{panel}</Boundary>
      <Boundary part={t('fault.partName.compare')}>
        <CompareView />
      </Boundary>
      <Boundary part={t('fault.partName.map')}>
        <FeatureButtons />
      </Boundary>
      <div class="bottom-tabs">
        <ViewTabs />
      </div>
    </div>
  );
}
