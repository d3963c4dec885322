import { ADMIN_LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import { addressPage } from './address-page.ts';
import { postButton } from './form-layout.ts';
import { layout } from './layout.ts';
import type { Page } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

export const signInPage = addressPage('signIn', ({ desk }) => desk.signIn);

export const signInSentPage = (): Page => fullNotice(({ desk }) => desk.signIn.sent(ADMIN_LINK_LIFETIME_HOURS));

export const staffContinuePage = (token: string): Page =>
  withWords(({ words, to }) => {
    const said = words.desk.signIn.continue;
    return layout(said, postButton(to('staffLink', { token }), said.button));
  });
