import { type DocumentView, documents } from '../documents.ts';
import { type Item, type PageModel, paragraph, type Section } from '../page-model.ts';
import { inRow, type Piece, sayMail } from '../said.ts';
import { type Crumb, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { requestSteps } from './common.ts';

const TITLE = 'Request documents';
const requestCrumb = ({ to }: Site): Crumb => ({ path: to('request'), name: TITLE });

const whatHappens = (site: Site, hasAgreement: boolean, at: number): Section => ({
  title: 'What happens',
  blocks: [requestSteps(site, hasAgreement, at)],
});

const choice = ({ id, title, kindWord, accessWord }: DocumentView): Item => ({
  subject: { kind: 'requestable', id },
  said: [title, ' ', { text: `${kindWord} · ${accessWord}`, isSoft: true }],
});

/** How gated documents are requested; `chosen` is ticked at first. */
export function requestPage(site: Site, chosen: DocumentView | null): PageModel {
  const { name, target, contacts } = site.company;
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
      title: chosen ? `Request: ${chosen.title}` : TITLE,
      here: chosen?.title,
      crumbs: chosen ? [...crumbsTo(site), requestCrumb(site)] : crumbsTo(site),
      description: chosen
        ? `Request ${chosen.title} from ${name}. We reply within ${target}.`
        : `Request reports and other documents from ${name}. We reply within ${target}.`,
    },
    title: { text: chosen ? `Request: ${chosen.title}` : TITLE },
    told: [paragraph('lede', `We reply within ${target}. We don’t share your details outside ${name}.`)],
    facts: [],
    notes: [whatHappens(site, hasAgreement, 1)],
    sections: [
      {
        label: 'Documents you can request',
        blocks: [
          offered.length > 0
            ? {
                kind: 'request-form',
                action: site.to('requests'),
                documents: ordered.map(choice),
                chosen: chosen?.id ?? null,
              }
            : paragraph(
                'panel',
                'No documents can be requested through this form. Email ',
                sayMail(contacts.security),
                '.',
              ),
          ...(mails.length > 0 ? [paragraph('meta note', 'By email only: ', ...inRow(mails, '; '), '.')] : []),
        ],
      },
    ],
    isUnlisted: chosen !== null,
    changed: null,
  };
}

/** The page that stands when a request has been sent. */
export function sentPage(site: Site): PageModel {
  return {
    path: site.to('requestSent'),
    head: {
      title: 'Check your email',
      crumbs: [...crumbsTo(site), requestCrumb(site)],
      description: '',
      noindex: true,
    },
    title: { text: 'Check your email' },
    told: [paragraph('lede', 'We’ve emailed you a link. Open it within 24 hours to continue.')],
    facts: [],
    notes: [whatHappens(site, true, 2)],
    sections: [
      {
        title: 'Didn’t get it?',
        blocks: [
          { kind: 'busy', challenge: site.to('challenge'), work: site.to('work') },
          paragraph(undefined, 'At busy times it can take a few hours. Your request is saved.'),
          paragraph(
            undefined,
            'Check your spam folder, then ',
            { text: 'submit the request again', href: site.to('request') },
            '. If that doesn’t help, email ',
            sayMail(site.company.contacts.security),
            '.',
          ),
        ],
      },
    ],
    isUnlisted: true,
    changed: null,
  };
}
