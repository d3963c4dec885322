import { sayShortMoment } from '../../src/words/en/format.ts';
import type { State } from '../domain/records.ts';
import { sayDay } from '../domain/say-day.ts';
import { html, type Markup } from './markup.ts';

export { saySize as size } from '../../src/words/en/format.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** `21 November 2026`, in a `<time>`; takes a day or a moment. */
export const day = (at: string): Markup => html`<time datetime="${at.slice(0, 10)}">${sayDay(at)}</time>`;
export const moment = (at: string): Markup => html`<time datetime="${at}">${MOMENT.format(new Date(at))} UTC</time>`;

/** As it stands on a page: `21 Nov 2026, 14:03 UTC`. */
export const stampTime = (at: Date): string => sayShortMoment(at.toISOString());

export const STATE_WORDS: Record<State, string> = {
  submitted: 'Waiting for the reader',
  lapsed: 'Lapsed',
  signed: 'Waiting for a decision',
  granted: 'Granted',
  denied: 'Denied',
  expired: 'Expired',
  revoked: 'Revoked',
};

/** Who acted, in words. */
export const actor = (who: string): string =>
  ({ rule: 'a standing rule', gate: 'the trust center', requester: 'the reader', operator: 'the operator' })[who] ??
  who;
