import { compose } from '../../functions/mail/compose.ts';
import type { Message } from '../../functions/ports/mail.ts';
import type { Language } from '../../src/schemas/language.ts';
import { sampleManifest } from '../functions/support/manifest.ts';
import { LETTER_KINDS, LONG, letterOf, linksFor, RIGHT_TO_LEFT, SHORT } from '../functions/support/sample-letters.ts';

const SITE = 'https://trust.northwind.example';
const { company } = sampleManifest();
const STRAINS = [
  ['short', SHORT, 'en'],
  ['long', LONG, 'en'],
  ['rtl', RIGHT_TO_LEFT, 'ar-XB'],
] as const satisfies readonly (readonly [string, unknown, Language])[];

/** Every kind of email, with short names, with long ones, and right to left. */
export function sampleEmails(accent = company.brand.accent) {
  return LETTER_KINDS.flatMap((kind) =>
    STRAINS.map(([name, strain, language]) => {
      const sending = { company: { ...company, language, brand: { accent } }, siteUrl: SITE, ...linksFor(kind, SITE) };
      const email: Omit<Message, 'to' | 'messageId'> = compose(letterOf(kind, strain), sending);
      return { kind, name: `${kind}-${name}`, strain, language, email };
    }),
  );
}
