import type { Page } from './frame.ts';
import { html, type Markup } from './markup.ts';

/** A page that says one thing, and what to do about it. */
export const notice = (title: string, ...paragraphs: (string | Markup)[]): Page => ({
  title,
  main: html`<div class="stack"><h1>${title}</h1>${paragraphs.map((one, at) =>
    typeof one === 'string' ? html`<p${at === 0 ? html` class="lede"` : ''}>${one}</p>` : one,
  )}</div>`,
});

/** Every link that cannot be used gets this page and no other: unknown, spent, expired, foreign and malformed alike. */
export const linkRefused = (): Page =>
  notice(
    'This link does not work',
    'Links work once and for a limited time. It may have been used, or be too old, or be incomplete.',
    html`<p><a class="button" href="/access/fresh/">Ask for a fresh link</a></p>`,
  );
