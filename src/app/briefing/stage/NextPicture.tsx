import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ResolvedBriefing, ResolvedChapter } from '../../../model/briefing/briefing.ts';
import { chapterView } from '../../../state/briefing/chapter-view.ts';
import { projectsPassing } from '../../../state/selectors.ts';
import type { AppState } from '../../../state/store.ts';
import type { SvgNode } from '../../../staticmap/node.ts';
import type { Size } from '../../../staticmap/projection.ts';
import { StoreContext, useApp } from '../../context.ts';
import { toComponent, useRenderer, useSize, viewToShow } from '../../surface/static-picture.ts';
import type { StaticRenderer } from '../../surface/static-renderer.ts';
import { whenIdle } from '../../ui/when-idle.ts';

/** The map as it will be once the chapter is shown. */
function draw(
  renderer: StaticRenderer,
  state: AppState,
  chapter: ResolvedChapter,
  size: Size,
): SvgNode | null {
  if (!state.shapes) return null;
  const then: AppState = { ...state, ...chapterView(chapter) };
  return renderer.render({
    plan: then.plan,
    layers: { ...renderer.ground, ...state.shapes },
    visible: projectsPassing(then),
    chosen: then.chosen,
    focus: then.focus,
    region: then.filter.region,
    view: viewToShow(then, size),
    covered: then.covered,
    hidden: then.padding,
    palette: then.palette,
    language: then.language,
    detail: 'full',
    colours: 'variables',
    edgeNames: true,
    idPrefix: 'next-',
  });
}

/**
 * Where nothing moves, the next chapter cuts in at once: its picture is drawn while this one is shown, and stands over
 * the WebGL map until that has drawn the chapter too. A flight needs none: what it goes to is drawn on the way.
 */
export function NextPicture({
  briefing,
  number,
  dataUrl,
}: {
  briefing: ResolvedBriefing;
  number: number;
  dataUrl: string;
}) {
  const store = useContext(StoreContext);
  const root = useRef<HTMLDivElement>(null);
  const size = useSize(root);
  const renderer = useRenderer(dataUrl);
  const isDrawn = useApp((state) => state.mapState === 'webgl' && state.drawn === state.applied);
  const look = useApp((state) => `${state.language} ${Object.values(state.padding)}`);
  const [prepared, setPrepared] = useState<{ chapter: ResolvedChapter; look: string; node: SvgNode } | null>(
    null,
  );
  const [now, next] = briefing.chapters.slice(number - 1);

  useEffect(() => {
    if (!isDrawn || !store || !renderer || !next || size.widthPx === 0) return;
    return whenIdle(() => {
      const node = draw(renderer, store.getState(), next, size);
      setPrepared(node && { chapter: next, look, node });
    });
  }, [isDrawn, store, renderer, next, size, look]);

  const isShown = !isDrawn && prepared?.chapter === now && prepared?.look === look;
  return (
    <div class={`next-picture ${isShown ? 'is-shown' : ''}`} ref={root} aria-hidden="true">
      {prepared && toComponent(prepared.node)}
    </div>
  );
}
