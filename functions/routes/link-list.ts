import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { checkList, sendList } from '../acts/link-lists.ts';
import { LINK_LIST_ROWS_MAX, OFFER_DAYS_USUAL } from '../domain/limits.ts';
import { readLinkList } from '../domain/link-list.ts';
import type { Fault } from '../pages/faults.ts';
import { type ListValues, listCheckPage, listFault, listPage, listSentPage } from '../pages/link-list.ts';
import { unreadablePage } from '../pages/notice.ts';
import { fullNotice } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { readForm } from './read-form.ts';
import { readUpload } from './read-upload.ts';
import type { Staff, StaffEnv } from './require-session.ts';

const signedIn = ({ session, role }: Staff) => ({ email: session.email, role });
const EMPTY: ListValues = { paste: '', documents: [], days: String(OFFER_DAYS_USUAL), note: '' };

const form = (c: Context<StaffEnv>, deps: Deps, values: ListValues, faults: Fault[]) =>
  sendPage(c, deps, listPage(values, signedIn(c.var.staff), faults), faults.length > 0 ? 422 : 200);

/** `GET /admin/links/list/` */
export const getLinkList =
  (deps: Deps): Handler<StaffEnv> =>
  (c) =>
    form(c, deps, EMPTY, []);

/** `POST /admin/links/list/`: shows what would be made, and makes nothing. */
export const postLinkList =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const upload = await readUpload(c, ['paste', 'days', 'note']);
    if (upload === null) return refuse(c, deps, unreadablePage('not-form', 'invited'), 415);
    const { paste = '', days = '', note = '' } = upload.values;
    const values: ListValues = { paste, days, note, documents: upload.documents };
    const pasted = paste.trim() === '' ? null : new TextEncoder().encode(paste);
    if (upload.file && pasted) return form(c, deps, values, [listFault('both', LINK_LIST_ROWS_MAX)]);
    const bytes = upload.file ?? pasted;
    if (!bytes) return form(c, deps, values, [listFault('nothing', LINK_LIST_ROWS_MAX)]);
    const read = readLinkList(bytes, values, LINK_LIST_ROWS_MAX);
    if ('fault' in read) return form(c, deps, values, [listFault(read.fault, LINK_LIST_ROWS_MAX)]);
    const who = c.var.staff;
    const { rows, sealed } = await checkList(deps, read.rows, who.session.email);
    return sendPage(c, deps, listCheckPage(rows, sealed, signedIn(who)));
  };

const sealedForm = v.strictObject({ list: v.string(), mac: v.string() });

/** `POST /admin/links/list/send`: makes what was shown. */
export const postLinkListSend =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const body = await readForm(c, deps, { one: ['list', 'mac'] }, 'invited');
    if (body instanceof Response) return body;
    const who = c.var.staff;
    const sealed = v.safeParse(sealedForm, body.values);
    const sent = sealed.success
      ? await sendList(deps, { text: sealed.output.list, mac: sealed.output.mac }, who.session.email)
      : { refused: 'not-shown' as const };
    if ('refused' in sent && typeof sent.refused === 'string')
      return refuse(
        c,
        deps,
        fullNotice(({ linkList }) => linkList.notShown),
        409,
      );
    const { origin } = new URL(deps.settings.siteUrl);
    const copies = sent.copies.map(({ token, ...one }) => ({ ...one, address: origin + deps.to('offer', { token }) }));
    return sendPage(c, deps, listSentPage({ ...sent, copies }, signedIn(who)));
  };
