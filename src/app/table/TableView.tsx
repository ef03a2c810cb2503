import { useMemo } from 'preact/hooks';
import { titleIn } from '../../model/document.ts';
import { visibleProjects } from '../../state/selectors.ts';
import { columnIds, progressColumns } from '../../state/slices/table.ts';
import { recordsOf, sortProjects } from '../../state/sorting.ts';
import { useActions, useApp, useTell } from '../context.ts';
import { EmptyResult } from '../explore/EmptyResult.tsx';
import { useOwnColumns } from '../own-data/own-columns.ts';
import { RecordNote } from '../progress/RecordNote.tsx';
import { useTelling } from '../progress/telling.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { columnOf, type Wording } from './columns.tsx';
import { useNarrow } from './narrow.ts';
import { Rows } from './Rows.tsx';
import './table.css';

function useWording(): Wording {
  const telling = useTelling();
  const language = useApp((state) => state.language);
  const t = useTell();
  // `t` is new with every drawing, and differs only with the language.
  return useMemo(
    () => ({
      telling,
      language,
      records: recordsOf(telling.plan),
      name: (record) => (language === 'zh' ? record.name : record.nameEn),
      say: (text) => text[language],
      titleOf: (record) => titleIn(record, language),
      t,
    }),
    [telling, language],
  );
}

/** The visible projects as a table: sorted by its heads, with the columns that one wants. */
export function TableView() {
  const telling = useTelling();
  const language = useApp((state) => state.language);
  const sort = useApp((state) => state.sort);
  const visible = useApp(visibleProjects);
  const isNarrow = useNarrow();
  const picked = useApp((state) => state.columns);
  const { pickColumns } = useActions();
  const wording = useWording();
  const t = useTell();
  const projects = useMemo(
    () => sortProjects(visible, sort, telling, language),
    [visible, sort, telling, language],
  );
  const shown = picked ?? columnIds.filter((id) => !isNarrow || columnOf(id).onPhone);
  const own = useOwnColumns();
  const columns = useMemo(() => {
    const [name, ...others] = shown.map(columnOf);
    // Right after the name: whoever brings a sheet wants to see it.
    return [...(name ? [name] : []), ...own, ...others];
  }, [shown.join(), own]);
  return (
    <section class="table-view" aria-label={t('table.caption')}>
      <header class="panel-head">
        <h2>{t('view.table')}</h2>
        <span class="soft" role="status">
          {t('list.shown', { n: projects.length })}
        </span>
        <small class="table-keys">{t('table.keys')}</small>
        <ColumnMenu shown={shown} onChange={pickColumns} />
      </header>
      {projects.length === 0 ? (
        <EmptyResult />
      ) : (
        <Rows projects={projects} columns={columns} wording={wording} isNarrow={isNarrow} />
      )}
      {shown.some((id) => progressColumns.includes(id)) && (
        <footer class="table-note">
          <RecordNote />
        </footer>
      )}
    </section>
  );
}
