import { largestFileBytes } from '../../../../import/own-sheet/limits.ts';
import { ownRecords } from '../../../../model/own-sheet/record.ts';
import type { Plan } from '../../../../model/plan.ts';
import type { FileAnswer, ToOwnSheetWorker } from './worker-messages.ts';

/** Longer than a file of the largest size takes on an old office machine. */
const patienceMs = 30_000;

function inWorker(question: ToOwnSheetWorker): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./own-sheet-worker.ts', import.meta.url), { type: 'module' });
    const timer = setTimeout(() => end(() => resolve({ fault: 'tooSlow' })), patienceMs);
    function end(settle: () => void) {
      clearTimeout(timer);
      worker.terminate();
      settle();
    }
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => end(() => resolve(data));
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    worker.postMessage(question);
  });
}

/**
 * What is understood of a file, found in a worker; where none can be started, on the main thread. Rejects where the
 * file is gone, or the reader cannot be loaded.
 */
export async function readFile(file: File, plan: Plan): Promise<FileAnswer> {
  if (file.size > largestFileBytes) return { fault: 'tooLarge' };
  const question: ToOwnSheetWorker = {
    bytes: new Uint8Array(await file.arrayBuffer()),
    known: ownRecords(plan).map(({ id, name, nameEn, alsoNamed }) => ({
      id,
      names: [name, nameEn, ...alsoNamed],
    })),
  };
  try {
    return await inWorker(question);
  } catch {
    return (await import('./answer.ts')).answer(question);
  }
}
