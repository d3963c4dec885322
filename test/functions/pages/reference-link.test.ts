import { expect, test } from 'vitest';
import { render } from '../../../functions/markup.ts';
import { referenceLink } from '../../../functions/pages/reference-link.ts';
import { viewOf } from '../../../functions/pages/view.ts';
import { fullView } from '../../../functions/pages/with-words.ts';
import { makeApp } from '../support/make-app.ts';

test('what the log and the emails are about leads to its own page, and to none where it has none', async () => {
  const view = fullView(viewOf((await makeApp()).deps));
  const shown = (reference: string) => render(referenceLink(reference, view));
  expect(shown('VS-7K3M9Q2A')).toContain('href="/admin/requests/VS-7K3M9Q2A/"');
  expect(shown('P-7K3M9Q2A')).toContain('href="/admin/privacy/P-7K3M9Q2A/"');
  expect(shown('O-7K3M9Q2A')).toContain('href="/admin/objections/O-7K3M9Q2A/"');
  expect(shown('L-7K3M9Q2A')).toContain('href="/admin/links/L-7K3M9Q2A/"');
  for (const none of ['S-7K3M9Q2A', 'Uqs-i1xpFCy-b2gm6h8qSZK5F3-OsCU_ssDJusvbR0A']) expect(shown(none)).toBe(none);
});
