import { expect, test } from 'vitest';
import { render } from '../../../functions/markup.ts';
import { sendAgainPage } from '../../../functions/pages/send-again.ts';
import { viewOf } from '../../../functions/pages/view.ts';
import { to } from '../../../src/schemas/addresses.ts';
import { sampleManifest } from '../support/manifest.ts';

const view = viewOf({ manifest: sampleManifest(), to: to('') });
const shown = (fields: [string, string][] | null) => render(sendAgainPage('/review/x', fields)(view).main);

test('says in words what was chosen, and gives back every field, those without a label too', () => {
  const fields: [string, string][] = [
    ['decision', 'approve'],
    ['days', '14'],
    ['documents', 'soc-2'],
    ['documents', 'pentest'],
    ['unknown', 'kept'],
  ];
  const page = shown(fields);
  expect(page).toContain('<dd>Approve</dd>');
  expect(page).toContain('<dd><ul><li>Title of soc-2</li><li>Title of pentest</li></ul></dd>');
  for (const [name, value] of fields) expect(page).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
  expect(page.match(/<dt>/g)).toHaveLength(3);
});

test.each(['constructor', '__proto__', 'toString'])('a decision named %s is text like any other', (value) => {
  expect(shown([['decision', value]])).toContain(`<dd>${value}</dd>`);
});

test('without a form there is nothing to send', () => {
  expect(shown(null)).not.toContain('<form');
});
