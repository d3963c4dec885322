import { ADMIN_LINK_LIFETIME_HOURS, DOWNLOAD_LINK_LIFETIME_HOURS, LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import type { Block } from './body.ts';
import { type Letters, say } from './worded.ts';

/** Links that somebody asked for again. */
export const LINK_LETTERS: Letters<'fresh' | 'links' | 'sign-in'> = {
  fresh({ reference, shelf }, { words, company, button }) {
    return {
      subject: words.fresh.subject(company.name, reference),
      blocks: [
        say(words.fresh.requested(reference)),
        ...button(shelf ? words.openDocuments : words.continueRequest),
        say(
          shelf ? words.onceWithinDays(DOWNLOAD_LINK_LIFETIME_HOURS / 24) : words.onceWithinHours(LINK_LIFETIME_HOURS),
        ),
        say(words.notYou(company.contacts.security)),
      ],
    };
  },
  links({ links, more }, { words, company, urls }) {
    const said = words.links;
    return {
      subject: said.subject(company.name),
      blocks: [
        say(said.requested),
        ...links.flatMap(({ reference, shelf, documents, outbox }): Block[] => {
          const url = urls.get(outbox);
          if (url === undefined) return [];
          return [
            say(documents.length === 0 ? said.noDocuments(reference) : said.one(reference, documents.join('; '))),
            { link: { label: shelf ? words.openDocuments : words.continueRequest, url } },
          ];
        }),
        ...(more === 0 ? [] : [say(said.more(more, company.contacts.security))]),
        say(said.once),
        say(words.notYou(company.contacts.security)),
      ],
    };
  },
  'sign-in'(_, { words, company, button }) {
    const said = words.signIn;
    return {
      subject: said.subject(company.name),
      blocks: [
        say(said.use),
        ...button(said.button),
        say(words.onceWithinHours(ADMIN_LINK_LIFETIME_HOURS)),
        say(said.notYou),
      ],
    };
  },
};
