import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { csv } from '../../src/schemas/csv.ts';
import { addressLine } from '../../src/schemas/request-form.ts';
import { gateWords } from '../../src/words/gate.ts';
import { stopFollowing } from '../acts/follow.ts';
import { countByTopic, listSends } from '../acts/list-sends.ts';
import { loadHistory } from '../acts/load.ts';
import { answer, listObjections, loadObjection } from '../acts/objections.ts';
import { changeSend, SEND_ACTS } from '../acts/run-sends.ts';
import { OBJECTION_MAX_CHARS, SENDS_PER_HOUR_DEFAULT } from '../domain/limits.ts';
import { answerForm } from '../domain/objection.ts';
import type { ObjectionRow } from '../domain/reader-rows.ts';
import { followersPage, sendRefusedPage } from '../pages/desk-followers.ts';
import { deskObjectionPage, noObjectionPage, objectionsPage } from '../pages/desk-objections.ts';
import type { Fault } from '../pages/faults.ts';
import { noSuchPage } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { attachment } from './attachment.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm } from './read-form.ts';
import type { Staff, StaffEnv } from './require-session.ts';

const signedIn = ({ session, role }: Staff) => ({ email: session.email, role });

async function followers(
  c: Context,
  deps: Deps,
  who: Staff,
  email: string,
  faults: readonly Fault[],
  isStopped = false,
) {
  const [counts, sends] = await Promise.all([countByTopic(deps), listSends(deps)]);
  const view = {
    who: signedIn(who),
    counts,
    sends,
    perHour: deps.settings.sendsPerHour ?? SENDS_PER_HOUR_DEFAULT,
    now: deps.clock.now().toISOString(),
    email,
    isStopped,
  };
  return sendPage(c, deps, followersPage(view, faults), faults.length > 0 ? 422 : 200);
}

export const getFollowers =
  (deps: Deps): Handler<StaffEnv> =>
  (c) =>
    followers(c, deps, c.var.staff, '', []);

const addressForm = v.strictObject({ email: addressLine('email') });
export const postStop =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const body = await readForm(c, deps, { one: ['email'] }, 'stored');
    if (body instanceof Response) return body;
    const { form, faults } = checkForm(addressForm, body);
    if (!form) return followers(c, deps, who, typedText(body.values.email, KEPT_MAX_CHARS), faults);
    await stopFollowing(deps, form.email, who.session.email);
    return followers(c, deps, who, '', [], true);
  };

export const postSend =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const act = SEND_ACTS.find((one) => one === c.req.param('act'));
    if (!act) return refuse(c, deps, noSuchPage(), 404);
    const outcome = await changeSend(deps, c.req.param('reference') ?? '', act, c.var.staff.session.email);
    return 'refused' in outcome ? sendPage(c, deps, sendRefusedPage(), 409) : c.redirect(deps.to('followers'), 303);
  };

export const getObjections =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) =>
    sendPage(c, deps, objectionsPage(signedIn(c.var.staff), await listObjections(deps)));

const OBJECTION_COLUMNS = [
  'reference',
  'state',
  'subprocessor',
  'name',
  'company',
  'email',
  'text',
  'createdAt',
  'objectBy',
  'answer',
  'answeredAt',
  'answeredBy',
] as const satisfies readonly (keyof ObjectionRow)[];

/** `GET /admin/objections/objections.csv` */
export const getObjectionsFile =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const rows = await listObjections(deps);
    const name = gateWords[deps.manifest.company.language].followersDesk.objections.file;
    const text = csv(
      OBJECTION_COLUMNS,
      rows.map((row) => OBJECTION_COLUMNS.map((column) => row[column])),
    );
    return c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': attachment(name) });
  };

/** `overtaken`: others answered meanwhile, and what was typed was not sent. */
async function objection(
  c: Context,
  deps: Deps,
  who: Staff,
  row: ObjectionRow,
  typed: string,
  faults: readonly Fault[],
  overtaken = false,
) {
  const audit = await loadHistory(deps, row.reference);
  const since = overtaken ? { done: audit.filter(({ event }) => event === 'objection.answered'), lost: typed } : null;
  const page = deskObjectionPage(signedIn(who), row, audit, typed, faults, since);
  return sendPage(c, deps, page, overtaken ? 409 : faults.length > 0 ? 422 : 200);
}

export const getObjection =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const row = await loadObjection(deps, c.req.param('reference') ?? '');
    return row ? objection(c, deps, c.var.staff, row, '', []) : sendPage(c, deps, noObjectionPage(), 404);
  };

export const postAnswer =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const row = await loadObjection(deps, c.req.param('reference') ?? '');
    if (!row) return sendPage(c, deps, noObjectionPage(), 404);
    const body = await readForm(c, deps, { one: ['answer'] }, 'sent');
    if (body instanceof Response) return body;
    const { form, faults } = checkForm(answerForm, body);
    if (!form) return objection(c, deps, who, row, typedText(body.values.answer, 2 * OBJECTION_MAX_CHARS), faults);
    const outcome = await answer(deps, row.reference, form.answer, who.session.email);
    const now = 'refused' in outcome ? await loadObjection(deps, row.reference) : undefined;
    if (now) return objection(c, deps, who, now, form.answer, [], true);
    return c.redirect(deps.to('objection', { reference: row.reference }), 303);
  };
