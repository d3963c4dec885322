import type { Context, Handler } from 'hono';
import { confirmPrivacyRequest, heldPrivacy, takePrivacyRequest } from '../acts/privacy.ts';
import { PRIVACY_TEXT_MAX_CHARS } from '../domain/limits.ts';
import { privacyForm } from '../domain/privacy-request.ts';
import { PRIVACY_KINDS } from '../domain/reader-rows.ts';
import type { Fault } from '../pages/faults.ts';
import { noSuchPage } from '../pages/notice.ts';
import {
  privacyConfirmedPage,
  privacyConfirmPage,
  privacyPage,
  privacyRefused,
  privacySentPage,
} from '../pages/privacy.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm } from './read-form.ts';
import { visitorOf } from './visitor.ts';

/** A page that is there only where the company takes such requests. */
const whereOn =
  (handle: (c: Context, deps: Deps) => Promise<Response> | Response) =>
  (deps: Deps): Handler =>
  (c) =>
    deps.manifest.company.privacyRequests ? handle(c, deps) : refuse(c, deps, noSuchPage(), 404);

const tokenIn = (c: Context): string => c.req.param('token') ?? '';
const refused = (c: Context, deps: Deps) => sendPage(c, deps, privacyRefused(), 404);

export const getPrivacy = whereOn((c, deps) =>
  sendPage(c, deps, privacyPage({ kind: '', name: '', email: '', text: '' }, [])),
);

const NO_KIND: Fault = { field: 'kind', message: ({ privacy }) => privacy.ask.chooseOne };

/** `POST /privacy-request/`: the same answer whatever is known of the address. */
export const postPrivacy = whereOn(async (c, deps) => {
  const body = await readForm(c, deps, { one: ['kind', 'name', 'email', 'text'] }, 'stored');
  if (body instanceof Response) return body;
  const { form, faults } = checkForm(privacyForm, body);
  const kind = PRIVACY_KINDS.find((one) => one === body.values.kind);
  const all: Fault[] = [...(kind ? [] : [NO_KIND]), ...(faults as Fault[])];
  if (!form || !kind) {
    const { values } = body;
    const typed = {
      kind: kind ?? '',
      name: typedText(values.name, KEPT_MAX_CHARS),
      email: typedText(values.email, KEPT_MAX_CHARS),
      text: typedText(values.text, 2 * PRIVACY_TEXT_MAX_CHARS),
    };
    return sendPage(c, deps, privacyPage(typed, all), 422);
  }
  const { network } = visitorOf(c, deps);
  // After the answer, so that its time tells nothing either.
  deps.defer(() => takePrivacyRequest(deps, { ...form, kind }, network), 'onlyHere');
  return sendPage(c, deps, privacySentPage());
});

export const getPrivacyLink = whereOn(async (c, deps) => {
  const row = await heldPrivacy(deps, tokenIn(c));
  return row ? sendPage(c, deps, privacyConfirmPage(tokenIn(c), row)) : refused(c, deps);
});

export const postPrivacyLink = whereOn(async (c, deps) => {
  const outcome = await confirmPrivacyRequest(deps, tokenIn(c));
  return 'row' in outcome ? sendPage(c, deps, privacyConfirmedPage(outcome.row)) : refused(c, deps);
});
