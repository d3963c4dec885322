import type { Entry } from '../schemas/content-tree.ts';
import type { Access, Document } from '../schemas/document.ts';
import type { Day } from '../schemas/primitives.ts';
import { part, type Site } from './site.ts';

export interface Action {
  /** A verb, as it stands on the link. */
  label: string;
  href: string;
}

export interface DocumentView {
  id: string;
  path: string;
  title: string;
  kind: Document['kind'];
  kindWord: string;
  access: Access;
  /** "Public", "On request" or "Under NDA". */
  accessWord: string;
  issued: Day | null;
  expires: Day | null;
  version: string | null;
  agreement: { id: string; title: string; version: string } | null;
  /** False once its last day has passed. */
  offered: boolean;
  /** Gated, with a file, still offered: the request form lists it. */
  requestable: boolean;
  /** The one thing a reader can do to get it; none when it is no longer offered. */
  action: Action | null;
  body: string;
}

const KIND_WORDS: Record<Document['kind'], string> = {
  report: 'Report',
  certificate: 'Certificate',
  'bridge-letter': 'Bridge letter',
  'penetration-test': 'Penetration test',
  questionnaire: 'Questionnaire',
  policy: 'Policy',
  agreement: 'Agreement',
  whitepaper: 'Whitepaper',
  diagram: 'Diagram',
  other: 'Document',
};

export const ACCESS_WORDS: Record<Access, string> = { public: 'Public', request: 'On request', nda: 'Under NDA' };

/** A letter to the security mailbox, its subject already written. */
export function mailto(address: string, subject: string): string {
  return `mailto:${address}?subject=${encodeURIComponent(subject)}`;
}

function action({ to, company }: Site, id: string, document: Document): Action {
  if (!document.file)
    return { label: 'Request by email', href: mailto(company.contacts.security, `Request: ${document.title}`) };
  if (document.access === 'public') return { label: 'Download', href: to('documentFile', { file: document.file }) };
  return { label: 'Request', href: to('requestDocument', { id }) };
}

/** All documents, newest first within the order of their kinds. */
export const documents = part((site: Site): DocumentView[] => {
  const { tree } = site;
  const agreements = new Map(tree.agreements.map((entry) => [entry.id, entry.data]));
  const kinds = Object.keys(KIND_WORDS);
  const view = ({ id, data, body }: Entry<Document>): DocumentView => {
    const agreement = data.access === 'nda' ? agreements.get(data.agreement) : undefined;
    const offered = data.expires === undefined || data.expires >= site.today;
    return {
      id,
      path: site.to('document', { id }),
      title: data.title,
      kind: data.kind,
      kindWord: KIND_WORDS[data.kind],
      access: data.access,
      accessWord: ACCESS_WORDS[data.access],
      issued: data.issued ?? null,
      expires: data.expires ?? null,
      version: data.version ?? null,
      agreement:
        data.access === 'nda' && agreement
          ? { id: data.agreement, title: agreement.title, version: agreement.version }
          : null,
      offered,
      requestable: offered && data.access !== 'public' && data.file !== undefined,
      action: offered ? action(site, id, data) : null,
      body: body.trim(),
    };
  };
  return tree.documents
    .map(view)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (b.issued ?? '').localeCompare(a.issued ?? ''));
});
