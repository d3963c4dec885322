import { to } from '../../src/schemas/addresses.ts';
import type { Company } from '../../src/schemas/company.ts';
import { emailWords } from '../../src/words/email.ts';
import type { Letter, LetterKind } from '../domain/letter.ts';
import type { LetterLink, Message } from '../ports.ts';
import { ACCESS_LETTERS } from './access-letters.ts';
import { asHtml } from './as-html.ts';
import { asText, type Body } from './body.ts';
import { CASE_LETTERS } from './case-letters.ts';
import { DOCUMENT_LETTERS } from './document-letters.ts';
import { LINK_LETTERS } from './link-letters.ts';
import { OFFER_LETTERS } from './offer-letters.ts';
import { RECORD_LETTERS } from './record-letters.ts';
import { REQUEST_LETTERS } from './request-letters.ts';
import { STAFF_LETTERS } from './staff-letters.ts';
import { type Letters, note, type Worded, type Wording } from './worded.ts';

export type Composed = Pick<Message, 'subject' | 'text' | 'html' | 'unsubscribe'>;
export interface Sending {
  company: Company;
  /** The public address of the trust center, its base path included, without a slash at the end. */
  siteUrl: string;
  /** The one link that the letter carries; null for letters without one. */
  link: LetterLink | null;
  links?: ReadonlyMap<string, LetterLink>;
}

const LETTERS: Letters<LetterKind> = {
  ...REQUEST_LETTERS,
  ...LINK_LETTERS,
  ...RECORD_LETTERS,
  ...STAFF_LETTERS,
  ...ACCESS_LETTERS,
  ...CASE_LETTERS,
  ...OFFER_LETTERS,
  ...DOCUMENT_LETTERS,
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A letter in words, as text and as HTML. */
export function compose(letter: Letter, { company, siteUrl, link, links = new Map() }: Sending): Composed {
  const { language } = company;
  const words = emailWords[language];
  const wording: Wording = {
    words,
    company,
    at: to(siteUrl),
    button: (label) => (link === null ? [] : [{ button: { label, url: link.url } }, note(words.once(link.until))]),
    links,
  };
  const inWords = LETTERS[letter.kind] as (letter: Letter, wording: Wording) => Worded;
  const { subject, title, step = null, preheader, blocks, why = [], optOut } = inWords(letter, wording);
  const body: Body = {
    ...{ title, step, blocks, preheader: oneLine(preheader) },
    sender: words.sender(company.name),
    why,
    legalName: company.legalName,
    orOpen: words.orOpen,
    restInText: words.restInText,
  };
  return {
    subject: oneLine(subject),
    text: asText(body),
    html: asHtml(body, oneLine(subject), language, company.brand.accent),
    unsubscribe:
      optOut === undefined
        ? null
        : `mailto:${company.contacts.security}?subject=${encodeURIComponent(oneLine(optOut))}`,
  };
}
