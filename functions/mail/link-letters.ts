import type { Block } from './body.ts';
import { type Letters, note, say, stepFour } from './worded.ts';

/** Links that somebody asked for again. */
export const LINK_LETTERS: Letters<'fresh' | 'links' | 'sign-in'> = {
  fresh({ reference, shelf }, { words, company, button }) {
    const said = words.fresh;
    return {
      subject: said.subject(company.name, reference),
      title: said.title,
      // What is not on the shelf waits to be signed, or for an answer.
      ...(shelf ? { step: stepFour(words) } : {}),
      preheader: said.requested(company.name, reference),
      blocks: [
        say(said.requested(company.name, reference)),
        ...button(shelf ? words.openDocuments : words.continueRequest),
        note(words.notYou(company.contacts.security)),
      ],
    };
  },
  links({ links: listed, more }, { words, company, links }) {
    const said = words.links;
    const known = listed.flatMap((one) => {
      const link = links.get(one.outbox);
      return link === undefined ? [] : [{ ...one, ...link }];
    });
    return {
      subject: said.subject(company.name),
      title: said.title,
      preheader: said.requested(company.name, known.length),
      blocks: [
        say(said.requested(company.name, known.length)),
        ...known.flatMap(({ reference, shelf, documents, url, until }): Block[] => [
          say(documents.length === 0 ? said.noDocuments(reference) : said.one(reference)),
          ...(documents.length === 0 ? [] : [{ list: documents }]),
          { button: { label: shelf ? words.openDocuments : words.continueRequest, url } },
          note(words.once(until)),
        ]),
        ...(more === 0 ? [] : [say(said.more(more, company.contacts.security))]),
        note(words.notYou(company.contacts.security)),
      ],
    };
  },
  'sign-in'(_, { words, company, button }) {
    const said = words.signIn;
    return {
      subject: said.subject(company.name),
      title: said.title,
      preheader: said.use(company.name),
      blocks: [say(said.use(company.name)), ...button(said.button), note(said.notYou)],
    };
  },
};
