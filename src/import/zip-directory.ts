import { unzipSync } from 'fflate';

/** What a zip file says of one of its parts. */
export interface ZipEntry {
  name: string;
  packedBytes: number;
  unpackedBytes: number;
}

/** The directory of a zip file, without unpacking anything; null where there is none that can be read. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        entries.push({ name, packedBytes: size, unpackedBytes: originalSize });
        return false;
      },
    });
  } catch {
    return null;
  }
  return entries;
}
