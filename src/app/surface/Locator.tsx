import { projectOf } from '../../state/selectors.ts';
import { useApp, useName, useTell } from '../context.ts';
import { SmallMap } from './SmallMap.tsx';

/** A small map of the whole of a chosen line that goes beyond Hubei. */
export function Locator() {
  const chosen = useApp((state) => state.chosen);
  const plan = useApp((state) => state.plan);
  const name = useName();
  const t = useTell();
  const project = chosen.kind === 'project' ? projectOf(plan, chosen.id) : undefined;
  if (!project?.bounds || !project.ends?.some((end) => end.province)) return null;
  return (
    <div class="panel locator">
      <SmallMap
        widthPx={176}
        mostHeightPx={176}
        bounds={project.bounds}
        projectIds={[project.id]}
        label={t('map.locator', { name: name(project) })}
      />
    </div>
  );
}
