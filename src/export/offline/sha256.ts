import { sha256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of a text as Base64, as security policies want it. The browser's own is missing on pages that come
 * over plain HTTP, as on many office networks.
 */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));
}
