import { type GateWords, gateWords } from '../../src/words/gate.ts';
import type { CoreWords } from '../../src/words/gate-core.ts';
import type { Markup } from '../markup.ts';
import { type Notice, notice } from './notice.ts';
import type { Page, Shown, View } from './view.ts';

/** The view with every word of the gate. */
export const fullView = (view: View<CoreWords>): View => ({ ...view, words: gateWords[view.language] });
/** A page of those that are loaded on demand, and their words with them (docs/decisions/0007-what-a-submission-loads.md). */
export const withWords =
  (page: (view: View) => Shown): Page =>
  (view) =>
    page(fullView(view));
/** A notice of those pages. */
export const fullNotice = (say: (words: GateWords) => Notice, more: (view: View) => Markup = () => null): Page =>
  withWords((view) =>
    notice(
      () => say(view.words),
      () => more(view),
    )(view),
  );
