import { to } from '../../src/schemas/addresses.ts';
import type { Included } from '../../src/schemas/channel-events.ts';
import type { Company } from '../../src/schemas/company.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { emailWords } from '../../src/words/email.ts';
import type { Letter, LetterKind } from '../domain/letter.ts';
import type { Abouts, LetterLink, Message } from '../ports/mail.ts';
import { ACCESS_LETTERS } from './access-letters.ts';
import { asHtml } from './as-html.ts';
import { asText, type Body } from './body.ts';
import { CASE_LETTERS } from './case-letters.ts';
import { CHANNEL_LETTERS } from './channel-letters.ts';
import { DOCUMENT_LETTERS } from './document-letters.ts';
import { FOLLOWER_LETTERS } from './follower-letters.ts';
import { LINK_LETTERS } from './link-letters.ts';
import { OFFER_LETTERS } from './offer-letters.ts';
import { PRIVACY_LETTERS } from './privacy-letters.ts';
import { RECORD_LETTERS } from './record-letters.ts';
import { REQUEST_LETTERS } from './request-letters.ts';
import { STAFF_LETTERS } from './staff-letters.ts';
import { type Letters, note, type Worded, type Wording } from './worded.ts';

export type Composed = Pick<Message, 'subject' | 'text' | 'html' | 'unsubscribe' | 'oneClick'>;
export interface Sending {
  company: Company;
  /** The public address of the trust center, its base path included, without a slash at the end. */
  siteUrl: string;
  /** The one link that the letter carries; null for letters without one. */
  link: LetterLink | null;
  links?: ReadonlyMap<string, LetterLink>;
  about?: Abouts | undefined;
  include?: readonly Included[];
  manifest?: Pick<Manifest, 'documents' | 'agreements'>;
}

const LETTERS: Letters<LetterKind> = {
  ...REQUEST_LETTERS,
  ...LINK_LETTERS,
  ...RECORD_LETTERS,
  ...STAFF_LETTERS,
  ...FOLLOWER_LETTERS,
  ...PRIVACY_LETTERS,
  ...ACCESS_LETTERS,
  ...CASE_LETTERS,
  ...OFFER_LETTERS,
  ...DOCUMENT_LETTERS,
  ...CHANNEL_LETTERS,
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const NOTHING: NonNullable<Sending['manifest']> = { documents: [], agreements: [] };

/** A letter in words, before it has a form. */
export function wordLetter(letter: Letter, sending: Sending): Worded {
  const { company, siteUrl, link, links = new Map(), about = new Map(), include = [], manifest = NOTHING } = sending;
  const words = emailWords[company.language];
  const wording: Wording = {
    words,
    company,
    at: to(siteUrl),
    button: (label) => (link === null ? [] : [{ button: { label, url: link.url } }, note(words.once(link.until))]),
    links,
    about,
    include,
    manifest,
  };
  const inWords = LETTERS[letter.kind] as (letter: Letter, wording: Wording) => Worded;
  return inWords(letter, wording);
}

/** A letter in words, as text and as HTML. */
export function compose(letter: Letter, sending: Sending): Composed {
  const { company } = sending;
  const { language } = company;
  const words = emailWords[language];
  const { subject, title, step = null, preheader, blocks, why = [], optOut, leave } = wordLetter(letter, sending);
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
    oneClick: leave ?? null,
  };
}
