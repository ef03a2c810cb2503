/** What an input method takes for itself: some systems say so only by this code. */
const takenByInputMethod = 229;

/**
 * Keeps keys that belong to an input method, as when a candidate is confirmed, from every other listener of the
 * window. To be called before any of them is added.
 */
export function keepInputMethodKeys(window: Window) {
  for (const type of ['keydown', 'keyup'] as const)
    window.addEventListener(
      type,
      (event) => {
        if (event.isComposing || event.keyCode === takenByInputMethod) event.stopImmediatePropagation();
      },
      { capture: true },
    );
}
