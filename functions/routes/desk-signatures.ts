import type { Context, Handler } from 'hono';
import { checkSignature, everySignature, isTheirs, listSignatures, loadSignature } from '../acts/list-signatures.ts';
import { csvParts } from '../domain/csv-parts.ts';
import { SIGNATURE_COLUMNS, signatureCells } from '../domain/signature-cells.ts';
import type { SignatureFilter } from '../domain/signature-checks.ts';
import { kindOf, signaturePage, signaturesPage } from '../pages/desk-signatures.ts';
import { fullNotice } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { lookingOf, ownDocuments, pageCursor, searchOf } from './desk-list.ts';
import type { StaffEnv } from './require-session.ts';
import { CSV_TYPE, sendFile } from './table-file.ts';

const filterOf = (c: Context<StaffEnv>, deps: Deps): SignatureFilter => ({
  kind: kindOf(c.req.query('kind')),
  query: searchOf(c),
  documents: ownDocuments(deps, c.var),
});

/** `GET /admin/signatures/`: `?q=`, `?kind=`. */
export const getSignatures =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const filter = filterOf(c, deps);
    const list = await listSignatures(deps, filter, pageCursor(c, 'moment'));
    return sendPage(c, deps, signaturesPage({ ...list, filter, who: lookingOf(c.var) }));
  };

export const getSignature =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const row = await loadSignature(deps, c.req.param('id') ?? '');
    if (!row || !(await isTheirs(deps, row, ownDocuments(deps, c.var))))
      return refuse(
        c,
        deps,
        fullNotice(({ signatures }) => signatures.noSuch),
        404,
      );
    return sendPage(c, deps, signaturePage(row, await checkSignature(deps, row), lookingOf(c.var)));
  };

/** `GET /admin/signatures.csv`: the list with the same filter, all of it. */
export const getSignaturesCsv =
  (deps: Deps): Handler<StaffEnv> =>
  (c) => {
    const cells = async function* () {
      for await (const rows of everySignature(deps, filterOf(c, deps))) yield rows.map(signatureCells);
    };
    return sendFile(c, deps, { name: 'signatures.csv', type: CSV_TYPE }, csvParts(SIGNATURE_COLUMNS, cells()));
  };
