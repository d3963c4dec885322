import { StampRefused } from '../../domain/stamp-refused.ts';
import type { Vault } from '../../ports/documents.ts';
import { isBareName } from './bare-name.ts';

interface R2Object {
  size: number;
  customMetadata?: Record<string, string>;
}
/** What the gate uses of an R2 binding (“Workers API reference”). */
export interface R2Binding {
  head(key: string): Promise<R2Object | null>;
  get(key: string): Promise<(R2Object & { arrayBuffer(): Promise<ArrayBuffer> }) | null>;
}

/**
 * The gated files in a bucket that is bound to the worker; filled through its S3 address (`gate vault push`). Null for what is not there.
 * `read` throws for a file of more than `maxBytes`, before any of it is in memory.
 */
export const r2Vault = (bucket: R2Binding, maxBytes: number): Vault => ({
  async read(file) {
    const found = isBareName(file) ? await bucket.get(file) : null;
    if (found && found.size > maxBytes) throw new StampRefused('too-large', 'limit', maxBytes);
    return found && new Uint8Array(await found.arrayBuffer());
  },
  async stat(file) {
    const found = isBareName(file) ? await bucket.head(file) : null;
    return found && { bytes: found.size, sha256: found.customMetadata?.sha256 ?? null };
  },
});
