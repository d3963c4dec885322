import type { Handler } from 'hono';
import { listDocuments, listHolders, storedFile } from '../acts/document-records.ts';
import { PEOPLE_TABS } from '../domain/document-file.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import { documentPage } from '../pages/desk-document.ts';
import { documentsPage } from '../pages/desk-documents.ts';
import { fullNotice } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { lookingOf, ownDocuments, pageCursor } from './desk-list.ts';
import type { StaffEnv } from './require-session.ts';

/** `GET /admin/documents/` */
export const getDeskDocuments =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const scope = ownDocuments(deps, c.var);
    const list = await listDocuments(deps, pageCursor(c, 'id'), scope);
    const now = deps.clock.now().toISOString();
    return sendPage(c, deps, documentsPage({ ...list, scope, now, who: lookingOf(c.var) }));
  };

/** `GET /admin/documents/:id/`: `?tab=` for those who have it now, or who downloaded it. */
export const getDeskDocument =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const gated = gatedDocuments(deps.manifest).find((one) => one.id === c.req.param('id'));
    if (!gated || ownDocuments(deps, c.var)?.includes(gated.id) === false)
      return refuse(
        c,
        deps,
        fullNotice(({ deskDocuments }) => deskDocuments.noSuch),
        404,
      );
    const tab = PEOPLE_TABS.find((one) => one === c.req.query('tab')) ?? 'holders';
    const [stored, list] = await Promise.all([
      storedFile(deps, gated),
      listHolders(deps, gated.id, tab, pageCursor(c, 'moment')),
    ]);
    const now = deps.clock.now().toISOString();
    return sendPage(c, deps, documentPage({ ...list, gated, stored, tab, now, who: lookingOf(c.var) }));
  };
