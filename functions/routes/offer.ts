import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { mailAddress } from '../../src/schemas/mail-address.ts';
import { manifestOf, offerBehind } from '../acts/offers.ts';
import { countView, opensNow, requestThrough } from '../acts/take-offer.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import { isAddress, offerState, subjectDomain } from '../domain/offer.ts';
import { contentOf } from '../domain/offer-content.ts';
import type { OfferRow } from '../domain/offer-rows.ts';
import { agreementNeeds } from '../domain/policy.ts';
import { isForThem, requestable } from '../domain/take-offer.ts';
import { dayOf } from '../domain/time.ts';
import { isPerson } from '../domain/who-fetches.ts';
import type { Fault } from '../pages/faults.ts';
import { linkRefused } from '../pages/notice.ts';
import { offerEndedPage, offerPage, offerSentPage } from '../pages/offer.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuseWith, sendPage } from './answer.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm } from './read-form.ts';
import { writeSession } from './session-cookie.ts';
import { visitorOf } from './visitor.ts';

const emailForm = v.strictObject({ email: mailAddress('work-email') });

async function show(c: Context, deps: Deps, offer: OfferRow, typed: string, faults: Fault[]): Promise<Response> {
  const now = deps.clock.now().toISOString();
  const stated = await deps.stated().catch(() => null);
  const ids = requestable(deps.manifest, offer, now);
  const manifest = await manifestOf(deps, offer.subject);
  const needs = agreementNeeds(manifest, subjectDomain(offer.subject), ids);
  const view = {
    token: c.req.param('token') ?? '',
    offer,
    content: contentOf(stated, deps.manifest, offer, deps.settings.siteUrl),
    today: dayOf(now),
    way: offer.subject === '' ? 'plain' : opensNow(deps, offer) ? 'at-once' : 'mail',
    signing: needs.some(({ settled }) => settled === null),
    typed,
  } as const;
  return sendPage(c, deps, offerPage(view, faults), faults.length > 0 ? 422 : 200);
}

/** What ends a visit at once: nothing behind the token, or something that is over. */
async function behind(c: Context, deps: Deps): Promise<OfferRow | Response> {
  c.header('x-robots-tag', 'noindex');
  const offer = await offerBehind(deps, c.req.param('token') ?? '');
  if (!offer) return sendPage(c, deps, linkRefused(), 404);
  const state = offerState(offer, deps.clock.now().toISOString());
  return state === 'open' ? offer : sendPage(c, deps, offerEndedPage(offer, state), 410);
}

/** `GET /for/:token/`: opens nothing by itself. That somebody looked at it is counted by the day. */
export const getOffer =
  (deps: Deps): Handler =>
  async (c) => {
    const offer = await behind(c, deps);
    if (offer instanceof Response) return offer;
    if (c.req.method === 'GET' && isPerson((name) => c.req.header(name)))
      await countView(deps, offer).catch((fault: Error) => deps.log('warn', 'view.lost', { fault: fault.message }));
    return show(c, deps, offer, '', []);
  };

/** `POST /for/:token/`: a request in the name of whoever it was made for, once their address is certain. */
export const postOffer =
  (deps: Deps): Handler =>
  async (c) => {
    const offer = await behind(c, deps);
    if (offer instanceof Response) return offer;
    if (offer.subject === '') return c.redirect(deps.to('request'), 303);
    const from = visitorOf(c, deps);
    const token = c.req.param('token') ?? '';
    let email = offer.subject;
    if (!isAddress(offer.subject)) {
      const body = await readForm(c, deps, { one: ['email'] }, 'sent');
      if (body instanceof Response) return body;
      const typed = typedText(body.values.email, KEPT_MAX_CHARS).trim();
      const { form, faults } = checkForm(emailForm, { ...body, values: { email: typed } });
      if (!form) return show(c, deps, offer, typed, faults);
      email = sameMailbox(form.email);
      const { elsewhere } = fullView(viewOf(deps)).words.offer.request;
      if (!isForThem(offer, email))
        return show(c, deps, offer, typed, [{ field: 'email', message: () => elsewhere(offer.subject) }]);
    }
    if (!opensNow(deps, offer)) {
      // After the answer, so that neither it nor its time tells who has been here before.
      deps.defer(() => requestThrough(deps, token, email, from), 'onlyHere');
      return sendPage(c, deps, offerSentPage());
    }
    const outcome = await requestThrough(deps, token, email, from);
    if ('secret' in outcome) {
      writeSession(c, 'access', outcome.secret);
      return c.redirect(deps.to('access'), 303);
    }
    if ('refused' in outcome && outcome.refused === 'limit') {
      c.header('retry-after', '3600');
      return refuseWith(
        c,
        deps,
        ({ notices }) => notices.tooManyRequests(deps.manifest.company.contacts.security),
        429,
      );
    }
    return sendPage(c, deps, offerSentPage());
  };
