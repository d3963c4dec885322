import type { Context, Handler } from 'hono';
import { gateWords } from '../../src/words/gate.ts';
import { countHeld, heldAbout } from '../acts/held-about.ts';
import { loadHistory } from '../acts/load.ts';
import { closePrivacyRequest, extendPrivacyRequest, listPrivacy, loadPrivacy } from '../acts/privacy.ts';
import { PRIVACY_TEXT_MAX_CHARS } from '../domain/limits.ts';
import { closePrivacyForm, extendPrivacyForm } from '../domain/privacy-request.ts';
import { PRIVACY_OUTCOMES, type PrivacyRow } from '../domain/reader-rows.ts';
import { noPrivacyPage, type PrivacyCase, privacyCasePage, privacyQueuePage } from '../pages/desk-privacy.ts';
import type { Fault } from '../pages/faults.ts';
import { noSuchPage } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { attachment } from './attachment.ts';
import { checkForm, typedText } from './check-form.ts';
import { readForm } from './read-form.ts';
import type { Staff, StaffEnv } from './require-session.ts';

const signedIn = ({ session, role }: Staff) => ({ email: session.email, role });
const nowOf = (deps: Deps) => deps.clock.now().toISOString();
const unknown = (c: Context, deps: Deps) => sendPage(c, deps, noPrivacyPage(), 404);
/** One that nobody confirmed is in no queue. */
async function named(c: Context, deps: Deps): Promise<PrivacyRow | undefined> {
  const row = await loadPrivacy(deps, c.req.param('reference') ?? '');
  return row?.state === 'unconfirmed' ? undefined : row;
}

export const getQueue =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const { rows, unconfirmed } = await listPrivacy(deps);
    return sendPage(c, deps, privacyQueuePage(signedIn(c.var.staff), rows, unconfirmed, nowOf(deps)));
  };

async function theCase(
  c: Context,
  deps: Deps,
  who: Staff,
  row: PrivacyRow,
  values: PrivacyCase['values'],
  faults: readonly Fault[],
  lost: string | null = null,
) {
  const [audit, held] = await Promise.all([
    loadHistory(deps, row.reference),
    row.purgedAt === null ? heldAbout(deps, row.email).then(countHeld) : null,
  ]);
  const since = lost === null ? null : { done: audit.filter(({ event }) => DECIDED.includes(event)), lost };
  const of = { who: signedIn(who), row, audit, held, now: nowOf(deps), values, since };
  return sendPage(c, deps, privacyCasePage(of, faults), since ? 409 : faults.length > 0 ? 422 : 200);
}
/** What others may have done with a request while its page was open. */
const DECIDED: readonly string[] = ['privacy.extended', 'privacy.closed'];
/** After an act: the page at its address, or again with what was typed where the act came too late. */
async function acted(c: Context, deps: Deps, who: Staff, { reference }: PrivacyRow, outcome: object, typed: string) {
  const now = 'refused' in outcome ? await named(c, deps) : undefined;
  return now ? theCase(c, deps, who, now, {}, [], typed) : c.redirect(deps.to('privacyCase', { reference }), 303);
}

export const getPrivacyCase =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const row = await named(c, deps);
    return row ? theCase(c, deps, c.var.staff, row, {}, []) : unknown(c, deps);
  };

/** `GET /admin/privacy/:reference/held.json`: what the gate holds about whoever asks, for the answer. */
export const getHeld =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const row = await named(c, deps);
    if (!row || row.purgedAt !== null) return unknown(c, deps);
    const name = gateWords[deps.manifest.company.language].privacy.desk.held.file(row.reference);
    return c.body(JSON.stringify(await heldAbout(deps, row.email), null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment(name),
    });
  };

const NO_OUTCOME: Fault = { field: 'outcome', message: ({ privacy }) => privacy.desk.close.chooseOne };

async function close(c: Context, deps: Deps, who: Staff, row: PrivacyRow): Promise<Response> {
  const body = await readForm(c, deps, { one: ['outcome', 'reply'] }, 'stored');
  if (body instanceof Response) return body;
  const { form, faults } = checkForm(closePrivacyForm, body);
  const outcome = PRIVACY_OUTCOMES.find((one) => one === body.values.outcome);
  if (!form || !outcome) {
    const typed = { outcome: outcome ?? '', reply: typedText(body.values.reply, 2 * PRIVACY_TEXT_MAX_CHARS) };
    return theCase(c, deps, who, row, typed, [...(outcome ? [] : [NO_OUTCOME]), ...(faults as Fault[])]);
  }
  const done = await closePrivacyRequest(deps, row.reference, outcome, form.reply, who.session.email);
  return acted(c, deps, who, row, done, form.reply);
}

async function extend(c: Context, deps: Deps, who: Staff, row: PrivacyRow): Promise<Response> {
  const body = await readForm(c, deps, { one: ['why'] }, 'stored');
  if (body instanceof Response) return body;
  const { form, faults } = checkForm(extendPrivacyForm, body);
  if (!form) {
    const why = typedText(body.values.why, 2 * PRIVACY_TEXT_MAX_CHARS);
    return theCase(c, deps, who, row, { why }, faults as Fault[]);
  }
  const done = await extendPrivacyRequest(deps, row.reference, form.why, who.session.email);
  return acted(c, deps, who, row, done, form.why);
}

const ACTS = { close, extend };
/** `POST /admin/privacy/:reference/close` and `/extend` */
export const postPrivacyAct =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const act = (['close', 'extend'] as const).find((one) => one === c.req.param('act'));
    if (!act) return refuse(c, deps, noSuchPage(), 404);
    const row = await named(c, deps);
    return row ? ACTS[act](c, deps, c.var.staff, row) : unknown(c, deps);
  };
