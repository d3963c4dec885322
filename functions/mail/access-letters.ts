import { isolated } from '../../src/schemas/typed-text.ts';
import { defang } from './defang.ts';
import { type Letters, note, say, stepFour } from './worded.ts';

/** What becomes of access that somebody has: it ends soon, it passes to a newer document, it asks for a newer agreement, it is over. */
export const ACCESS_LETTERS: Letters<'reminder' | 'more-time' | 'successor' | 'renewal' | 'left'> = {
  reminder({ reference, documents, expiresAt }, { words, company, button, at }) {
    const said = words.reminder;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      step: stepFour(words),
      preheader: said.until(reference, expiresAt),
      blocks: [
        say(said.until(reference, expiresAt)),
        { list: documents },
        ...button(words.openDocuments),
        { link: { label: said.shelf, url: at('access') } },
        { link: { label: words.granted.newLink, url: at('newLink') } },
        say(said.more(company.contacts.security)),
        note(said.once),
      ],
    };
  },
  'more-time'(letter, { words, company: ours, at }) {
    const said = words.moreTime;
    const { reference, documents, expiresAt } = letter;
    const { facts } = words.review;
    return {
      subject: said.subject(reference),
      title: said.title,
      preheader: said.until(reference, expiresAt),
      blocks: [
        say(said.asks(isolated(defang(letter.name)), isolated(defang(letter.company)))),
        {
          facts: [
            [facts.email, defang(letter.email)],
            [facts.documents, documents.join('\n')],
            [said.ends, words.moment(expiresAt)],
          ],
        },
        { button: { label: said.button, url: at('case', { reference }) } },
      ],
      why: [words.staffWhy(ours.name)],
    };
  },
  successor({ reference, document, replaced, expiresAt, downloads }, { words, company, button, at }) {
    const said = words.successor;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      step: stepFour(words),
      preheader: said.replaced(company.name),
      blocks: [
        say(said.replaced(company.name)),
        {
          facts: [
            [said.new, document],
            [said.old, replaced],
            [said.ends, words.moment(expiresAt)],
          ],
        },
        ...button(words.openDocuments),
        { link: { label: words.granted.newLink, url: at('newLink') } },
        note(words.granted.downloads(downloads)),
        note(words.questions(company.contacts.security)),
      ],
    };
  },
  renewal({ reference, agreement, version, documents }, { words, company, button, at }) {
    const said = words.renewal;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      preheader: said.changed(agreement, version),
      blocks: [
        say(said.changed(agreement, version)),
        say(said.before),
        { list: documents },
        ...button(said.button),
        { link: { label: words.granted.newLink, url: at('newLink') } },
        note(words.questions(company.contacts.security)),
      ],
    };
  },
  left({ reference, more, how }, { words, company, at }) {
    const said = words.left;
    return {
      subject: said.subject(reference),
      title: said.title,
      preheader: said.how[how](reference),
      blocks: [
        say(said.how[how](reference)),
        ...(more === 0 ? [] : [say(said.more(more))]),
        { button: { label: said.button, url: at('case', { reference }) } },
      ],
      why: [words.staffWhy(company.name)],
    };
  },
};
