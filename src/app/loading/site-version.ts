const ownScript = 'script[type="module"][src]';

function scriptOf(page: ParentNode): string | null {
  return page.querySelector(ownScript)?.getAttribute('src') ?? null;
}

/**
 * Whether the server has another version of the site than the one that is open: its page names another script.
 * False where that cannot be found out.
 */
export async function wasUpdated(): Promise<boolean> {
  const own = scriptOf(document);
  let page: Response;
  try {
    page = await fetch(new URL('.', document.baseURI), { cache: 'no-store' });
  } catch (error) {
    // No network: what failed has another cause.
    if (error instanceof TypeError) return false;
    throw error;
  }
  if (!page.ok || own === null) return false;
  const now = scriptOf(new DOMParser().parseFromString(await page.text(), 'text/html'));
  return now !== null && now !== own;
}

/** Calls `tell` where a part of the site that is loaded on demand is gone because the site was updated. */
export function watchForUpdate(window: Window, tell: () => void) {
  window.addEventListener('vite:preloadError', () => {
    void wasUpdated().then((isUpdated) => {
      if (isUpdated) tell();
    });
  });
}
