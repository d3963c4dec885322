import { documentFaultWords } from '../../src/words/document-faults.ts';
import { recordDownload } from '../domain/download.ts';
import type { GatedDocument } from '../domain/gated-documents.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Deps } from '../ports.ts';
import { handOut, type NoDownload } from './hand-out.ts';
import { layOut } from './lend-copy.ts';

export type Download =
  | NoDownload
  | {
      stamped: Uint8Array;
      /** The name of the copy in the vault, when it is larger than an answer of this host may be. */
      lent: string | null;
    };

/** One stamped copy, to keep; `bearer` is the id of the one that a program came with. */
export async function downloadDocument(
  deps: Deps,
  opened: RequestRow,
  gated: GatedDocument,
  name: string,
  bearer: string | null = null,
): Promise<Download> {
  const { lender, settings, manifest } = deps;
  const outcome = await handOut<string | null>(deps, opened, gated, name, {
    delivery: 'download',
    async place(stamped) {
      if (stamped.byteLength <= (settings.responseMaxBytes ?? Number.POSITIVE_INFINITY)) return { at: null };
      // This host cuts off an answer of that size, and its vault may not lend.
      const faults = documentFaultWords[manifest.company.language];
      return lender
        ? { at: await layOut({ ...deps, lender }, stamped) }
        : { fault: faults.tooLarge(gated.title, stamped.byteLength) };
    },
    record: (request, counted, { sha256 }, moment) =>
      recordDownload(request, counted.grant, counted, sha256, bearer, moment),
  });
  if ('refused' in outcome) return outcome;
  if ('instead' in outcome) throw new Error('a download is always a copy of its own');
  return { stamped: outcome.stamped, lent: outcome.at };
}
