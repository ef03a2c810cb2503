/** The last answer is kept while the arguments are the same objects. */
export function remembered<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (last && args.every((arg, index) => arg === last?.args[index])) return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}
