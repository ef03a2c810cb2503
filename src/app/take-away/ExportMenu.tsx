import './take-away.css';
import { useContext, useState } from 'preact/hooks';
import type { ExportFormat } from '../../export/export-format.ts';
import { exportFormats } from '../../export/formats.ts';
import { type SheetSizeId, sheetSizeIds } from '../../export/picture/sheet-size.ts';
import { visibleProjects } from '../../state/selectors.ts';
import { sortProjects } from '../../state/sorting.ts';
import { StoreContext, useApp, useTell } from '../context.ts';
import { Boundary } from '../shell/Boundary.tsx';
import { Dropdown } from '../ui/Dropdown.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { later } from '../ui/later.tsx';
import { download, siteAddress, today } from './files.ts';
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
  return (
    <li>
      {/* Not `disabled` while a file is written: the pressed button keeps the focus, and Escape still closes. */}
      <button type="button" class="row" disabled={isOff} aria-disabled={isBusy} onClick={save}>
        <span class="row-name">{label}</span>
        <small>{kind}</small>
      </button>
    </li>
  );
}

/** Exports what is shown now: the data in the order of the table, the view as a picture, slides or print. */
export function ExportMenu() {
  const store = useContext(StoreContext);
  const projects = useApp(visibleProjects);
  const hasShapes = useApp((state) => state.shapes !== null);
  const [size, setSize] = useState<SheetSizeId>('wide');
  const { said, isBusy, cancel, run } = useExportRun();
  const t = useTell();
  const unlocated = projects.filter((project) => project.accuracy === 'unlocated').length;
  const isOff = !hasShapes || projects.length === 0;

  function saveData(format: ExportFormat) {
    const state = store?.getState();
    const shapes = state?.shapes;
    if (!state || !shapes) return;
    const { plan, sort, language } = state;
    return run(async () => {
      const sorted = sortProjects(visibleProjects(state), sort, state, language);
      download(
        await format.write({
          plan,
          projects: sorted,
          shapes: shapes.shapes,
          language,
          date: today(),
          site: siteAddress(),
        }),
      );
      return t('export.done', { n: projects.length, unlocated });
    });
  }

  function saveView(format: ViewFormat) {
    const state = store?.getState();
    if (!state) return;
    return run(async (progress) => {
      download(await format.write(await sheetOfView(state, size), progress));
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
      {(close) => (
        <>
          <p class="dropdown-note">{t('export.scope', { n: projects.length, unlocated })}</p>
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
