import { useMemo } from 'preact/hooks';
import { type LightOn, lightAt } from '../../../../model/own-sheet/light.ts';
import { useApp } from '../../../context.ts';
import { today } from '../../../take-away/files.ts';

/** The day by which lights are judged. */
export function useLightDay(): string {
  return today();
}

/** The light of every row of the sheet, by id; empty where there is no sheet. */
export function useLights(): ReadonlyMap<string, LightOn> {
  const sheet = useApp((state) => state.ownSheet);
  const day = useLightDay();
  return useMemo(
    () =>
      new Map(Object.entries(sheet?.rows ?? {}).map(([id, values]) => [id, lightAt(values, day)] as const)),
    [sheet, day],
  );
}
