import compat, { type CompatStatement, type SimpleSupportStatement } from '@mdn/browser-compat-data';
import { oldestBrowsers } from '../../src/model/site/browsers.ts';

/** Whether version `a` is not newer than `b`; both as `15.4`, `a` perhaps as `≤79`. */
function isUpTo(a: string, b: string): boolean {
  const [major = 0, minor = 0] = a.replace('≤', '').split('.').map(Number);
  const [toMajor = 0, toMinor = 0] = b.split('.').map(Number);
  return major < toMajor || (major === toMajor && minor <= toMinor);
}

function isThere(
  { version_added, version_removed, flags }: SimpleSupportStatement,
  version: string,
): boolean {
  if (flags || typeof version_added !== 'string' || !isUpTo(version_added, version)) return false;
  return typeof version_removed !== 'string' || !isUpTo(version_removed, version);
}

/** The names of the oldest browsers that lack a feature. */
export function lackingIn({ support }: CompatStatement): string[] {
  return oldestBrowsers
    .filter(({ id, version }) => {
      const statements = [support[id] ?? []].flat();
      return !statements.some((statement) => isThere(statement, version));
    })
    .map(({ name, version }) => `${name} ${version}`);
}

interface Feature {
  __compat?: CompatStatement;
}

/** Everything below an entry of the data, by its own key. */
export function featuresBelow(entry: object): { key: string; statement: CompatStatement; inner: object }[] {
  return Object.entries(entry).flatMap(([key, inner]: [string, Feature]) =>
    key === '__compat' || !inner.__compat ? [] : [{ key, statement: inner.__compat, inner }],
  );
}

export { compat };
