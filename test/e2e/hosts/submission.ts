import { ada, formBody } from '../../functions/support/visitor.ts';

/** Where the deployed gate of these tests is reached. */
export const SITE = 'https://trust.northwind.example';
/** A form as the site's own page sends it. */
export const submission = (email: string): RequestInit => ({
  method: 'POST',
  headers: { 'sec-fetch-site': 'same-origin' },
  body: formBody({ ...ada, email, documents: 'soc-2-type-2-2026' }),
});
