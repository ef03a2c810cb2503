import { useState } from 'preact/hooks';
import type { ExportedFile, ExportFormat } from '../export/export-format.ts';
import { exportFormats } from '../export/formats.ts';
import { visibleProjects } from '../state/selectors.ts';
import { sortProjects } from '../state/sorting.ts';
import { useApp, useTell } from './context.ts';
import { Dropdown } from './Dropdown.tsx';
import { Glyph } from './Glyph.tsx';

/** Hands a file to the browser's own download. */
export function download({ name, mime, bytes }: ExportedFile) {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Exports what is shown now, in the order of the table. */
export function ExportMenu() {
  const plan = useApp((state) => state.plan);
  const projects = useApp(visibleProjects);
  const sort = useApp((state) => state.sort);
  const shapes = useApp((state) => state.shapes);
  const language = useApp((state) => state.language);
  const [said, setSaid] = useState('');
  const t = useTell();
  const unlocated = projects.filter((project) => project.accuracy === 'unlocated').length;

  async function save(format: ExportFormat) {
    if (!shapes) return;
    setSaid(t('export.writing'));
    try {
      const sorted = sortProjects(projects, sort, plan, language);
      download(
        await format.write({ plan, projects: sorted, shapes: shapes.shapes, language, date: today() }),
      );
      setSaid(t('export.done', { n: projects.length, unlocated }));
    } catch (error) {
      setSaid(t('export.failed', { detail: error instanceof Error ? error.message : String(error) }));
    }
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
          <ul class="plain rows">
            {exportFormats.map((format) => (
              <li key={format.id}>
                <button
                  type="button"
                  class="row"
                  disabled={!shapes || projects.length === 0}
                  onClick={() => save(format)}
                >
                  <span class="row-name">{t(format.label as 'export.xlsx')}</span>
                  <small>.{format.extension}</small>
                </button>
              </li>
            ))}
          </ul>
          <p class="dropdown-note" role="status">
            {said}
          </p>
        </>
      )}
    </Dropdown>
  );
}
