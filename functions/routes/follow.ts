import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { addressLine } from '../../src/schemas/request-form.ts';
import { askToFollow, changeTopics, confirmChoice, followerOf, heldChoice, listTopics } from '../acts/follow.ts';
import { makeObjection, objectionStanding } from '../acts/objections.ts';
import type { Topic } from '../domain/follow.ts';
import { followerToken, topicsOf } from '../domain/follower.ts';
import { OBJECTION_MAX_CHARS, TOPICS_MAX } from '../domain/limits.ts';
import { objectionForm } from '../domain/objection.ts';
import type { Fault } from '../pages/faults.ts';
import {
  followConfirmPage,
  followedPage,
  followPage,
  followRefused,
  followSentPage,
  leavePage,
  leftPage,
  managePage,
} from '../pages/follow.ts';
import { noSuchPage } from '../pages/notice.ts';
import { objectionOverPage, objectionPage, objectionSentPage } from '../pages/objection.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm, typedList } from './read-form.ts';
import { visitorOf } from './visitor.ts';

/** A page that is there only where the company lets people follow. */
const whereOn =
  (handle: (c: Context, deps: Deps) => Promise<Response> | Response) =>
  (deps: Deps): Handler =>
  (c) =>
    deps.manifest.company.follow ? handle(c, deps) : refuse(c, deps, noSuchPage(), 404);

const tokenIn = (c: Context): string => c.req.param('token') ?? '';
const refused = (c: Context, deps: Deps) => sendPage(c, deps, followRefused(), 404);
const chosenOf = (topics: readonly Topic[], chosen: readonly string[]): Topic[] =>
  topics.filter(({ topic }) => chosen.includes(topic));

const addressForm = v.strictObject({ email: addressLine('email') });
const NO_TOPIC: Fault = { field: 'topics', message: ({ followers }) => followers.ask.chooseOne };
const NO_SUCH_TOPIC: Fault = { field: 'topics', message: ({ followers }) => followers.ask.unknown };

/** `GET /follow/`, with `?topic=` chosen already. */
export const getFollow = whereOn(async (c, deps) => {
  const topics = await listTopics(deps);
  return sendPage(c, deps, followPage({ topics, email: '', chosen: c.req.queries('topic') ?? [] }, []));
});

/** `POST /follow/`: the same answer whatever is known of the address. */
export const postFollow = whereOn(async (c, deps) => {
  const body = await readForm(c, deps, { one: ['email'], many: ['topics'] }, 'sent');
  if (body instanceof Response) return body;
  const topics = await listTopics(deps);
  const named = typedList(body.values.topics).slice(0, TOPICS_MAX);
  const chosen = chosenOf(topics, named);
  const email = typedText(body.values.email, KEPT_MAX_CHARS);
  const { form, faults } = checkForm(addressForm, { ...body, values: { email } });
  const all = [
    ...(named.length === 0 ? [NO_TOPIC] : chosen.length < new Set(named).size ? [NO_SUCH_TOPIC] : []),
    ...faults,
  ] as Fault[];
  if (!form || all.length > 0) return sendPage(c, deps, followPage({ topics, email, chosen: named }, all), 422);
  const { network } = visitorOf(c, deps);
  // After the answer, so that its time tells nothing either.
  deps.defer(() => askToFollow(deps, form.email, chosen, network), 'onlyHere');
  return sendPage(c, deps, followSentPage());
});

export const getFollowLink = whereOn(async (c, deps) => {
  const held = await heldChoice(deps, tokenIn(c));
  if (!held) return refused(c, deps);
  return sendPage(c, deps, followConfirmPage(tokenIn(c), chosenOf(await listTopics(deps), topicsOf(held))));
});

export const postFollowLink = whereOn(async (c, deps) => {
  const outcome = await confirmChoice(deps, tokenIn(c));
  if ('refused' in outcome) return refused(c, deps);
  const token = followerToken(deps.settings.secrets[0], outcome.id);
  const follower = await followerOf(deps, token);
  if (follower === null || follower === 'gone') return refused(c, deps);
  return sendPage(c, deps, followedPage(token, chosenOf(await listTopics(deps), topicsOf(follower))));
});

