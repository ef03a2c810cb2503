/** One movement over time; the next takes its place. `step` gets the ms since it began and since the last frame. */
export function createMotion() {
  let frameId = 0;

  function stop() {
    cancelAnimationFrame(frameId);
    frameId = 0;
  }

  return {
    get isRunning() {
      return frameId !== 0;
    },
    stop,
    /** Runs until `step` says that it is done. */
    run(step: (sinceStartMs: number, sinceLastMs: number) => boolean) {
      stop();
      const startMs = performance.now();
      let lastMs = startMs;
      function next() {
        const nowMs = performance.now();
        const isDone = step(nowMs - startMs, nowMs - lastMs);
        lastMs = nowMs;
        // The step may have begun another movement.
        if (frameId === id) {
          if (isDone) frameId = 0;
          else frameId = id = requestAnimationFrame(next);
        }
      }
      let id = requestAnimationFrame(next);
      frameId = id;
    },
  };
}
