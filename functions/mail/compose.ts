import { to } from '../../src/schemas/addresses.ts';
import type { Company } from '../../src/schemas/company.ts';
import { emailWords } from '../../src/words/email.ts';
import type { Letter, LetterKind } from '../domain/letter.ts';
import { render } from './body.ts';
import { LINK_LETTERS } from './link-letters.ts';
import { RECORD_LETTERS } from './record-letters.ts';
import { REQUEST_LETTERS } from './request-letters.ts';
import { STAFF_LETTERS } from './staff-letters.ts';
import { type Letters, say, type Worded, type Wording } from './worded.ts';

export interface Composed {
  subject: string;
  text: string;
  html: string;
}
export interface Sending {
  company: Company;
  /** The public address of the trust center, its base path included, without a slash at the end. */
  siteUrl: string;
  /** The one link that the letter carries; null for letters without one. */
  url: string | null;
  urls?: ReadonlyMap<string, string>;
}

const LETTERS: Letters<LetterKind> = { ...REQUEST_LETTERS, ...LINK_LETTERS, ...RECORD_LETTERS, ...STAFF_LETTERS };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A letter in words, as text and as HTML. */
export function compose(letter: Letter, { company, siteUrl, url, urls = new Map() }: Sending): Composed {
  const { language } = company;
  const wording: Wording = {
    words: emailWords[language],
    company,
    at: to(siteUrl),
    button: (label) => (url === null ? [] : [{ link: { label, url } }]),
    urls,
  };
  const inWords = LETTERS[letter.kind] as (letter: Letter, wording: Wording) => Worded;
  const { subject, blocks } = inWords(letter, wording);
  return { subject: oneLine(subject), ...render([...blocks, say(company.legalName)], language) };
}
