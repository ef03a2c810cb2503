import { detailOf } from '../../model/error-detail.ts';
import type { Fault } from '../../state/slices/loaded.ts';
import { FileFault } from './fetch-file.ts';

/** The fault to be told where a file, or what reads it, failed. */
export function faultOfFile(id: Fault['id'], error: unknown): Fault {
  const detail = detailOf(error);
  return error instanceof FileFault ? { id, detail, trouble: error.trouble } : { id, detail };
}
