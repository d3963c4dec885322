import { group, h, type Markup } from '../markup.ts';
import { facts, time } from './fields.ts';
import { layout } from './layout.ts';
import type { Page } from './view.ts';
import { withWords } from './with-words.ts';

export const mailboxPage = (mails: readonly { id: string; to: string; subject: string; at: string }[]): Page =>
  withWords(({ words, to }) => {
    const said = words.desk.mailbox;
    return layout(
      said,
      mails.length === 0
        ? h('p', {}, said.none)
        : h(
            'ul',
            { class: 'rows' },
            mails.map((mail) =>
              h(
                'li',
                {},
                h(
                  'div',
                  {},
                  h('strong', {}, h('a', { href: to('mailboxItem', { id: mail.id }) }, mail.subject)),
                  h('p', { class: 'meta' }, said.meta(mail.to, mail.at)),
                ),
              ),
            ),
          ),
    );
  });

/** The text with its own links made clickable. */
const linked = (text: string): Markup =>
  text.split(/(https?:\/\/[^\s<>"']+)/).map((piece, at) => (at % 2 === 1 ? h('a', { href: piece }, piece) : piece));

const paragraph = (text: string): Markup =>
  h(
    'p',
    {},
    text.split('\n').map((line, at) => group(at > 0 && h('br', {}), linked(line))),
  );

export const messagePage = (mail: { to: string; subject: string; text: string; at: string }): Page =>
  withWords(({ words, to }) => {
    const said = words.desk.mailbox;
    return layout(
      { title: mail.subject, above: h('p', {}, h('a', { href: to('mailbox') }, said.all)) },
      facts([
        [said.to, mail.to],
        [said.sent, time(mail.at, words.format.moment)],
      ]),
      h('div', { class: 'agreement' }, mail.text.split(/\n{2,}/).map(paragraph)),
    );
  });
