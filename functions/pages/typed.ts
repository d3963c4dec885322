import { needsIsolation, withoutDirections } from '../../src/schemas/typed-text.ts';
import { html, type Markup } from './markup.ts';

/** A visitor's words on a page: what runs from right to left is kept within its own element, so that it moves nothing of ours. */
export const typed = (text: string): string | Markup =>
  needsIsolation(text) ? html`<bdi>${withoutDirections(text)}</bdi>` : text;
