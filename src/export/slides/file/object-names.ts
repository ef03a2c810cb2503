/** Stands in an object's name between its group and its own. */
const separator = ' › ';

/** The name of an object that is grouped with its neighbours of the same group. */
export function inGroup(group: string, name: string): string {
  return `${group}${separator}${name}`;
}

/** The group of a name, null where it has none, and the rest. */
export function splitName(name: string): { group: string | null; own: string } {
  const at = name.indexOf(separator);
  return at < 0
    ? { group: null, own: name }
    : { group: name.slice(0, at), own: name.slice(at + separator.length) };
}
