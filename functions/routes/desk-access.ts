import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { addressLine } from '../../src/schemas/request-form.ts';
import { endAddress, openRequestsOf } from '../acts/end-address.ts';
import { manifestFor } from '../acts/manifest-for.ts';
import { listUnrenewed } from '../acts/renew-agreement.ts';
import { explain } from '../domain/explain.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import { UNRENEWED_MAX_ROWS } from '../domain/limits.ts';
import { domainOf, sameMailbox } from '../domain/mail-domain.ts';
import { documentIds } from '../domain/policy.ts';
import { reaches } from '../domain/scope.ts';
import { dayOf } from '../domain/time.ts';
import { type AccessView, deskAccessPage } from '../pages/desk-access.ts';
import type { Asking } from '../pages/desk-explain.ts';
import type { Fault } from '../pages/faults.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm } from './read-form.ts';
import type { StaffEnv } from './require-session.ts';

const askForm = v.strictObject({ of: addressLine('email') });
const leaverForm = v.strictObject({ email: addressLine('email'), confirmed: v.optional(v.string(), '') });
const STAFF: Fault = { field: 'email', message: ({ deskAccess }) => deskAccess.leaver.staff };
/** Whoever may not decide on every document can’t end what others decide on. */
const NOT_YOURS: Fault = { field: 'email', message: ({ deskAccess }) => deskAccess.leaver.outOfScope };

const NOTHING: Asking = { typed: '', document: '', explained: [] };

/** `?of=` and `?document=`: what the rules, lists and accounts of today make of them. */
async function asked(c: Context<StaffEnv>, deps: Deps): Promise<{ asking: Asking; faults: Fault[] }> {
  const given = c.req.query('of');
  if (given === undefined) return { asking: NOTHING, faults: [] };
  const typed = typedText(given, KEPT_MAX_CHARS);
  const gated = gatedDocuments(deps.manifest).map(({ id }) => id);
  const document = gated.find((id) => id === c.req.query('document')) ?? '';
  const { form, faults } = checkForm(askForm, { values: { of: given }, faults: [] });
  if (!form) return { asking: { typed, document, explained: [] }, faults };
  const email = sameMailbox(form.of);
  const manifest = await manifestFor(deps, { domain: domainOf(email), email });
  const today = dayOf(deps.clock.now().toISOString());
  const explained = explain(manifest, email, document === '' ? gated : [document], today);
  return { asking: { typed, document, explained }, faults: [] };
}

async function show(
  c: Context<StaffEnv>,
  deps: Deps,
  of: Partial<Pick<AccessView, 'asking' | 'typed' | 'found' | 'ended'>> = {},
  faults: Fault[] = [],
): Promise<Response> {
  const { session, role } = c.var.staff;
  const view: AccessView = {
    who: { email: session.email, role },
    unrenewed: (await listUnrenewed(deps, UNRENEWED_MAX_ROWS)).filter(({ request }) =>
      reaches(deps.manifest, session.email, documentIds(request)),
    ),
    asking: NOTHING,
    asksRenewal: deps.manifest.agreements.some((one) => one.renew),
    ...of,
  };
  return sendPage(c, deps, deskAccessPage(view, faults), faults.length > 0 ? 422 : 200);
}

/** `GET /admin/access/` */
export const getDeskAccess =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const { asking, faults } = await asked(c, deps);
    return show(c, deps, { asking }, faults);
  };

/** `POST /admin/access/leaver`: first what there is of the address; once that is confirmed, it ends. */
export const postLeaver =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const body = await readForm(c, deps, { one: ['email', 'confirmed'] }, 'sent');
    if (body instanceof Response) return body;
    const typed = typedText(body.values.email, KEPT_MAX_CHARS);
    const { form, faults } = checkForm(leaverForm, body);
    if (!form) return show(c, deps, { typed }, faults);
    const { email } = c.var.staff.session;
    const open = await openRequestsOf(deps, form.email);
    if (!open.every((one) => reaches(deps.manifest, email, documentIds(one))))
      return show(c, deps, { typed }, [NOT_YOURS]);
    if (form.confirmed !== 'yes') return show(c, deps, { typed, found: open });
    const outcome = await endAddress(deps, form.email, email, 'said');
    if ('refused' in outcome) return show(c, deps, { typed }, [STAFF]);
    return show(c, deps, { ended: outcome.references });
  };
