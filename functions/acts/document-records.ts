import type { DocumentFile, Holder, PeopleTab, Stored } from '../domain/document-file.ts';
import { type GatedDocument, gatedDocuments } from '../domain/gated-documents.ts';
import { DOCUMENTS_PAGE_ROWS, LIST_PAGE_ROWS } from '../domain/limits.ts';
import { messageOf } from '../domain/message-of.ts';
import type { PageCursor, PageOf } from '../domain/paging.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Deps } from '../ports.ts';
import { onePage } from './one-page.ts';

export async function storedFile(deps: Pick<Deps, 'vault' | 'log'>, { id, file }: GatedDocument): Promise<Stored> {
  try {
    return (await deps.vault.stat(file)) ?? 'missing';
  } catch (fault) {
    deps.log('error', 'vault.fault', { document: id, fault: messageOf(fault) });
    return 'unknown';
  }
}

/** One page of gated documents, all or those of a scope, in the order of the manifest, each with what the vault has of it. */
export async function listDocuments(
  deps: Pick<Deps, 'manifest' | 'vault' | 'log'>,
  cursor: PageCursor | null,
  scope: readonly string[] | null = null,
): Promise<PageOf<DocumentFile>> {
  const all = gatedDocuments(deps.manifest).filter(({ id }) => scope?.includes(id) ?? true);
  const at = all.findIndex(({ id }) => id === cursor?.from);
  const from = at < 0 ? 0 : cursor?.way === 'next' ? at + 1 : Math.max(0, at - DOCUMENTS_PAGE_ROWS);
  const page = all.slice(from, from + DOCUMENTS_PAGE_ROWS);
  return {
    rows: await Promise.all(page.map(async (gated) => ({ gated, stored: await storedFile(deps, gated) }))),
    prev: from > 0 ? (page[0]?.id ?? null) : null,
    next: from + page.length < all.length ? (page.at(-1)?.id ?? null) : null,
  };
}

/** The requests of some rows, by their references. */
export async function requestsOf(
  { store }: Pick<Deps, 'store'>,
  references: readonly string[],
): Promise<Map<string, RequestRow>> {
  const asked = [...new Set(references)];
  const parts: string[][] = [];
  for (let at = 0; at < asked.length; at += LIST_PAGE_ROWS * 2) parts.push(asked.slice(at, at + LIST_PAGE_ROWS * 2));
  const found = await Promise.all(parts.map((part) => store.rows('requests', { among: ['reference', part] })));
  return new Map(found.flat().map((row) => [row.reference, row]));
}

/**
 * One page of the people who were given a document: those whose access hasn't ended, or those who downloaded it; whose access ends last
 * first. Access that was revoked is on the list until its day, and says so.
 */
export async function listHolders(
  deps: Pick<Deps, 'store' | 'clock'>,
  document: string,
  tab: PeopleTab,
  cursor: PageCursor | null,
): Promise<PageOf<Holder>> {
  const now = deps.clock.now().toISOString();
  const { rows, ...edges } = await onePage(
    deps,
    'grants',
    {
      wheres: [{ document }],
      compare: tab === 'holders' ? [['expiresAt', '>', now]] : [['used', '>', 0]],
      key: 'expiresAt',
      tie: 'id',
      run: 'desc',
      limit: LIST_PAGE_ROWS,
    },
    cursor,
  );
  const requests = await requestsOf(
    deps,
    rows.map(({ reference }) => reference),
  );
  return { ...edges, rows: rows.map((grant) => ({ grant, request: requests.get(grant.reference) })) };
}
