import { type DocumentView, documents, isOffering } from '../documents.ts';
import { type Item, type PageModel, paragraph, type Section } from '../page-model.ts';
import { fill, inRow, type Piece, sayMail } from '../said.ts';
import { type Crumb, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { requestSteps } from './common.ts';

const requestCrumb = ({ to, words }: Site): Crumb => ({ path: to('request'), name: words.requests.title });

const whatHappens = (site: Site, hasAgreement: boolean, at: number): Section => ({
  title: site.words.requests.whatHappens,
  blocks: [requestSteps(site, hasAgreement, at)],
});

const choice = ({ id, title, kindWord, accessWord }: DocumentView): Item => ({
  subject: { kind: 'requestable', id },
  said: [title, ' ', { text: `${kindWord} · ${accessWord}`, isSoft: true }],
});

/** How gated documents are requested; `chosen` is ticked at first. */
export function requestPage(site: Site, chosen: DocumentView | null): PageModel {
  const { name, target, contacts } = site.company;
  const words = site.words.requests;
  const offered = documents(site).filter(({ requestable }) => requestable);
  const ordered = chosen ? [chosen, ...offered.filter(({ id }) => id !== chosen.id)] : offered;
  const byMail = documents(site).filter(
    ({ access, offered: isOffered, requestable }) => access !== 'public' && isOffered && !requestable,
  );
  const mails = byMail.map(({ title, action }): Piece => ({ text: title, href: action?.href }));
  const hasAgreement = (chosen ? [chosen] : offered).some(({ access }) => access === 'nda');
  return {
    path: chosen ? site.to('requestDocument', { id: chosen.id }) : site.to('request'),
    head: {
      title: chosen ? words.titleOf(chosen.title) : words.title,
      here: chosen?.title,
      crumbs: chosen ? [...crumbsTo(site), requestCrumb(site)] : crumbsTo(site),
      description: chosen ? words.descriptionOf(chosen.title, name, target) : words.description(name, target),
    },
    title: { text: chosen ? words.titleOf(chosen.title) : words.title },
    told: offered.length > 0 ? [paragraph('lede', words.lede(name, target))] : [],
    facts: [],
    notes: offered.length > 0 ? [whatHappens(site, hasAgreement, 1)] : [],
    sectionsFirst: 1,
    sections: [
      {
        label: words.offered,
        blocks: [
          offered.length > 0
            ? {
                kind: 'request-form',
                action: site.to('requests'),
                documents: ordered.map(choice),
                chosen: chosen?.id ?? null,
              }
            : paragraph('panel', ...fill(words.none, sayMail(contacts.security))),
          ...(mails.length > 0 ? [paragraph('meta note', words.byEmail, ...inRow(mails, '; '), '.')] : []),
        ],
      },
    ],
    isUnlisted: chosen !== null || !isOffering(site),
    changed: null,
  };
}

/** The page that stands when a request has been sent. */
export function sentPage(site: Site): PageModel {
  const words = site.words.requests;
  return {
    path: site.to('requestSent'),
    head: {
      title: words.sent,
      crumbs: [...crumbsTo(site), requestCrumb(site)],
      description: '',
      noindex: true,
    },
    title: { text: words.sent },
    told: [paragraph('lede', words.sentLede)],
    facts: [],
    notes: [whatHappens(site, true, 2)],
    sections: [
      {
        title: words.notArrived,
        blocks: [
          { kind: 'busy', challenge: site.to('challenge'), work: site.to('work') },
          paragraph(undefined, words.busy),
          paragraph(
            undefined,
            ...fill(
              words.again,
              { text: words.submitAgain, href: site.to('request') },
              sayMail(site.company.contacts.security),
            ),
          ),
        ],
      },
    ],
    isUnlisted: true,
    changed: null,
  };
}
