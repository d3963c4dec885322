import type { Context, Handler } from 'hono';
import { loadSignatures } from '../acts/load.ts';
import { armored } from '../domain/receipt.ts';
import { publishedKeys } from '../domain/receipt-keys.ts';
import type { RequestRow } from '../domain/records.ts';

import type { Deps } from '../ports.ts';
import { refuseWith } from './answer.ts';

/** `GET /.well-known/vouchsafe-keys.json`: the public half of every secret that is still in use. */
export const getKeys =
  (deps: Deps): Handler =>
  (c) =>
    c.body(JSON.stringify(publishedKeys(deps.settings.secrets)), 200, { 'content-type': 'application/jwk-set+json' });

/** The receipt of one agreement (`<id>.txt`) of a request that the caller has been let see. */
export async function sendReceipt(c: Context, deps: Deps, request: RequestRow, file: string): Promise<Response> {
  const id = file.replace(/\.txt$/, '');
  const row = (await loadSignatures(deps, request.reference)).findLast(
    (one) => one.agreement === id && one.receipt !== '',
  );
  if (!row || request.purgedAt !== null) return refuseWith(c, deps, ({ notices }) => notices.noSuchReceipt, 404);
  c.header('content-disposition', `attachment; filename="${request.reference}-${row.agreement}-receipt.txt"`);
  return c.body(`${armored(row.receipt)}\n`, 200, { 'content-type': 'text/plain; charset=utf-8' });
}
