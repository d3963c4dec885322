import { LENT_LINK_MINUTES } from '../domain/limits.ts';
import type { Page } from './frame.ts';
import { html } from './markup.ts';
import { notice } from './notice.ts';
import { size } from './words.ts';

/** The copy was written down and lies ready: one link, to the store that hands it out. */
export const lentPage = (title: string, address: string, bytes: number): Page =>
  notice(
    'Your copy is ready',
    html`<p class="lede">${title} bears your name on every page. The link works for ${LENT_LINK_MINUTES} minutes.</p>`,
    html`<p><a class="button" href="${address}">Download the PDF (${size(bytes)})</a></p>`,
    html`<p class="meta">It is handed out by our file store, so its address is not ours. Do not pass it on: the copy is yours.</p>`,
  );
