import { type Sync, whenChanged } from '../../../map/syncs/sync.ts';
import tokens from '../../../model/look/tokens.json' with { type: 'json' };
import { type Bounds, sameCamera } from '../../../state/camera.ts';
import { boundsToShow } from '../../../state/slices/choice.ts';
import type { AppState } from '../../../state/store.ts';
import type { Size } from '../../../staticmap/projection.ts';
import { viewOfBounds } from '../static-picture.ts';
import type { Course } from './course.ts';
import { zoomed } from './view.ts';

/** Panels that belong to a wish come a moment after it. */
const wishMs = 400;

/** State → course: goes where the state wishes to look. */
export function syncWishes(
  course: Course,
  first: AppState,
  size: () => Size,
): { syncs: Sync[]; close(): void } {
  const { panelMs, cameraMs, briefingCameraMs } = tokens.motion;
  /** What is to be seen, until panels that belong to it have come. */
  let wish: Bounds | null = first.camera ? null : boundsToShow(first);
  let timer = 0;

  function forgetSoon() {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      wish = null;
    }, wishMs);
  }

  function frame({ padding }: AppState, durationMs: number) {
    if (!wish) return;
    course.goTo(viewOfBounds(wish, padding, size()), durationMs);
    forgetSoon();
  }

  forgetSoon();
  return {
    syncs: [
      whenChanged(
        first,
        ({ destination }) => [destination],
        (state) => {
          wish = state.destination?.bounds ?? null;
          frame(state, state.playing ? briefingCameraMs : cameraMs);
        },
      ),
      whenChanged(
        first,
        ({ padding }) => [padding],
        // The panel about a choice comes after the wish to see it: what is free is known only then.
        (state) => !state.camera && frame(state, cameraMs),
      ),
      whenChanged(
        first,
        ({ camera }) => [camera],
        ({ camera }) => {
          if (!camera || (course.now && sameCamera(camera, course.now))) return;
          // No nearer and no farther than the map goes.
          course.goTo(zoomed({ ...size(), ...camera }, [0, 0], 0), panelMs);
          forgetSoon();
        },
      ),
    ],
    close: () => clearTimeout(timer),
  };
}
