import type { CoreWords } from '../../src/words/gate-core.ts';
import { BUSY_RETRY_AFTER_SECONDS, FORM_MAX_FIELDS } from '../domain/limits.ts';
import { h, type Markup } from '../markup.ts';
import { layout } from './layout.ts';
import type { Page, View } from './view.ts';

export interface Notice {
  title: string;
  lede: string;
  more?: string;
}

/** A page that says one thing, and what to do about it. */
export const notice =
  (say: (words: CoreWords) => Notice, more: (view: View<CoreWords>) => Markup = () => null): Page =>
  (view) => {
    const said = say(view.words);
    return layout(said, said.more !== undefined && h('p', {}, said.more), more(view));
  };

/**
 * Every link that cannot be used gets this page and no other: unknown, spent, expired, foreign and malformed alike. A requester has a new
 * one sent; whoever works at the desk signs in.
 */
export const linkRefused = (way: 'newLink' | 'signIn' = 'newLink'): Page =>
  notice(
    ({ notices }) => notices.link,
    ({ words, to }) => h('p', {}, h('a', { class: 'button', href: to(way) }, words.notices.link[way])),
  );

export type Unreadable = keyof CoreWords['forms']['unreadable'];
/** A body that no form of ours sends; `nothing` says what did not happen because of it. */
export const unreadablePage = (why: Unreadable, nothing: keyof CoreWords['forms']['nothing']): Page =>
  notice(({ forms }) => ({ title: forms.unreadable[why](FORM_MAX_FIELDS), lede: forms.nothing[nothing] }));

/** Others are served first: to be tried again, from the list of documents. */
export const busyPage = (): Page =>
  notice(
    ({ notices }) => notices.busy(BUSY_RETRY_AFTER_SECONDS),
    ({ words, to }) => h('p', {}, h('a', { class: 'button', href: to('access') }, words.notices.backToDocuments)),
  );

/** The way on from where nothing else leads. */
export const toOverview = ({ words, to }: View<CoreWords>): Markup =>
  h('p', {}, h('a', { href: to('overview') }, words.notices.overview));

export const noSuchPage = (): Page => notice(({ notices }) => notices.noSuchPage, toOverview);

export const brokenPage = (contact: string): Page => notice(({ notices }) => notices.broken(contact), toOverview);

/** Content that stands beside a heading or a button of its own. */
export const contact = (email: string): Markup => h('a', { href: `mailto:${email}` }, email);
