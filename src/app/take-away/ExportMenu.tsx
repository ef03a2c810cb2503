import './take-away.css';
import { useContext, useState } from 'preact/hooks';
import type { ExportedFile, ExportFormat } from '../../export/export-format.ts';
import { exportFormats } from '../../export/formats.ts';
import { type SheetSizeId, sheetSizeIds } from '../../export/picture/sheet-size.ts';
import { forFiles } from '../../state/own-sheet.ts';
import { projectsInFiles, visibleProjects } from '../../state/selectors.ts';
import { sortProjects } from '../../state/sorting.ts';
import type { AppState } from '../../state/store.ts';
import { StoreContext, useApp, useTell } from '../context.ts';
import { Boundary } from '../shell/Boundary.tsx';
import { Dropdown } from '../ui/Dropdown.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { later } from '../ui/later.tsx';
import { download, markInternal, siteAddress, today } from './files.ts';
import { printView } from './print.ts';
import { useExportRun } from './run-export.ts';
import { sheetOfView, type ViewFormat, viewFormats } from './view-export.ts';

const OwnSheetMenu = later(async () => (await import('../own-data/own-sheet/OwnSheetMenu.tsx')).OwnSheetMenu);

/** One way to take something away: its name, and the kind of file. */
function FormatRow({
  label,
  kind,
  isOff,
  isBusy,
  save,
}: {
  label: string;
  kind: string;
  isOff: boolean;
  isBusy: boolean;
  save: () => void;
}) {
  const isInternal = useApp((state) => state.isOwnInFiles);
  const t = useTell();
  return (
    <li>
      {/* Not `disabled` while a file is written: the pressed button keeps the focus, and Escape still closes. */}
      <button type="button" class="row" disabled={isOff} aria-disabled={isBusy} onClick={save}>
        <span class="row-name">{label}</span>
        <small>
          {isInternal && <span class="export-internal">{t('ownSheet.fileMark')}</span>} {kind}
        </small>
      </button>
    </li>
  );
}

/** Exports what is shown now: the data in the order of the table, the view as a picture, slides or print. */
export function ExportMenu() {
  const store = useContext(StoreContext);
  const count = useApp((state) => projectsInFiles(state).length);
  const unlocated = useApp(
    (state) => projectsInFiles(state).filter((project) => project.accuracy === 'unlocated').length,
  );
  const isInternal = useApp((state) => state.isOwnInFiles);
  const hasShapes = useApp((state) => state.shapes !== null);
  const [size, setSize] = useState<SheetSizeId>('wide');
  const { said, isBusy, cancel, run } = useExportRun();
  const t = useTell();
  const isOff = !hasShapes || count === 0;

  function save(file: ExportedFile, { language }: AppState) {
    download(isInternal ? markInternal(file, language) : file);
  }

  function saveData(format: ExportFormat) {
    const state = store && forFiles(store.getState());
    const shapes = state?.shapes;
    if (!state || !shapes) return;
    const { plan, sort, language, ownSheet } = state;
    return run(async () => {
      const sorted = sortProjects(visibleProjects(state), sort, state, language);
      save(
        await format.write({
          plan,
          projects: sorted,
          shapes: shapes.shapes,
          language,
          date: today(),
          site: siteAddress(),
          own: ownSheet,
        }),
        state,
      );
      return t('export.done', { n: count, unlocated });
    });
  }

  function saveView(format: ViewFormat) {
    const state = store?.getState();
    if (!state) return;
    return run(async (progress) => {
      save(await format.write(await sheetOfView(state, size), progress), state);
      return t('export.done', { n: count, unlocated });
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
      {(close) => (
        <>
          <p class="dropdown-note">{t('export.scope', { n: count, unlocated })}</p>
          <h3 class="legend-group">{t('export.data')}</h3>
          <ul class="plain">
            {exportFormats.map((format) => (
              <FormatRow
                key={format.id}
                label={t(format.label as 'export.xlsx')}
                kind={`.${format.extension}`}
                isOff={isOff}
                isBusy={isBusy}
                save={() => saveData(format)}
              />
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
              <FormatRow
                key={format.id}
                label={t(format.label as 'picture.svg')}
                kind={`.${format.extension}`}
                isOff={isOff}
                isBusy={isBusy}
                save={() => saveView(format)}
              />
            ))}
            <FormatRow
              label={t('export.print')}
              kind={size === 'a3' ? 'A3' : 'A4'}
              isOff={isOff}
              isBusy={isBusy}
              save={print}
            />
          </ul>
          <p class="dropdown-note" role="status">
            {said}
            {isBusy && (
              <button type="button" class="text-button" onClick={cancel}>
                {t('picture.cancel')}
              </button>
            )}
          </p>
          <Boundary part={t('ownSheet.title')}>
            <OwnSheetMenu close={close} />
          </Boundary>
        </>
      )}
    </Dropdown>
  );
}
