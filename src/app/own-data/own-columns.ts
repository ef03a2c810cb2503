import { useContext, useEffect, useState } from 'preact/hooks';
import type { CountingSheet } from '../../model/own-sheet/own-sheet.ts';
import { ownSheetAt } from '../../state/own-sheet.ts';
import { StoreContext, useApp } from '../context.ts';
import type { AddedColumn } from '../table/columns.tsx';

const none: readonly AddedColumn[] = [];

/** What the office's own sheet adds to the table: nothing where there is no sheet. */
export function useOwnColumns(): readonly AddedColumn[] {
  const store = useContext(StoreContext);
  const sheet = useApp(ownSheetAt);
  const [made, setMade] = useState<{ of: CountingSheet; columns: readonly AddedColumn[] } | null>(null);
  useEffect(() => {
    if (!sheet) return;
    import('./own-sheet/table-columns.tsx').then(
      ({ ownColumns }) => setMade({ of: sheet, columns: ownColumns(sheet) }),
      (error: unknown) => store?.getState().report({ id: 'ownSheet', detail: String(error) }),
    );
  }, [sheet, store]);
  return sheet && made?.of === sheet ? made.columns : none;
}
