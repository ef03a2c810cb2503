import { useState } from 'preact/hooks';
import type { Progress } from '../../export/picture/progress.ts';
import { detailOf } from '../../model/error-detail.ts';
import { useTell } from '../context.ts';
import { wasUpdated } from '../loading/site-version.ts';

/** Runs one export at a time and says how it goes; what takes long can be cancelled. */
export function useExportRun() {
  const [said, setSaid] = useState('');
  const [controller, setController] = useState<AbortController | null>(null);
  const t = useTell();

  /** `work` writes the file and gives what is said at its end. */
  async function run(work: (progress: Progress) => Promise<string>) {
    if (controller) return;
    const current = new AbortController();
    setController(current);
    setSaid(t('export.writing'));
    try {
      const onProgress = (done: number, all: number) => setSaid(t('picture.progress', { done, all }));
      setSaid(await work({ signal: current.signal, onProgress }));
    } catch (error) {
      if (current.signal.aborted) setSaid(t('picture.cancelled'));
      else if (await wasUpdated()) setSaid(t('fault.updated'));
      else setSaid(t('export.failed', { detail: detailOf(error) }));
    } finally {
      setController(null);
    }
  }

  return { said, isBusy: controller !== null, cancel: () => controller?.abort(), run };
}
