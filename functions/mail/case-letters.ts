import { OPERATOR } from '../domain/staff.ts';
import type { Block, Fact } from './body.ts';
import { defang } from './defang.ts';
import { type Letters, note, say } from './worded.ts';

/** About a request that waits: a question to its requester, the answer, and whom it was handed to. */
export const CASE_LETTERS: Letters<'question' | 'answered' | 'assigned'> = {
  question({ reference, text }, { words, company, button, at }) {
    const said = words.question;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      preheader: said.asked(company.name, reference),
      blocks: [
        say(said.asked(company.name, reference)),
        { verbatim: text, look: 'prose' },
        ...button(said.button),
        { link: { label: said.newLink, url: at('newLink') } },
        note(said.next),
        note(words.notYou(company.contacts.security)),
      ],
    };
  },
  answered({ reference, questions, answer }, { words, company, button }) {
    const said = words.answered;
    const rows: Fact[] = [...questions.map((one): Fact => [said.question, one]), [said.answer, defang(answer)]];
    return {
      subject: said.subject(reference),
      title: said.title,
      preheader: said.waiting(reference),
      blocks: [say(said.waiting(reference)), { facts: rows }, ...button(said.button), note(said.personal)],
      why: [words.staffWhy(company.name)],
    };
  },
  assigned({ reference, by }, { words, company, at }) {
    const said = words.assigned;
    const who = by === OPERATOR ? said.byOperator(reference) : said.by(by, reference);
    const button: Block = { button: { label: said.button, url: at('case', { reference }) } };
    return {
      subject: said.subject(reference),
      title: said.title,
      preheader: who,
      blocks: [say(who), button],
      why: [words.staffWhy(company.name)],
    };
  },
};
