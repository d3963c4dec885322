import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import type { GateWords } from '../../src/words/gate.ts';
import type { Topic } from '../domain/follow.ts';
import { FOLLOW_LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import { h, type Markup } from '../markup.ts';
import type { Fault } from './faults.ts';
import { choices, field } from './fields.ts';
import { formLayout, postButton } from './form-layout.ts';
import { layout } from './layout.ts';
import type { Page, View } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

const HOURS_PER_DAY = 24;

/** A topic as it is called on the pages. */
export const topicName = ({ followers }: GateWords, { topic, name }: Topic): string =>
  name ?? followers.topics[topic as keyof typeof followers.topics] ?? topic;

/** The boxes, what changes for everyone first; each group under its own legend. */
function boxes(topics: readonly Topic[], chosen: readonly string[], faults: readonly Fault[], view: View): Markup {
  const said = view.words.followers.ask;
  const groups = [
    [said.general, topics.filter(({ name }) => name === null)],
    [said.frameworks, topics.filter(({ topic }) => topic.startsWith('framework:'))],
    [said.documents, topics.filter(({ topic }) => topic.startsWith('document:'))],
  ] as const;
  return groups.map(
    ([legend, some], at) =>
      some.length > 0 &&
      choices({
        kind: 'checkbox',
        name: 'topics',
        ...(at === 0 ? {} : { anchor: `topics-${at}` }),
        legend,
        options: some.map((one) => ({
          id: `topic-${one.topic.replace(':', '-')}`,
          value: one.topic,
          label: topicName(view.words, one),
          checked: chosen.includes(one.topic),
        })),
        faults: at === 0 ? faults : [],
        view,
      }),
  );
}

export interface FollowForm {
  topics: readonly Topic[];
  email: string;
  chosen: readonly string[];
}

/** `/follow/` */
export const followPage = ({ topics, email, chosen }: FollowForm, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const said = view.words.followers.ask;
    const { to } = view;
    const company = view.manifest.company.name;
    return formLayout(
      { title: said.title, lede: said.lede(company) },
      faults,
      view,
      h(
        'form',
        { method: 'post', action: to('follow'), class: 'stack', novalidate: true },
        boxes(topics, chosen, faults, view),
        field({
          name: 'email',
          label: said.email,
          hint: said.emailHint,
          type: 'email',
          value: email,
          autocomplete: 'email',
          max: EMAIL_MAX_CHARS,
          faults,
          view,
        }),
        h('button', { class: 'button' }, said.button),
      ),
      h('p', { class: 'meta' }, said.privacy(company)),
      h(
        'p',
        { class: 'meta' },
        said.feeds,
        ' ',
        h('a', { href: to('feed') }, said.atom),
        ' · ',
        h('a', { href: to('feedJson') }, said.json),
      ),
    );
  });

export const followSentPage = (): Page =>
  fullNotice(({ followers }) => followers.sent(FOLLOW_LINK_LIFETIME_HOURS / HOURS_PER_DAY));

const list = (topics: readonly Topic[], { words }: View): Markup =>
  h(
    'ul',
    {},
    topics.map((one) => h('li', {}, topicName(words, one))),
  );

/** Behind the link of the confirmation email: a program that opens links confirms nothing. */
export const followConfirmPage = (token: string, topics: readonly Topic[]): Page =>
  withWords((view) => {
    const said = view.words.followers.confirm;
    return layout(
      { title: said.title, lede: said.lede(view.manifest.company.name) },
      list(topics, view),
      postButton(view.to('followLink', { token }), said.button),
    );
  });

export const followedPage = (token: string, topics: readonly Topic[]): Page =>
  withWords((view) => {
    const { confirmed } = view.words.followers;
    return layout(
      confirmed,
      list(topics, view),
      h('p', {}, h('a', { href: view.to('followManage', { token }) }, confirmed.change)),
    );
  });

/** What one follower has chosen, to be chosen anew. */
export const managePage = (
  token: string,
  email: string,
  topics: readonly Topic[],
  chosen: readonly string[],
  { isSaved = false, faults = [] }: { isSaved?: boolean; faults?: readonly Fault[] } = {},
): Page =>
  withWords((view) => {
    const said = view.words.followers.manage;
    return formLayout(
      { title: said.title, lede: said.lede(email) },
      faults,
      view,
      isSaved && h('p', { class: 'status', role: 'status' }, said.saved),
      h(
        'form',
        { method: 'post', action: view.to('followManage', { token }), class: 'stack' },
        boxes(topics, chosen, faults, view),
        h('button', { class: 'button' }, said.button),
      ),
      h('p', {}, h('a', { href: view.to('followLeave', { token }) }, said.leave)),
    );
  });

/** Asks once: a GET ends nothing. The button sends what a mail program would (RFC 8058). */
export const leavePage = (token: string): Page =>
  withWords((view) => {
    const said = view.words.followers.leave;
    return layout(
      { title: said.title, lede: said.lede(view.manifest.company.name) },
      h(
        'form',
        { method: 'post', action: view.to('followLeave', { token }) },
        h('input', { type: 'hidden', name: 'List-Unsubscribe', value: 'One-Click' }),
        h('button', { class: 'button' }, said.button),
      ),
      h('p', {}, h('a', { href: view.to('followManage', { token }) }, said.keep)),
    );
  });

export const leftPage = (): Page =>
  fullNotice(
    ({ followers }) => followers.left,
    ({ words, to }) => h('p', {}, h('a', { href: to('follow') }, words.followers.again)),
  );

export const followRefused = (): Page =>
  fullNotice(
    ({ followers }) => followers.linkRefused,
    ({ words, to }) => h('p', {}, h('a', { class: 'button', href: to('follow') }, words.followers.linkRefused.again)),
  );
