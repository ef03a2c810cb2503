import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256Base64 } from '../../src/export/offline/sha256.ts';

it('is the SHA-256 of any text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
      expect(sha256Base64(text)).toBe(createHash('sha256').update(text).digest('base64'));
    }),
  );
  const long = '中'.repeat(5000);
  expect(sha256Base64(long)).toBe(createHash('sha256').update(long).digest('base64'));
});
