/** Chromium hands the Escape key to a page in full screen that asks for it; others leave full screen by it. */
interface KeyboardLock {
  lock?: (keys: readonly string[]) => Promise<void>;
  unlock?: () => void;
}

function keyboard(): KeyboardLock {
  return (navigator as Navigator & { keyboard?: KeyboardLock }).keyboard ?? {};
}

/** Fills the screen, where the browser lets it: the briefing fills the window all the same. */
export async function enterFullScreen() {
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    await keyboard().lock?.(['Escape']);
  } catch {
    // Kiosks, frames and some phones refuse.
  }
}

export async function leaveFullScreen() {
  keyboard().unlock?.();
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
  } catch {
    // It was left by the browser's own key meanwhile.
  }
}

export function toggleFullScreen(): Promise<void> {
  return document.fullscreenElement ? leaveFullScreen() : enterFullScreen();
}
