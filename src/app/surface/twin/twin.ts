import { whenChanged } from '../../../map/syncs/sync.ts';
import { writeAddress } from '../../../state/address/address.ts';
import { visibleProjects } from '../../../state/selectors.ts';
import type { AppState, AppStore } from '../../../state/store.ts';
import type { Px, Size, View } from '../../../staticmap/projection.ts';
import { faultOfFile } from '../../loading/fault-of-file.ts';
import { viewToShow } from '../static-picture.ts';
import { loadStaticRenderer, staticRenderer } from '../static-renderer.ts';
import { createCourse } from './course.ts';
import { adoptFirstPaint } from './first-paint.ts';
import { bindGestures } from './gestures.ts';
import { createPainter, marksOf } from './painter.ts';
import { createPointing } from './pointing.ts';
import { boxed, panned, seenIn, zoomed } from './view.ts';
import { syncWishes } from './wishes.ts';
import { createZoomBox } from './zoom-box.ts';

const panPx = 100;

const arrows: Record<string, Px> = {
  ArrowLeft: [panPx, 0],
  ArrowRight: [-panPx, 0],
  ArrowUp: [0, panPx],
  ArrowDown: [0, -panPx],
};

/**
 * The map as SVG in the frame: moved as a layer, drawn sharp once it rests. Store → picture and view by syncs, gestures
 * → store. Takes over the first paint where that is in sight. Returns what ends it.
 */
export function createTwin(
  frame: HTMLElement,
  store: AppStore,
  dataUrl: string,
  firstPaint: HTMLElement,
): () => void {
  const first = store.getState();
  const size = (): Size => ({ widthPx: frame.clientWidth, heightPx: frame.clientHeight });
  const adopted = writeAddress(first) === '' ? adoptFirstPaint(firstPaint, size()) : null;
  const nowView = (): View | null => course.now;

  const painter = createPainter(frame, store, adopted, nowView, (view) =>
    store.getState().settle(seenIn(view).bounds),
  );

  /** What WebGL draws in a moment needs no other picture until then, as long as the first paint shows all there is. */
  function drawIfNeeded() {
    const state = store.getState();
    if (!adopted || state.mapState !== 'starting' || writeAddress(state) !== '') painter.draw();
  }

  const course = createCourse(store, painter, adopted?.view ?? null, drawIfNeeded);
  const pointing = createPointing(frame, store, nowView);

  function look({ center, zoom }: View) {
    store.getState().moveCamera({ center, zoom });
  }

  const unbind = bindGestures(frame, {
    ...course.hands,
    click: pointing.click,
    hover: pointing.hover,
    drawBox: createZoomBox(frame),
    doubleClick(at, isBack) {
      const { sketch, finishSketch } = store.getState();
      if (sketch?.isOpen) finishSketch();
      else if (course.goal) look(zoomed(course.goal, at, isBack ? -1 : 1));
    },
    lookInto: ([from, to]) => course.now && look(boxed(course.now, from, to)),
    key(event) {
      const by = arrows[event.key];
      const { zoomBy } = store.getState();
      if (event.key === '+' || event.key === '=') zoomBy(1);
      else if (event.key === '-') zoomBy(-1);
      else if (by && course.goal) look(panned(course.goal, by));
      else return;
      event.preventDefault();
    },
  });

  const wishes = syncWishes(course, first, size);
  const syncs = [
    ...wishes.syncs,
    whenChanged(
      first,
      (state) => [
        state.plan,
        state.shapes,
        visibleProjects(state),
        state.focus,
        state.palette,
        state.language,
        state.mapState,
      ],
      drawIfNeeded,
    ),
    whenChanged(first, marksOf, () => painter.mark()),
    whenChanged(
      first,
      (state) => [state.chosen, state.covered, state.padding, state.islands],
      () => painter.drawn && painter.name(),
    ),
  ];
  const unsubscribe = store.subscribe((state: AppState) => {
    for (const sync of syncs) sync(state);
  });

  function resize() {
    const { widthPx, heightPx } = size();
    const { now } = course;
    if (widthPx === 0 || (now?.widthPx === widthPx && now.heightPx === heightPx)) return;
    course.resize({ widthPx, heightPx }, viewToShow(store.getState(), size()));
  }
  const observer = new ResizeObserver(resize);
  observer.observe(frame);
  if (course.now) store.getState().see(seenIn(course.now));
  resize();

  const ready = staticRenderer();
  if (ready) {
    painter.equip(ready);
    drawIfNeeded();
    // In the place of a map that is gone it stands in the very next frame.
    if (!adopted) painter.finish();
  } else
    loadStaticRenderer(dataUrl).then(
      (renderer) => {
        painter.equip(renderer);
        drawIfNeeded();
        for (const fault of renderer.groundFaults) store.getState().report(faultOfFile('ground', fault));
      },
      (error: unknown) => store.getState().report(faultOfFile('ground', error)),
    );

  return () => {
    unsubscribe();
    unbind();
    observer.disconnect();
    course.close();
    wishes.close();
    pointing.close();
    painter.close();
  };
}
