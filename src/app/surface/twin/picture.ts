import tokens from '../../../model/look/tokens.json' with { type: 'json' };
import type { DrawnName } from '../../../staticmap/names/names.ts';
import type { Overlay, PartId, Prepared } from '../../../staticmap/parts.ts';
import type { Picture } from '../../../staticmap/picture.ts';
import { movement, type View } from '../../../staticmap/projection.ts';
import { finished, type Steps } from '../../../staticmap/steps.ts';
import type { StaticRenderer } from '../static-renderer.ts';
import { KeyedGroup } from './keyed.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Drawn beyond the frame, so that half a screen can be dragged in: a share of the larger side. */
const beyondShare = 0.5;

const nameParts = ['names', 'plates'] as const;

/** All that is drawn of the map, as parts that are exchanged by themselves. */
export class TwinPicture {
  readonly svg = document.createElementNS(svgNamespace, 'svg');
  /** The view that is drawn; null while nothing is. */
  drawn: View | null = null;
  private readonly groups: ReadonlyMap<PartId, KeyedGroup>;
  private readonly renderer: StaticRenderer;
  private prepared: Prepared | null = null;
  private names: readonly DrawnName[] = [];
  /** The view that the names were placed for. */
  private namedFor: View | null = null;

  constructor(renderer: StaticRenderer) {
    this.renderer = renderer;
    this.groups = new Map(renderer.parts.partIds.map((id) => [id, new KeyedGroup()]));
    this.svg.setAttribute('class', 'static-map');
    this.svg.setAttribute('font-family', tokens.type.ui);
    this.svg.setAttribute('overflow', 'visible');
    for (const { element } of this.groups.values()) this.svg.append(element);
  }

  private *show(ids: readonly PartId[], prepared: Prepared, overlay: Overlay): Steps<() => void> {
    const changes: (() => void)[] = [];
    for (const id of ids) {
      const group = this.groups.get(id);
      if (!group) continue;
      const coming = group.prepare(this.renderer.parts.drawPart(id, prepared, this.names, overlay));
      changes.push(() => group.take(coming));
      yield;
    }
    return () => {
      for (const change of changes) change();
    };
  }

  private showNow(ids: readonly PartId[], prepared: Prepared, overlay: Overlay) {
    const take = finished(this.show(ids, prepared, overlay));
    take();
  }

  /**
   * Draws everything but names anew, out of sight and step by step, and shows it at once at the end. The names of
   * before go along until they are placed anew.
   */
  *draw(picture: Picture, overlay: Overlay): Steps<void> {
    const { view } = picture;
    const marginPx = beyondShare * Math.max(view.widthPx, view.heightPx);
    const prepared = yield* this.renderer.parts.prepared({ ...picture, marginPx });
    yield;
    const take = yield* this.show(
      this.renderer.parts.partIds.filter((id) => !nameParts.some((part) => part === id)),
      prepared,
      overlay,
    );
    this.prepared = prepared;
    this.drawn = view;
    this.svg.setAttribute('viewBox', `0 0 ${view.widthPx} ${view.heightPx}`);
    this.svg.setAttribute('width', String(view.widthPx));
    this.svg.setAttribute('height', String(view.heightPx));
    take();
    this.carryNames(view);
  }

  /** Changes what is marked: chosen, under the pointer, lit, drawn by hand, counted. */
  mark({ chosen, hovered, lit, region }: Picture, overlay: Overlay) {
    if (!this.prepared) return;
    this.prepared = this.renderer.parts.remarked(this.prepared, { chosen, hovered, lit, region });
    this.showNow(this.renderer.parts.markedParts, this.prepared, overlay);
  }

  /** Places the names anew. */
  *name(picture: Picture, overlay: Overlay): Steps<void> {
    const names = yield* this.renderer.nameSteps(picture);
    if (!this.prepared) return;
    this.names = names;
    this.namedFor = picture.view;
    // What carried the names of before goes with them.
    this.showNow(nameParts, this.prepared, overlay);
  }

  /** Names of before lie where they lay on the ground; those of another zoom say nothing any more. */
  private carryNames(view: View) {
    const { namedFor } = this;
    const names = this.groups.get('names')?.element;
    if (!namedFor || !names) return;
    const { growth, by } = movement(namedFor, view);
    const isMoved = growth !== 1 || Math.hypot(...by) > 0.1;
    this.groups.get('plates')?.element.setAttribute('visibility', isMoved ? 'hidden' : 'inherit');
    if (growth !== 1) names.setAttribute('visibility', 'hidden');
    else if (isMoved) names.setAttribute('transform', `translate(${by[0]} ${by[1]})`);
  }
}
