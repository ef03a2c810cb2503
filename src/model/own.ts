/** Whether `record` itself has `key`: `Object.hasOwn`, for browsers that are older than it. */
export function hasOwn(record: object, key: string): boolean {
  return Object.keys(record).includes(key);
}
