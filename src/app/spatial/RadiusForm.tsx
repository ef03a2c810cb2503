import { useEffect, useId, useState } from 'preact/hooks';
import { projectOf } from '../../state/selectors.ts';
import { radiusRangeKm, radiusWithin, regionBounds } from '../../state/spatial/city-circle.ts';
import type { LngLat, Region } from '../../state/spatial/region.ts';
import { useActions, useApp, useName, useTell } from '../context.ts';
import { loadCitySeats } from './city-seats.ts';

interface Center {
  id: string;
  label: string;
  at: LngLat;
}

/** The chosen project first, then the cities by their seats. */
function useCenters(): { centers: readonly Center[]; hasFailed: boolean } {
  const plan = useApp((state) => state.plan);
  const chosen = useApp((state) => state.chosen);
  const name = useName();
  const [seats, setSeats] = useState<ReadonlyMap<string, LngLat> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isStale = false;
    loadCitySeats().then(
      (found) => !isStale && setSeats(found),
      () => !isStale && setFailed(true),
    );
    return () => {
      isStale = true;
    };
  }, []);
  const project = chosen.kind === 'project' ? projectOf(plan, chosen.id) : undefined;
  const first = chosen.kind === 'city' ? chosen.id : null;
  const cities = plan.cities.flatMap((city): Center[] => {
    const at = seats?.get(city.name);
    return at ? [{ id: city.id, label: name(city), at }] : [];
  });
  return {
    hasFailed,
    centers: [
      ...(project?.anchor ? [{ id: project.id, label: name(project), at: project.anchor }] : []),
      ...cities.filter((city) => city.id === first),
      ...cities.filter((city) => city.id !== first),
    ],
  };
}

/** A circle about a city or the chosen project: the way that needs no pointer. */
export function RadiusForm({ onDone }: { onDone: () => void }) {
  const { centers, hasFailed } = useCenters();
  const [centerId, setCenter] = useState<string | null>(null);
  const [radiusKm, setRadius] = useState(30);
  const { narrow, goTo, cancelSketch } = useActions();
  const id = useId();
  const t = useTell();
  const center = centers.find((entry) => entry.id === centerId) ?? centers[0];
  return (
    <form
      class="radius-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!center) return;
        cancelSketch();
        const region: Region = {
          kind: 'circle',
          center: center.at,
          radiusKm: radiusWithin(radiusKm, radiusRangeKm),
        };
        narrow({ region });
        goTo(regionBounds(region));
        onDone();
      }}
    >
      <label for={`${id}-center`}>{t('spatial.center')}</label>
      <select
        id={`${id}-center`}
        class="spatial-select"
        value={center?.id}
        onChange={(event) => setCenter(event.currentTarget.value)}
      >
        {centers.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {entry.label}
          </option>
        ))}
      </select>
      <label for={`${id}-radius`}>{t('spatial.radius')}</label>
      <input
        id={`${id}-radius`}
        class="spatial-number"
        type="number"
        min={radiusRangeKm[0]}
        max={radiusRangeKm[1]}
        value={radiusKm}
        onInput={(event) => setRadius(event.currentTarget.valueAsNumber)}
      />
      <button type="submit" class="button" disabled={!center}>
        {t('spatial.drawCircle')}
      </button>
      {hasFailed && <p class="dropdown-note">{t('spatial.noSeats')}</p>}
    </form>
  );
}
