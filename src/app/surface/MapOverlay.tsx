import './surface.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { categoryOf } from '../../model/category.ts';
import { roundScale, scaleBarPx } from '../../model/look/scale-bar.ts';
import { mapApproval } from '../../model/site/approval.ts';
import { type Chosen, isChosen } from '../../state/selection.ts';
import { projectOf, visibleInView, visibleProjects } from '../../state/selectors.ts';
import { useActions, useApp, useName, useTell } from '../context.ts';
import { OwnBannerInBar } from '../own-data/OwnData.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { SymbolIcon } from '../ui/SymbolIcon.tsx';
import { useNarrowClasses } from '../ui/width.ts';

/** So many named, so many on the map, so many not: always in sight. */
function Ledger() {
  const ledger = useApp((state) => state.plan.ledger);
  const { show } = useActions();
  const t = useTell();
  const { named, mapped, unlocated } = ledger;
  return (
    <button
      type="button"
      class="panel ledger"
      title={`${t('ledger.title', { named, mapped, unlocated })} ${t('ledger.sites', ledger.sites)}`}
      onClick={() => show('projects')}
    >
      <strong>{t('ledger.named', { n: named })}</strong>
      <progress max={named} value={mapped} aria-hidden="true" />
      <span>{t('ledger.mapped', { n: mapped })}</span>
      <span class="ledger-unlocated">{t('ledger.unlocated', { n: unlocated })}</span>
    </button>
  );
}

/** How long the map has to rest before it is said where it is. */
const restMs = 1000;

/** Says what the map shows once a person has moved it; not while it moves, and not where the app moved it. */
export function ViewAnnouncement() {
  const settled = useApp((state) => state.settled);
  const isMoved = useApp((state) => state.camera !== null);
  const count = useApp((state) => visibleInView(state)?.length ?? null);
  const km = useApp((state) => state.seen && Math.round(state.seen.kmPerPx * window.innerWidth));
  const [said, setSaid] = useState('');
  const t = useTell();
  const now = isMoved && settled && km !== null && count !== null ? t('map.now', { km, n: count }) : '';
  useEffect(() => {
    const timer = setTimeout(() => setSaid(now), restMs);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}

function Scale() {
  const seen = useApp((state) => state.seen);
  const t = useTell();
  if (!seen) return null;
  const km = roundScale(seen.kmPerPx * scaleBarPx);
  return (
    <div class="scale" style={{ width: `${km / seen.kmPerPx}px` }}>
      {t('map.scale', { n: km })}
    </div>
  );
}

/** Wider on the screen than this, an uncertainty is larger than what one looks at. */
const tooNearPx = 160;

/** Says so when the map is nearer than what is known about what it shows. */
function useTooNear(): number | null {
  return useApp((state) => {
    if (!state.seen) return null;
    const inView = visibleInView(state) ?? [];
    // Of what is chosen, its own error counts, however wrong its surroundings are.
    const chosen = inView.filter(({ id }) => isChosen(state.chosen, 'project', id));
    const meant = chosen.length > 0 ? chosen : inView;
    const worst = Math.max(0, ...meant.flatMap(({ uncertaintyKm }) => uncertaintyKm?.[1] ?? []));
    return worst / state.seen.kmPerPx > tooNearPx ? worst : null;
  });
}

/** Where what is said about the map takes several lines. */
const barWidths = { 'is-narrow': '640px' } as const;

/** Ledger, scale and what must be said about the map, along its lower edge. */
export function BottomBar() {
  const updated = useApp((state) => state.plan.updated);
  const hasSchematic = useApp((state) =>
    (visibleInView(state) ?? visibleProjects(state)).some((project) => project.accuracy === 'schematic'),
  );
  const tooNear = useTooNear();
  const bar = useRef<HTMLElement>(null);
  const t = useTell();
  useNarrowClasses(bar, barWidths);
  return (
    <footer class="bottom-bar" ref={bar}>
      <Ledger />
      <OwnBannerInBar />
      <Scale />
      <p class="attribution">
        {tooNear !== null && <strong class="too-near">{t('map.tooNear', { n: tooNear })}</strong>}
        {hasSchematic && <span>{t('map.schematicNote')}</span>}
        <span>{t('map.attribution')}</span>
        <span class="data-date">{t('map.dataDate', { date: updated })}</span>
        {mapApproval && <span>{t('map.approval', { number: mapApproval })}</span>}
      </p>
    </footer>
  );
}

function useChoiceName(): (choice: Chosen) => string {
  const plan = useApp((state) => state.plan);
  const name = useName();
  return (choice) => {
    const record =
      choice.kind === 'project'
        ? projectOf(plan, choice.id)
        : choice.kind === 'city'
          ? plan.cities.find((city) => city.id === choice.id)
          : undefined;
    return record ? name(record) : '';
  };
}

/** Room that most names need beside the pointer, in px. */
const hoverRoomPx = 220;

/** Names what is under the pointer: at its right, or left of it where a panel or the edge is near. */
export function HoverName() {
  const right = useApp((state) => state.padding.right);
  const hovered = useApp((state) => state.hovered);
  const isOffering = useApp((state) => state.offer !== null);
  const nameOf = useChoiceName();
  if (!hovered || isOffering) return null;
  const [x, y] = hovered.at;
  const left = x + hoverRoomPx > window.innerWidth - right ? `calc(${x - 14}px - 100%)` : `${x + 14}px`;
  return (
    <div class="hover-name" role="tooltip" style={{ transform: `translate(${left}, ${y + 14}px)` }}>
      {nameOf({ kind: hovered.kind, id: hovered.id })}
    </div>
  );
}

function focusNow(button: HTMLButtonElement | null) {
  button?.focus({ preventScroll: true });
}

/** Several features under one click: all of them are offered. */
export function PickMenu() {
  const offer = useApp((state) => state.offer);
  const plan = useApp((state) => state.plan);
  const { choose } = useActions();
  const nameOf = useChoiceName();
  const t = useTell();
  if (!offer) return null;
  const [x, y] = offer.at;
  return (
    <div
      class="panel pick-menu"
      role="dialog"
      aria-label={t('map.pickOne', { n: offer.choices.length })}
      style={{ '--x': `${x}px`, '--y': `${y}px` }}
    >
      <p>{t('map.pickOne', { n: offer.choices.length })}</p>
      <ul class="plain rows">
        {offer.choices.map((choice, index) => {
          if (choice.kind === 'none') return null;
          const project = choice.kind === 'project' ? projectOf(plan, choice.id) : undefined;
          return (
            <li key={choice.id}>
              <button
                type="button"
                class="row"
                {...(index === 0 && { ref: focusNow })}
                onClick={() => choose(choice, 'map')}
              >
                {project ? (
                  <span class="category-name" style={{ color: `var(--category-text-${project.category})` }}>
                    <SymbolIcon symbol={categoryOf(project.category).symbol} />
                  </span>
                ) : (
                  <Glyph glyph="cities" sizePx={18} />
                )}
                <span class="row-name">{nameOf(choice)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
