import { REFERENCE_PATTERN } from '../domain/reference.ts';
import { h, type Markup } from '../markup.ts';
import type { View } from './view.ts';

/**
 * What an email or a row of the log is about, with the way to its page. Its letters say what it is of: a request, a privacy request, an
 * objection or a personal link. Anything else, such as a follower or a send, has no page.
 */
export function referenceLink(reference: string, { to }: View): Markup {
  const link = (href: string): Markup => h('a', { href }, reference);
  if (REFERENCE_PATTERN.test(reference)) return link(to('case', { reference }));
  if (reference.startsWith('P-')) return link(to('privacyCase', { reference }));
  if (reference.startsWith('O-')) return link(to('objection', { reference }));
  if (reference.startsWith('L-')) return link(to('link', { id: reference }));
  return reference;
}
