import { facts } from './fields.ts';
import type { Page } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { moment } from './words.ts';

export const mailboxPage = (mails: readonly { id: string; to: string; subject: string; at: string }[]): Page => ({
  title: 'Captured mail',
  main: html`<div class="stack"><h1>Captured mail</h1>
<p class="lede">No mail server is set, so every message is kept here, newest first. Only this machine can see it.</p>
${
  mails.length === 0
    ? html`<p>No mail yet. Ask for a document to see the first.</p>`
    : html`<ul class="rows">${mails.map(
        (mail) => html`<li><div><strong><a href="/mailbox/${mail.id}">${mail.subject}</a></strong>
<p class="meta">To ${mail.to} · ${moment(mail.at)}</p></div></li>`,
      )}</ul>`
}</div>`,
});

/** The text with its own links made clickable. */
function linked(text: string): Markup[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((piece, at) => (at % 2 === 1 ? html`<a href="${piece}">${piece}</a>` : html`${piece}`));
}

export const messagePage = (mail: { to: string; subject: string; text: string; at: string }): Page => ({
  title: mail.subject,
  main: html`<div class="stack"><p><a href="/mailbox/">All captured mail</a></p><h1>${mail.subject}</h1>
${facts([
  ['To', mail.to],
  ['At', moment(mail.at)],
])}
<div class="agreement">${mail.text.split(/\n{2,}/).map((part) => html`<p>${part.split('\n').map((line, at) => html`${at > 0 ? html`<br>` : ''}${linked(line)}`)}</p>`)}</div></div>`,
});
