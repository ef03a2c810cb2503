/** Work that may be laid aside between its steps. */
export type Steps<Result> = Generator<void, Result>;

/** Does all of it at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
