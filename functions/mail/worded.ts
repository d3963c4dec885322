import type { To } from '../../src/schemas/addresses.ts';
import type { Company } from '../../src/schemas/company.ts';
import type { EmailWords } from '../../src/words/email.ts';
import type { LetterKind, LetterOf } from '../domain/letter.ts';
import type { Block } from './body.ts';

/** What a letter is worded with. */
export interface Wording {
  words: EmailWords;
  company: Company;
  /** A full address of this trust center. */
  at: To;
  /** The one link that the letter carries, as a button; nothing for letters without one. */
  button(label: string): Block[];
  /** The links of a letter with several, by the names they are derived from. */
  urls: ReadonlyMap<string, string>;
}
export interface Worded {
  subject: string;
  blocks: Block[];
}
export type Letters<Kind extends LetterKind> = { [One in Kind]: (letter: LetterOf<One>, wording: Wording) => Worded };

export const say = (text: string): Block => ({ say: text });
