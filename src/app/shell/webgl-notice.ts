const key = 'webgl-notice';

/** Whether this browser has been told that it draws the static map, and the person has taken note. */
export function wasToldOfWebgl(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    // A browser that keeps nothing for this page is told each time.
    return false;
  }
}

/** Keeps that it was told. */
export function keepToldOfWebgl() {
  try {
    localStorage.setItem(key, 'told');
  } catch {
    // As above: it is told again.
  }
}
