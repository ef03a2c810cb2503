/** How a writer that may take over a second tells how far it is, and how it is told to stop. */
export interface Progress {
  signal?: AbortSignal | undefined;
  /** `done` of `all` steps are behind us. */
  onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Tells the step, lets the page breathe, and throws the signal's reason where the work was cancelled. */
export async function step({ signal, onProgress }: Progress, done: number, all: number): Promise<void> {
  signal?.throwIfAborted();
  onProgress?.(done, all);
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}
