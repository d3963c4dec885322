import { isolated } from '../../src/schemas/typed-text.ts';
import { STAFF_MAILS_PER_HOUR } from '../domain/mail-limits.ts';
import type { Block, Fact } from './body.ts';
import { defang } from './defang.ts';
import { type Letters, note, say } from './worded.ts';

/** To the approvers. */
export const STAFF_LETTERS: Letters<'review' | 'digest' | 'unstampable'> = {
  review(letter, { words, company: ours, button }) {
    const said = words.review;
    const { facts } = said;
    const [name, company] = [defang(letter.name), defang(letter.company)];
    const rows: (Fact | false)[] = [
      [facts.name, name],
      letter.filedName !== null && [facts.filedName, defang(letter.filedName)],
      [facts.email, defang(letter.email)],
      [facts.company, company],
      letter.title !== '' && [facts.title, defang(letter.title)],
      letter.purpose !== '' && [facts.purpose, defang(letter.purpose)],
      [facts.documents, letter.documents.join('\n')],
    ];
    return {
      subject: said.subject(letter.documents.length, letter.reference),
      title: said.title,
      preheader: said.requested(letter.documents.join('; ')),
      blocks: [
        say(said.waiting(isolated(name), isolated(company))),
        { facts: rows.flatMap((row) => (row ? [row] : [])) },
        ...letter.warnings.map(({ kind, of }) => say(words.warnings[kind](...of))),
        ...button(said.button),
        note(said.personal),
      ],
      why: [words.staffWhy(ours.name)],
    };
  },
  digest({ requests, more }, { words, company, at }) {
    const said = words.digest;
    return {
      subject: said.subject(requests.length + more),
      title: said.title,
      preheader: said.count(requests.length + more),
      blocks: [
        say(said.why(STAFF_MAILS_PER_HOUR)),
        ...requests.map(
          ({ reference, what }): Block => ({ link: { label: said[what](reference), url: at('case', { reference }) } }),
        ),
        ...(more === 0 ? [] : [say(said.more(more))]),
        { button: { label: said.button, url: at('desk') } },
      ],
      why: [words.staffWhy(company.name)],
    };
  },
  unstampable({ reference, document, fault }, { words, company }) {
    const said = words.unstampable;
    return {
      subject: said.subject(document, reference),
      title: said.title,
      preheader: said.what(document, reference),
      blocks: [say(said.what(document, reference)), { facts: [[said.fault, fault]] }, say(said.next)],
      why: [words.staffWhy(company.name)],
    };
  },
};
