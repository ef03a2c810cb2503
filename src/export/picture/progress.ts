/** How a writer that may take over a second tells how far it is, and how it is told to stop. */
export interface Progress {
  signal?: AbortSignal | undefined;
  /** `done` of `all` steps are behind us. */
  onProgress?: ((done: number, all: number) => void) | undefined;
}

/** As `signal.throwIfAborted()`, which Chrome 92 lacks. */
function stopWhereCancelled(signal: AbortSignal | undefined) {
  if (signal?.aborted) throw signal.reason ?? new DOMException('', 'AbortError');
}

/** Tells the step, lets the page breathe, and throws the signal's reason where the work was cancelled. */
export async function step({ signal, onProgress }: Progress, done: number, all: number): Promise<void> {
  stopWhereCancelled(signal);
  onProgress?.(done, all);
  await new Promise((resolve) => setTimeout(resolve, 0));
  stopWhereCancelled(signal);
}
