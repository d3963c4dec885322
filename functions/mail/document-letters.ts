import type { Block } from './body.ts';
import { type Letters, note, say } from './worded.ts';

/** To the approvers, about the documents themselves. */
export const DOCUMENT_LETTERS: Letters<'expiring'> = {
  expiring({ documents }, { words, company, at }) {
    const said = words.expiring;
    const [first = { title: '', expires: '' }] = documents;
    return {
      subject: said.subject(documents.length, first.title, first.expires),
      title: said.title(documents.length),
      preheader: said.lede(documents.length),
      blocks: [
        say(said.lede(documents.length)),
        { list: documents.map(({ title, expires }) => said.until(title, expires)) },
        say(said.next(documents.length)),
        ...documents.map(({ id, title }): Block => ({ link: { label: title, url: at('deskDocument', { id }) } })),
        note(said.once),
      ],
      why: [words.staffWhy(company.name)],
    };
  },
};
