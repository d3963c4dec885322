import type { Manifest } from '../../src/schemas/manifest.ts';
import { heldDocuments } from '../domain/policy.ts';
import { facts } from './fields.ts';
import type { Page } from './frame.ts';
import { html } from './markup.ts';
import { notice } from './notice.ts';

/** What people type or choose, as they know it from the forms; the rest of a form goes along unseen. */
const LABELS: Readonly<Record<string, string>> = {
  signer: 'Your full name',
  title: 'Your job title',
  name: 'Name',
  email: 'Email address',
  company: 'Company',
  purpose: 'Purpose',
  decision: 'Decision',
  days: 'Days',
  reason: 'Reason',
};

/** What a choice is called on its form. */
const CHOICES: ReadonlyMap<string, string> = new Map([
  ['approve', 'Approve'],
  ['deny', 'Deny'],
]);

/**
 * For the moment when the database cannot be reached: nothing was changed, and one button sends what was typed once more.
 * `fields` is null when nothing was.
 */
export function sendAgainPage(
  action: string,
  fields: readonly (readonly [name: string, value: string])[] | null,
  manifest: Manifest,
): Page {
  const title = 'We could not do that just now';
  if (fields === null) return notice(title, 'Nothing was changed. Wait a minute and try again.');
  const shown = fields.flatMap(([name, value]) => {
    const label = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
    const said = name === 'decision' ? (CHOICES.get(value) ?? value) : value;
    return label !== undefined && value !== '' ? [[label, said] as const] : [];
  });
  const chosen = fields.flatMap(([name, value]) => (name === 'documents' ? [value] : []));
  const titles = heldDocuments(manifest, chosen).map((one) => one.title);
  if (titles.length > 0) shown.push(['Documents', titles.join(' · ')]);
  return notice(
    title,
    'Nothing was changed, and nothing that you typed is lost. Wait a minute, then send it again.',
    shown.length > 0 ? facts(shown) : html``,
    html`<form method="post" action="${action}">${fields.map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}
<button class="button">Send it again</button></form>`,
  );
}
