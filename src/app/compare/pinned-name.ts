import type { Pinned } from '../../state/slices/pins.ts';
import { useApp, useName } from '../context.ts';

/** The name of a pinned thing; its id where the plan has none. */
export function usePinnedName(): (pin: Pinned) => string {
  const plan = useApp((state) => state.plan);
  const name = useName();
  return ({ kind, id }) => {
    const records: readonly { id: string; name: string; nameEn: string }[] = {
      project: plan.projects,
      city: plan.cities,
      unit: plan.units,
    }[kind];
    const record = records.find((entry) => entry.id === id);
    return record ? name(record) : id;
  };
}
