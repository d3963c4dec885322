import { getStore, type Store } from '@netlify/blobs';
import { vaultWords } from '../../../src/words/vaults.ts';
import { messageOf } from '../../domain/message-of.ts';
import type { Vault } from '../../ports/documents.ts';
import { isBareName, requireBareName } from './bare-name.ts';

/** Which site a store belongs to, for whoever is not one of its functions: those know by themselves. */
export interface BlobsAccess {
  siteID: string;
  token: string;
}

/** What is kept beside a file; nothing of it beside one that was put there by other means. */
const told = ({ bytes, sha256 }: Record<string, unknown>) =>
  typeof bytes === 'number' && typeof sha256 === 'string' ? { bytes, sha256 } : null;

/**
 * The gated files in a site's own store (“Netlify Blobs”). It has no addresses that could be lent, so a copy must fit an answer of the host.
 *
 * Answers null for what is not there and for what is no bare name; throws for everything else, with the fix.
 */
export function netlifyBlobsVault(name: string, access: BlobsAccess | null): Required<Vault> {
  const asked = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    try {
      return await work(getStore(name, access ?? {}));
    } catch (fault) {
      const said = messageOf(fault);
      const { fixes, fault: told } = vaultWords.en.blobs;
      const isOutside = /MissingBlobsEnvironment|not been configured/.test(`${(fault as Error).name} ${said}`);
      const fix = isOutside ? fixes.outside : /\b40[13]\b/.test(said) ? fixes.refused : '';
      throw new Error(told(name, said, fix), { cause: fault });
    }
  };
  const read = async (file: string): Promise<Uint8Array | null> => {
    if (!isBareName(file)) return null;
    // Null for what is not there, whatever its types say.
    const found: ArrayBuffer | null = await asked((store) => store.get(file, { type: 'arrayBuffer' }));
    return found && new Uint8Array(found);
  };
  return {
    read,
    async stat(file) {
      const found = isBareName(file) ? await asked((store) => store.getMetadata(file)) : null;
      if (!found) return null;
      const kept = told(found.metadata);
      return kept ?? { bytes: (await read(file))?.byteLength ?? 0, sha256: null };
    },
    async write(file, bytes, sha256) {
      requireBareName(file);
      const content = new Blob([bytes as Uint8Array<ArrayBuffer>]);
      await asked((store) => store.set(file, content, { metadata: { bytes: bytes.byteLength, sha256 } }));
    },
  };
}
