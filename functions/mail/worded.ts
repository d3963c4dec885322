import type { To } from '../../src/schemas/addresses.ts';
import type { Included } from '../../src/schemas/channel-events.ts';
import type { Company } from '../../src/schemas/company.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { EmailWords } from '../../src/words/email.ts';
import type { LetterKind, LetterOf } from '../domain/letter.ts';
import type { Abouts, LetterLink } from '../ports/mail.ts';
import type { Block } from './body.ts';

/** What a letter is worded with. */
export interface Wording {
  words: EmailWords;
  company: Company;
  /** A full address of this trust center. */
  at: To;
  /** The one link that the letter carries, as a button, and until when it works; nothing for letters without one. */
  button(label: string): Block[];
  /** The links of a letter with several, by the names they are derived from. */
  links: ReadonlyMap<string, LetterLink>;
  /** The requests that a letter names without saying more. */
  about: Abouts;
  /** What of people is said; nothing where nobody chose it. */
  include: readonly Included[];
  /** For the titles of documents and agreements. */
  manifest: Pick<Manifest, 'documents' | 'agreements'>;
}
export interface Worded {
  subject: string;
  title: string;
  /** Where the requester is, of four. */
  step?: string;
  /** Without a word of the visitor's: it is shown where nothing says who wrote it. */
  preheader: string;
  blocks: Block[];
  /** Why it came to this address, where its reader did nothing to get it. */
  why?: string[];
  /** It comes unasked, or again and again: whoever gets it may want no more. The subject of the email that says so. */
  optOut?: string;
  /** Where one POST ends it (RFC 8058). */
  leave?: string | undefined;
}
export type Letters<Kind extends LetterKind> = { [One in Kind]: (letter: LetterOf<One>, wording: Wording) => Worded };

export const say = (text: string): Block => ({ say: text });
export const note = (text: string): Block => ({ note: text });

/** The second step is to sign, or only to confirm where there is nothing to sign. */
export const stepTwo = ({ steps }: EmailWords, signing: boolean): string =>
  steps.at(2, 4, signing ? steps.sign : steps.confirm);
export const stepFour = ({ steps }: EmailWords): string => steps.at(4, 4, steps.download);
