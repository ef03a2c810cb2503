import { useTell } from './context.ts';

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

/** Leads keys past the search, the tabs and the filters. Buttons, since the address's hash holds the view. */
export function SkipLinks() {
  const t = useTell();
  return (
    <div class="skip-links">
      {(Object.keys(targets) as (keyof typeof targets)[]).map((key) => (
        <button key={key} type="button" onClick={() => firstSeen(targets[key])?.focus()}>
          {t(key)}
        </button>
      ))}
    </div>
  );
}
