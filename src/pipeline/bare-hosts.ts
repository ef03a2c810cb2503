import type { Issue } from '../model/issue.ts';
import type { OutputFiles } from './write.ts';

// What looks like an address of the web: a mirror can turn into anything, so nothing that is published names one.
const host = /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:cn|com|net|org|gov|edu|info|tw|hk|me|tv|top|xyz|cc|de|jp)\b/i;

/** Reports every text of the open data that names a web host; what the seed itself has, in corrections, may. */
export function findBareHosts(files: OutputFiles): Issue[] {
  return Object.entries(files).flatMap(([file, content]) =>
    hostsIn(content, '').map(({ path, found }) => ({
      severity: 'error' as const,
      file: `public/data/${file}`,
      id: '',
      message: `${path} names the host ${found}. Cite a record of data/sources/ instead.`,
    })),
  );
}

function hostsIn(value: unknown, path: string): { path: string; found: string }[] {
  if (typeof value === 'string') {
    const found =
      /^corrections\.\d+\.from$/.test(path) || /\.raw$/.test(path) ? undefined : host.exec(value)?.[0];
    return found ? [{ path, found }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => hostsIn(part, path ? `${path}.${key}` : key));
}
