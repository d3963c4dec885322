import { isolated } from '../../src/schemas/typed-text.ts';
import { REVIEW_LINK_LIFETIME_HOURS, STAFF_MAILS_PER_HOUR } from '../domain/limits.ts';
import type { Block } from './body.ts';
import { defang } from './defang.ts';
import { type Letters, say } from './worded.ts';

/** To the approvers. */
export const STAFF_LETTERS: Letters<'review' | 'digest' | 'unstampable'> = {
  review(letter, { words, button }) {
    const said = words.review;
    const { facts } = said;
    const [name, company] = [defang(letter.name), defang(letter.company)];
    return {
      subject: said.subject(letter.documents.length, letter.reference),
      blocks: [
        say(said.waiting(isolated(name), isolated(company))),
        {
          facts: [
            [facts.name, name],
            ...(letter.filedName === null ? [] : [[facts.filedName, defang(letter.filedName)] as [string, string]]),
            [facts.email, defang(letter.email)],
            [facts.company, company],
            [facts.title, defang(letter.title)],
            [facts.purpose, defang(letter.purpose)],
            [facts.documents, letter.documents.join('; ')],
          ],
        },
        ...letter.warnings.map(({ kind, of }) => say(words.warnings[kind](...of))),
        ...button(said.button),
        say(said.personal(REVIEW_LINK_LIFETIME_HOURS / 24)),
      ],
    };
  },
  digest({ requests, more }, { words, at }) {
    const said = words.digest;
    return {
      subject: said.subject(requests.length + more),
      blocks: [
        say(said.why(STAFF_MAILS_PER_HOUR)),
        ...requests.map(
          ({ reference, what }): Block => ({ link: { label: said[what](reference), url: at('case', { reference }) } }),
        ),
        ...(more === 0 ? [] : [say(said.more(more))]),
        { link: { label: said.button, url: at('desk') } },
      ],
    };
  },
  unstampable({ reference, document, fault }, { words }) {
    const said = words.unstampable;
    return {
      subject: said.subject(document, reference),
      blocks: [say(said.what(document, reference)), { facts: [[said.fault, fault]] }],
    };
  },
};