export const getManage = whereOn(async (c, deps) => {
  const follower = await followerOf(deps, tokenIn(c));
  if (follower === null) return refused(c, deps);
  if (follower === 'gone') return sendPage(c, deps, leftPage());
  return sendPage(c, deps, managePage(tokenIn(c), follower.email, await listTopics(deps), topicsOf(follower)));
});

export const postManage = whereOn(async (c, deps) => {
  const body = await readForm(c, deps, { one: [], many: ['topics'] }, 'stored');
  if (body instanceof Response) return body;
  const topics = await listTopics(deps);
  const named = typedList(body.values.topics).slice(0, TOPICS_MAX);
  const chosen = chosenOf(topics, named).map(({ topic }) => topic);
  // Nothing ticked ends it; what was ticked and is on the site no longer does not.
  if (chosen.length === 0 && named.length > 0) {
    const before = await followerOf(deps, tokenIn(c));
    if (before === null) return refused(c, deps);
    if (before === 'gone') return sendPage(c, deps, leftPage());
    const page = managePage(tokenIn(c), before.email, topics, topicsOf(before), { faults: [NO_SUCH_TOPIC] });
    return sendPage(c, deps, page, 422);
  }
  const outcome = await changeTopics(deps, tokenIn(c), chosen);
  if ('refused' in outcome) return refused(c, deps);
  const follower = await followerOf(deps, tokenIn(c));
  if (follower === null || follower === 'gone') return sendPage(c, deps, leftPage());
  return sendPage(c, deps, managePage(tokenIn(c), follower.email, topics, topicsOf(follower), { isSaved: true }));
});

export const getLeave = whereOn(async (c, deps) => {
  const follower = await followerOf(deps, tokenIn(c));
  if (follower === null) return refused(c, deps);
  return sendPage(c, deps, follower === 'gone' ? leftPage() : leavePage(tokenIn(c)));
});

/**
 * `POST /follow/leave/:token`, by the button or by a mail program: without a session, as a form or in parts, and without a redirect
 * (RFC 8058 §3.2). Who has left already is told the same.
 */
export const postLeave = whereOn(async (c, deps) => {
  const body = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  if (body['List-Unsubscribe'] !== 'One-Click') return getLeave(deps)(c, async () => {}) as Promise<Response>;
  const outcome = await changeTopics(deps, tokenIn(c), []);
  return 'refused' in outcome ? refused(c, deps) : sendPage(c, deps, leftPage());
});

const TOO_MANY: Fault = { field: null, message: ({ followers }) => followers.object.tooMany };
const OBJECTION_FIELDS = ['company', 'text'];
export const getObject = whereOn(async (c, deps) => {
  const found = await objectionStanding(deps, tokenIn(c), c.req.param('id') ?? '');
  if ('refused' in found) return refused(c, deps);
  if (found.standing !== 'open') return sendPage(c, deps, objectionOverPage(found.standing, found.name), 410);
  return sendPage(c, deps, objectionPage({ token: tokenIn(c), ...found, values: {} }, []));
});

export const postObject = whereOn(async (c, deps) => {
  const id = c.req.param('id') ?? '';
  const body = await readForm(c, deps, { one: OBJECTION_FIELDS, many: [] }, 'sent');
  if (body instanceof Response) return body;
  const found = await objectionStanding(deps, tokenIn(c), id);
  if ('refused' in found) return refused(c, deps);
  if (found.standing !== 'open') return sendPage(c, deps, objectionOverPage(found.standing, found.name), 410);
  const values = {
    company: typedText(body.values.company, KEPT_MAX_CHARS),
    text: typedText(body.values.text, 2 * OBJECTION_MAX_CHARS),
  };
  const again = (wrong: Fault[], status: 422 | 429) =>
    sendPage(c, deps, objectionPage({ token: tokenIn(c), ...found, values }, wrong), status);
  const { form, faults } = checkForm(objectionForm, body);
  if (!form) return again(faults, 422);
  const outcome = await makeObjection(deps, tokenIn(c), id, form);
  if ('reference' in outcome) return sendPage(c, deps, objectionSentPage(outcome.reference));
  if (outcome.refused === 'link') return refused(c, deps);
  if (outcome.refused === 'too-many') return again([TOO_MANY], 429);
  return sendPage(c, deps, objectionOverPage(outcome.refused, found.name), 410);
});
