import { useMemo } from 'preact/hooks';
import type { Telling } from '../../state/told-state.ts';
import { useApp } from '../context.ts';

/** What of the state decides what is told of the projects; the same object until any of it changes. */
export function useTelling(): Telling {
  const plan = useApp((state) => state.plan);
  const asOf = useApp((state) => state.asOf);
  const ownSheet = useApp((state) => state.ownSheet);
  return useMemo(() => ({ plan, asOf, ownSheet }), [plan, asOf, ownSheet]);
}
