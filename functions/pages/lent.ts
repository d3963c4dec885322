import { LENT_LINK_MINUTES } from '../domain/limits.ts';
import { h } from '../markup.ts';
import type { Page } from './view.ts';
import { fullNotice } from './with-words.ts';

/** The copy was written down and lies ready: one link, to the store that hands it out. */
export const lentPage = (title: string, address: string, bytes: number): Page =>
  fullNotice(
    ({ access: { lent } }) => ({ title: lent.title, lede: lent.lede(title, LENT_LINK_MINUTES) }),
    ({ words: { access } }) => [
      h('p', {}, h('a', { class: 'button', href: address }, access.lent.download(bytes))),
      h('p', { class: 'meta' }, access.lent.note),
    ],
  );
