import { detailOf } from '../../model/error-detail.ts';

/** Why a data file could not be used. */
export type FileTrouble = 'missing' | 'unreachable' | 'cut-off' | 'other-shape';

/** A data file that could not be used: which, why, and what a keeper of the site needs to know. */
export class FileFault extends Error {
  readonly file: string;
  readonly trouble: FileTrouble;

  constructor(url: string, trouble: FileTrouble, detail: string) {
    super(`${url}: ${detail}`);
    this.name = 'FileFault';
    this.file = nameOf(url);
    this.trouble = trouble;
  }
}

/** A file that was asked for and has not come. */
interface Late {
  file: string;
  askAgain(): void;
}

/** So long nothing is said: slow lines are common. */
const patienceMs = 5000;

const late = new Set<Late>();

let tell: (files: readonly string[]) => void = () => {};

/** Calls `listener` with the names of the files that are late, at once and whenever they change. */
export function tellOfLateFiles(listener: (files: readonly string[]) => void) {
  tell = listener;
  told();
}

function told() {
  tell([...new Set([...late].map(({ file }) => file))]);
}

/** Asks anew for every file that is late; whichever answer comes first is taken. */
export function askForLateFiles() {
  for (const entry of late) entry.askAgain();
}

/** Reads a JSON file, however late it comes; rejects with a `FileFault`. */
export function fetchJson(url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let asked = 0;
    function ask(cache: RequestCache) {
      asked++;
      readJson(url, cache).then(
        (value) => {
          end();
          resolve(value);
        },
        (error: unknown) => {
          asked--;
          if (asked > 0) return;
          end();
          reject(error);
        },
      );
    }
    const entry: Late = { file: nameOf(url), askAgain: () => ask('reload') };
    const timer = setTimeout(() => {
      late.add(entry);
      told();
    }, patienceMs);
    function end() {
      clearTimeout(timer);
      if (late.delete(entry)) told();
    }
    ask('default');
  });
}

async function readJson(url: string, cache: RequestCache): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { cache });
  } catch (error) {
    throw new FileFault(url, 'unreachable', detailOf(error));
  }
  if (!response.ok) throw new FileFault(url, 'missing', `${response.status} ${response.statusText}`);
  try {
    return await response.json();
  } catch (error) {
    throw new FileFault(url, 'cut-off', detailOf(error));
  }
}

/** The path below data/, as the site's keeper knows it. */
function nameOf(url: string): string {
  return url.replace(/^.*\/data\//, '');
}
