import { useContext, useState } from 'preact/hooks';
import type { ExportFormat } from '../export/export-format.ts';
import { exportFormats } from '../export/formats.ts';
import { type SheetSizeId, sheetSizeIds } from '../export/picture/sheet-size.ts';
import { visibleProjects } from '../state/selectors.ts';
import { sortProjects } from '../state/sorting.ts';
import { StoreContext, useApp, useTell } from './context.ts';
import { Dropdown } from './Dropdown.tsx';
import { download, today } from './files.ts';
import { Glyph } from './Glyph.tsx';
import { printView } from './print.ts';
import { sheetOfView, type ViewFormat, viewFormats } from './view-export.ts';

/** Runs one export at a time and says how it goes; what takes long can be cancelled. */
function useRun() {
  const [said, setSaid] = useState('');
  const [controller, setController] = useState<AbortController | null>(null);
  const t = useTell();

  async function run(work: (controller: AbortController) => Promise<string>) {
    if (controller) return;
    const current = new AbortController();
    setController(current);
    setSaid(t('export.writing'));
    try {
      setSaid(await work(current));
    } catch (error) {
      setSaid(
        current.signal.aborted
          ? t('picture.cancelled')
          : t('export.failed', { detail: error instanceof Error ? error.message : String(error) }),
      );
    } finally {
      setController(null);
    }
  }

  return { said, setSaid, controller, run };
}

/** Exports what is shown now: the data in the order of the table, the view as a picture, slides or print. */
export function ExportMenu() {
  const store = useContext(StoreContext);
  const projects = useApp(visibleProjects);
  const hasShapes = useApp((state) => state.shapes !== null);
  const [size, setSize] = useState<SheetSizeId>('wide');
  const { said, setSaid, controller, run } = useRun();
  const t = useTell();
  const unlocated = projects.filter((project) => project.accuracy === 'unlocated').length;
  const isOff = !hasShapes || projects.length === 0;
  // Not `disabled` while a file is written: the pressed button keeps the focus, and Escape still closes the menu.
  const isBusy = controller !== null;

  function saveData(format: ExportFormat) {
    const state = store?.getState();
    const shapes = state?.shapes;
    if (!state || !shapes) return;
    const { plan, sort, language } = state;
    return run(async () => {
      const sorted = sortProjects(visibleProjects(state), sort, plan, language);
      download(
        await format.write({ plan, projects: sorted, shapes: shapes.shapes, language, date: today() }),
      );
      return t('export.done', { n: projects.length, unlocated });
    });
  }

  function saveView(format: ViewFormat) {
    const state = store?.getState();
    if (!state) return;
    return run(async ({ signal }) => {
      const onProgress = (done: number, all: number) => setSaid(t('picture.progress', { done, all }));
      download(await format.write(await sheetOfView(state, size), { signal, onProgress }));
      return t('export.done', { n: projects.length, unlocated });
    });
  }

  function print() {
    const state = store?.getState();
    if (!state) return;
    return run(async () => {
      await printView(state, size === 'a3' ? 'a3' : 'a4');
      return '';
    });
  }

  return (
    <Dropdown
      buttonClass="text-button export-button"
      label={
        <>
          <Glyph glyph="download" sizePx={18} />
          <span>{t('export.title')}</span>
        </>
      }
    >
      {() => (
        <>
          <p class="dropdown-note">{t('export.scope', { n: projects.length, unlocated })}</p>
          <h3 class="legend-group">{t('export.data')}</h3>
          <ul class="plain">
            {exportFormats.map((format) => (
              <li key={format.id}>
                <button
                  type="button"
                  class="row"
                  disabled={isOff}
                  aria-disabled={isBusy}
                  onClick={() => saveData(format)}
                >
                  <span class="row-name">{t(format.label as 'export.xlsx')}</span>
                  <small>.{format.extension}</small>
                </button>
              </li>
            ))}
          </ul>
          <h3 class="legend-group">{t('export.view')}</h3>
          <fieldset class="segmented export-sizes">
            <legend class="visually-hidden">{t('picture.size')}</legend>
            {sheetSizeIds.map((id) => (
              <label key={id} class={size === id ? 'is-on' : ''}>
                <input
                  type="radio"
                  name="sheet"
                  class="visually-hidden"
                  checked={size === id}
                  onChange={() => setSize(id)}
                />
                {t(`picture.${id}`)}
              </label>
            ))}
          </fieldset>
          <ul class="plain">
            {viewFormats.map((format) => (
              <li key={format.id}>
                <button
                  type="button"
                  class="row"
                  disabled={isOff}
                  aria-disabled={isBusy}
                  onClick={() => saveView(format)}
                >
                  <span class="row-name">{t(format.label as 'picture.svg')}</span>
                  <small>.{format.extension}</small>
                </button>
              </li>
            ))}
            <li>
              <button type="button" class="row" disabled={isOff} aria-disabled={isBusy} onClick={print}>
                <span class="row-name">{t('export.print')}</span>
                <small>{size === 'a3' ? 'A3' : 'A4'}</small>
              </button>
            </li>
          </ul>
          <p class="dropdown-note" role="status">
            {said}
            {controller && (
              <button type="button" class="text-button" onClick={() => controller.abort()}>
                {t('picture.cancel')}
              </button>
            )}
          </p>
        </>
      )}
    </Dropdown>
  );
}
