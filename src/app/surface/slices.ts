/** A task takes the page no longer than this at a time, in ms: half a frame. */
const sliceMs = 8;

/** Runs work in slices between what a person does; the last that was asked for is the one that is done. */
export function createSlices(failed: (error: unknown) => void) {
  const channel = new MessageChannel();
  let work: Iterator<void> | null = null;

  function run(untilMs: number) {
    try {
      while (work && performance.now() < untilMs) if (work.next().done) work = null;
    } catch (error) {
      work = null;
      failed(error);
    }
  }

  channel.port1.onmessage = () => {
    run(performance.now() + sliceMs);
    if (work) channel.port2.postMessage(null);
  };

  return {
    /** Begins it, in place of what was begun before. */
    begin(next: Iterator<void>) {
      const isWaiting = work !== null;
      work = next;
      if (!isWaiting) channel.port2.postMessage(null);
    },
    /** Ends what was begun before it is done. */
    drop() {
      work = null;
    },
    /** Does the rest of it at once. */
    finish() {
      run(Number.POSITIVE_INFINITY);
    },
    close() {
      work = null;
      channel.port1.close();
    },
  };
}
