import './shell.css';
import { useActions, useTell } from '../context.ts';

/** What a skip leads to: the first thing there that takes the focus. */
const targets = {
  'skip.panel': '.side-panel .panel-head button, .side-panel button, .side-panel input',
  'skip.features': '[data-feature]',
} as const;

/** The first that is there to be seen: on a phone a closed sheet is not. */
function firstSeen(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.getClientRects().length > 0,
  );
}

/** A frame later, when a sheet that was closed is there; without scrolling, which would move the map's buttons. */
function focusFirst(selector: string) {
  requestAnimationFrame(() => firstSeen(selector)?.focus({ preventScroll: true }));
}

/** Leads keys past the search, the tabs and the filters. Buttons, since the address's hash holds the view. */
export function SkipLinks() {
  const { setSheet } = useActions();
  const t = useTell();
  function skipTo(key: keyof typeof targets) {
    if (key === 'skip.panel') setSheet(true);
    focusFirst(targets[key]);
  }
  return (
    <div class="skip-links">
      {(Object.keys(targets) as (keyof typeof targets)[]).map((key) => (
        <button key={key} type="button" onClick={() => skipTo(key)}>
          {t(key)}
        </button>
      ))}
    </div>
  );
}
