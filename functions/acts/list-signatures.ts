import { createHash } from 'node:crypto';
import { GONE } from '../domain/gone.ts';
import type { SignatureRow } from '../domain/grant-rows.ts';
import { LIST_PAGE_ROWS } from '../domain/limits.ts';
import type { PageCursor, PageOf } from '../domain/paging.ts';
import { agreementsOf } from '../domain/policy.ts';
import { verifyReceipt } from '../domain/receipt.ts';
import { publishedKeys } from '../domain/receipt-keys.ts';
import type { SignatureChecks, SignatureFilter } from '../domain/signature-checks.ts';
import type { Deps } from '../ports.ts';
import { everyRow } from './every-row.ts';
import { onePage } from './one-page.ts';
import { search } from './search.ts';

const SEARCHED = ['reference', 'signer', 'email', 'company', 'agreement'] as const;
const chosen = async (deps: Pick<Deps, 'store' | 'manifest'>, { kind, query, documents }: SignatureFilter) => {
  const found = query === '' ? {} : await search(deps, 'signatures', SEARCHED, query);
  if (found === 'nothing') return found;
  const agreements = documents && agreementsOf(deps.manifest, documents);
  const own = agreements && { among: ['agreement', agreements] as const, about: documents };
  return { where: kind === null ? {} : { kind }, ...found, ...own };
};

/** One page of signatures, the newest first. */
export async function listSignatures(
  deps: Pick<Deps, 'store' | 'manifest'>,
  filter: SignatureFilter,
  cursor: PageCursor | null,
): Promise<PageOf<SignatureRow>> {
  const of = await chosen(deps, filter);
  if (of === 'nothing') return { rows: [], prev: null, next: null };
  const { where, ...found } = of;
  const pages = { wheres: [where], ...found, key: 'at', tie: 'id', run: 'desc', limit: LIST_PAGE_ROWS } as const;
  return onePage(deps, 'signatures', pages, cursor);
}

/** All of them, a part at a time. */
export async function* everySignature(
  deps: Pick<Deps, 'store' | 'manifest'>,
  filter: SignatureFilter,
): AsyncGenerator<SignatureRow[]> {
  const of = await chosen(deps, filter);
  if (of !== 'nothing') yield* everyRow(deps, 'signatures', 'id', of);
}

export const loadSignature = async (deps: Pick<Deps, 'store'>, id: string): Promise<SignatureRow | undefined> =>
  (await deps.store.rows('signatures', { where: { id }, limit: 1 }))[0];

/** Whether a signature is on the list of whoever decides on some documents alone. */
export async function isTheirs(
  deps: Pick<Deps, 'store' | 'manifest'>,
  { id, agreement }: SignatureRow,
  documents: readonly string[] | null,
): Promise<boolean> {
  if (documents === null) return true;
  const isOfTheirs = agreementsOf(deps.manifest, documents).includes(agreement);
  return isOfTheirs && (await deps.store.count('signatures', { where: { id }, about: documents })) > 0;
}

function receiptCheck(row: SignatureRow, secrets: readonly string[]): SignatureChecks['receipt'] {
  if (row.signer === GONE) return 'erased';
  if (row.receipt === '') return row.kind === 'signed' ? 'not a receipt' : 'none';
  const read = verifyReceipt(row.receipt, publishedKeys(secrets));
  if ('fault' in read) return read.fault;
  const { receipt: of } = read;
  const says = [of.reference, of.agreement.id, of.agreement.version, of.agreement.sha256, of.signedAt, of.signer.name];
  const stands = [row.reference, row.agreement, row.version, row.sha256, row.at, row.signer];
  return JSON.stringify(says) === JSON.stringify(stands) ? { kid: read.kid } : 'unlike';
}

/** What can be proven of a signature: its text, its receipt, and that the audit log has it. */
export async function checkSignature(
  deps: Pick<Deps, 'store' | 'settings' | 'manifest'>,
  row: SignatureRow,
): Promise<SignatureChecks> {
  const { reference, agreement, sha256, version } = row;
  const rows = await deps.store.rows('audit', {
    where: { reference, event: `agreement.${row.kind}` },
    order: ['seq', 'asc'],
  });
  const logged = rows.find(({ detail }) => {
    const said = JSON.parse(detail) as Record<string, unknown>;
    return said.agreement === agreement && said.version === version && said.sha256 === sha256;
  });
  const published = deps.manifest.agreements.find((one) => one.id === agreement);
  return {
    text: createHash('sha256').update(row.text).digest('hex') === sha256,
    published: published ? published.sha256 === sha256 && published.version === version : null,
    receipt: receiptCheck(row, deps.settings.secrets),
    logged: logged ?? null,
  };
}
