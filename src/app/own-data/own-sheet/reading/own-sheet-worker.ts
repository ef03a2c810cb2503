import { answer } from './answer.ts';
import type { FileAnswer, ToOwnSheetWorker } from './worker-messages.ts';

self.addEventListener('message', async ({ data }: MessageEvent<ToOwnSheetWorker>) => {
  const said: FileAnswer = await answer(data).catch(() => ({ fault: 'damaged' as const }));
  self.postMessage(said);
});
