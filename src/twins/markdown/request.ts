import type { DocumentView } from '../../site/documents.ts';
import type { Site } from '../../site/site.ts';
import { documentTable } from './document.ts';
import { closing, dayLine } from './parts.ts';
import { facts, heading, line, link, list, page, section, text } from './write.ts';

/** How gated documents are requested. The form itself needs the page: `chosen` names the document it starts with. */
export function requestPage(documents: readonly DocumentView[], chosen: DocumentView | null, site: Site): string {
  const path = chosen ? site.to('requestDocument', { id: chosen.id }) : site.to('request');
  const offered = documents.filter(({ access, offered: still }) => access !== 'public' && still);
  const { target, contacts } = site.company;
  return page(
    heading(1, chosen ? `Request: ${chosen.title}` : 'Request documents'),
    `Documents that aren’t public can be requested on ${link('the request page', site.at(path))}. We reply within ${text(target)}.`,
    facts([
      ...(chosen ? [line('Document', chosen.title), line('Access', chosen.accessWord)] : []),
      ['Questions', link(contacts.security, `mailto:${contacts.security}`)],
      dayLine('As of', site.company.asOf),
    ]),
    section(2, 'Documents you can request', offered.length > 0 ? documentTable(offered, site) : 'None right now.'),
    closing(site, path),
  );
}

/** The page that stands when a request has been sent. */
export const sentPage = (site: Site): string =>
  page(
    heading(1, 'Check your email'),
    'We’ve emailed you a link. Open it within 24 hours to continue. At busy times it can take a few hours. Your request is saved.',
    list([
      link('Submit the request again', site.at(site.to('request'))),
      link('Documents', site.at(site.to('documents'))),
    ]),
    closing(site, site.to('requestSent')),
  );

/** Search runs in the page; a reader of text finds everything through these. */
export const searchPage = (site: Site): string =>
  page(
    heading(1, 'Search'),
    'Search runs in the browser. Everything it finds is also listed here:',
    list(
      [
        ['Every page, with its Markdown twin', site.to('llms')],
        ['Questions and answers', site.to('faqJson')],
        ['All facts in one file', site.to('trust')],
        ['Sitemap', site.to('sitemap')],
      ].map(([name = '', path = '']) => link(name, site.at(path))),
    ),
    closing(site, site.to('search')),
  );
