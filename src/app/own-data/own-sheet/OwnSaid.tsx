import type { OwnValues } from '../../../model/own-sheet/own-sheet.ts';
import { useOwnSaid } from './wording.ts';

/** All that a row says, each value under its column's name. */
export function OwnSaid({ values }: { values: OwnValues }) {
  const said = useOwnSaid();
  return (
    <>
      {said(values).map(({ field, label, value }) => (
        <span key={field} class="own-said">
          <span class="soft">{label}</span> {value}
        </span>
      ))}
    </>
  );
}
