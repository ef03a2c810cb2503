import { render } from 'preact';
import { detailOf } from './model/error-detail.ts';
import 'virtual:palette.css';
import './app/shell/app.css';
import { presenterSession } from './app/briefing/presenter/remote.ts';
import { StoreContext } from './app/context.ts';
import { faultOfFile } from './app/loading/fault-of-file.ts';
import { tellOfLateFiles } from './app/loading/fetch-file.ts';
import { LatePlan } from './app/loading/LatePlan.tsx';
import { dataUrl, loadCollection, loadPlan } from './app/loading/load.ts';
import { isTooOld, tellOfOldBrowser } from './app/loading/old-browser.ts';
import { watchForUpdate } from './app/loading/site-version.ts';
import { App } from './app/shell/App.tsx';
import { Boundary } from './app/shell/Boundary.tsx';
import { keepInputMethodKeys } from './app/shell/input-method.ts';
import { startMap } from './app/surface/renderer/start-map.ts';
import { firstWish } from './app/surface/renderer/wish.ts';
import { bindPrint } from './app/take-away/print.ts';
import { tell } from './model/messages/messages.ts';
import { readAddress, writeAddress } from './state/address/address.ts';
import { bindAddressBar } from './state/address/address-bar.ts';
import { type AppStore, createAppStore } from './state/store.ts';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

async function loadShapes(store: AppStore) {
  try {
    const [shapes, strands, bands, overview] = await Promise.all([
      loadCollection(`${dataUrl}projects.geojson`),
      loadCollection(`${dataUrl}strands.geojson`),
      loadCollection(`${dataUrl}bands.geojson`),
      loadCollection(`${dataUrl}overview.geojson`),
    ]);
    store.getState().takeShapes({ shapes, strands, bands, overview });
  } catch (error) {
    store.getState().report(faultOfFile('projects', error));
  }
}

/** Before there is a store: the page that needs no script stays, and says what it waits for. */
function tellOfLatePlan(files: readonly string[]) {
  render(files.length > 0 ? <LatePlan /> : null, element('late'));
}

async function start() {
  tellOfLateFiles(tellOfLatePlan);
  const plan = await loadPlan(dataUrl);
  const { start: fromAddress, unread } = readAddress(window.location.hash, plan);
  const store = createAppStore(plan, { ...fromAddress, rendererWish: firstWish(window.location.search) });
  if (unread.length > 0) store.getState().report({ id: 'link', detail: unread.join(', ') });
  tellOfLateFiles((files) => {
    const { report, dismiss } = store.getState();
    if (files.length > 0) report({ id: 'late', detail: files.join(', ') });
    else dismiss('late');
  });
  watchForUpdate(window, () => store.getState().report({ id: 'updated', detail: '' }));
  bindAddressBar(store, window);
  bindPrint(store, window);
  // The first paint is the plain view; another one would jump.
  if (writeAddress(store.getState()) !== '') element('first-paint').hidden = true;
  element('app').replaceChildren();
  render(
    <StoreContext.Provider value={store}>
      <Boundary part={tell(store.getState().language, 'fault.partName.page')}>
        <App dataUrl={dataUrl} />
      </Boundary>
    </StoreContext.Provider>,
    element('app'),
  );
  // A presenter's own window shows notes and no map of its own.
  const isPresenter = presenterSession(window.location) !== null;
  await Promise.all([loadShapes(store), isPresenter ? undefined : startMap(element('map'), store, dataUrl)]);
}

function tellOfFailure(error: unknown) {
  tellOfLateFiles(() => {});
  element('late').replaceChildren();
  element('app').replaceChildren();
  render(
    <main class="fault-page">
      <h1>{tell('zh', 'app.title')}</h1>
      <p>{tell('zh', 'fault.plan')}</p>
      <p lang="en">{tell('en', 'fault.plan')}</p>
      <pre>{detailOf(error)}</pre>
    </main>,
    element('app'),
  );
}

if (isTooOld()) tellOfOldBrowser(document);
else {
  keepInputMethodKeys(window);
  // It says that no script came.
  document.querySelector('.without-script')?.remove();
  start().catch(tellOfFailure);
}
