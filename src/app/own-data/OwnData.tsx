import type { ComponentChildren } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { ownLights, ownSheetAt, ownValuesOf } from '../../state/own-sheet.ts';
import { StoreContext, useApp, useTell } from '../context.ts';
import { Boundary } from '../shell/Boundary.tsx';
import { later } from '../ui/later.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import { bindDrop } from './drop.ts';

const OwnSheetRoot = later(async () => (await import('./own-sheet/OwnSheetRoot.tsx')).OwnSheetRoot);
const OwnBanner = later(async () => (await import('./own-sheet/OwnBanner.tsx')).OwnBanner);
const OwnLights = later(async () => (await import('./own-sheet/lights/OwnLights.tsx')).OwnLights);
const LightLegend = later(async () => (await import('./own-sheet/lights/LightLegend.tsx')).LightLegend);
const LightInRow = later(async () => (await import('./own-sheet/lights/LightMark.tsx')).LightInRow);
const OwnSection = later(async () => (await import('./own-sheet/OwnSection.tsx')).OwnSection);

/** A part about the office's own sheet: there while it has something to say, and alone in its faults. */
function OwnPart({ isThere, of, children }: { isThere: boolean; of?: string; children: ComponentChildren }) {
  const t = useTell();
  return isThere ? (
    <Boundary part={t('ownSheet.title')} of={of}>
      {children}
    </Boundary>
  ) : null;
}

/** The lights in the legend, where there is a sheet that speaks of the day. */
export function OwnLightsInLegend() {
  const isThere = useApp((state) => ownSheetAt(state) !== null);
  return (
    <OwnPart isThere={isThere}>
      <LightLegend />
    </OwnPart>
  );
}

/** The light of a project or task in a list, where it has one. */
export function OwnLightInRow({ id }: { id: string }) {
  const light = useApp((state) => ownLights(state).get(id)?.light);
  return light ? <LightInRow light={light} /> : null;
}

/** That the page holds internal data, where it does. */
export function OwnBannerInBar() {
  const isThere = useApp((state) => state.ownSheet !== null);
  return (
    <OwnPart isThere={isThere}>
      <OwnBanner />
    </OwnPart>
  );
}

/** The lights of the office's own sheet over the map, where there is one. */
export function OwnLightsOnMap() {
  const isThere = useApp((state) => ownSheetAt(state) !== null);
  return (
    <OwnPart isThere={isThere}>
      <OwnLights />
    </OwnPart>
  );
}

/** What the office's own sheet says of a project or a task, where it does. */
export function OwnInPanel({ id }: { id: string }) {
  const isThere = useApp((state) => ownValuesOf(state, id) !== undefined);
  return (
    <OwnPart isThere={isThere} of={id}>
      <OwnSection id={id} />
    </OwnPart>
  );
}

/** What people bring along: the drop on the page, and what shows what came of it; loaded when there is any. */
export function OwnData() {
  const store = useContext(StoreContext);
  const asked = useApp((state) => state.ownSheetAsked);
  const t = useTell();
  useEffect(() => (store ? bindDrop(store, window) : undefined), [store]);
  useEffect(() => {
    if (!store) return;
    return whenIdle(() => {
      import('./own-sheet/keep.ts').then(
        ({ readKept }) => readKept(store),
        (error: unknown) => store.getState().report({ id: 'ownSheet', detail: String(error) }),
      );
    });
  }, [store]);
  if (asked === null) return null;
  return (
    <Boundary part={t('ownSheet.title')} of={asked}>
      <OwnSheetRoot />
    </Boundary>
  );
}
