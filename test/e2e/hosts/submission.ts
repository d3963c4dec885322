import { ada, formBody } from '../../functions/support/visitor.ts';
import { REPORT } from '../../support/wanted.ts';

/** A form as the site's own page sends it. */
export const submission = (email: string): RequestInit => ({
  method: 'POST',
  headers: { 'sec-fetch-site': 'same-origin' },
  body: formBody({ ...ada, email, documents: REPORT }),
});
