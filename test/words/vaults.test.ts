import { describe, expect, it } from 'vitest';
import { vaultWords } from '../../src/words/vaults.ts';

const { en, 'ar-XB': other } = vaultWords;
const ENGLISH = /\b(the|is|of|this|its|a|may|cannot|refused|check)\b/i;

describe('what an operator is told of a vault', () => {
  it('has its fix, and nothing after what was said where there is none', () => {
    expect(en.bucket.refused('reports', 'GET soc-2.pdf', '403 AccessDenied', en.bucket.fixes.AccessDenied)).toBe(
      'The bucket reports refused GET soc-2.pdf: 403 AccessDenied. Let the key read, write and delete in this bucket, or use a key that may.',
    );
    expect(en.blobs.fault('reports', 'status 500', '')).toMatch(/: status 500\.$/);
  });
  it('is told in another language', () => {
    const said = [
      ...Object.values(other.bucket.fixes),
      ...Object.values(other.blobs.fixes),
      other.bucket.unreachable('Reports', '127.0.0.1:1', 'ECONNREFUSED'),
      other.bucket.refused('Reports', 'GET x.pdf', '403', ''),
      other.bucket.missing('Reports'),
      other.blobs.fault('Reports', '500', ''),
    ];
    expect(said.filter((text) => ENGLISH.test(text))).toEqual([]);
  });
});
