import type { Entry } from '../schemas/content-tree.ts';
import { type Access, DOCUMENT_KINDS, type Document } from '../schemas/document.ts';
import type { Day } from '../schemas/primitives.ts';
import { part, type Site } from './site.ts';

export interface Action {
  /** What a reader can do to get it. */
  verb: 'download' | 'request' | 'email';
  /** The same as it stands on the link. */
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
  /** Of the file itself, before it is stamped for a reader; null where the build doesn't have it and the entry doesn't say. */
  pages: number | null;
  sha256: string | null;
  agreement: { id: string; title: string; version: string } | null;
  /** False once its last day has passed. */
  offered: boolean;
  /** Shown as pictures of its pages, and not downloaded. */
  viewOnly: boolean;
  /** Gated, with a file, still offered: the request form lists it. */
  requestable: boolean;
  /** The one thing a reader can do to get it; none when it is no longer offered. */
  action: Action | null;
  body: string;
}

/** A letter to the security mailbox, its subject already written. */
export function mailto(address: string, subject: string): string {
  return `mailto:${address}?subject=${encodeURIComponent(subject)}`;
}

/** A request by email for something of this name. */
export const emailAction = ({ words, company }: Site, of: string): Action => ({
  verb: 'email',
  label: words.actions.email,
  href: mailto(company.contacts.security, words.actions.emailSubject(of)),
});

function action(site: Site, id: string, { file, title, access }: Document): Action {
  const { to, words } = site;
  if (!file) return emailAction(site, title);
  if (access === 'public')
    return { verb: 'download', label: words.actions.download, href: to('documentFile', { file }) };
  return { verb: 'request', label: words.actions.request, href: to('requestDocument', { id }) };
}

/** All documents, newest first within the order of their kinds. */
export const documents = part((site: Site): DocumentView[] => {
  const { tree, words } = site;
  const agreements = new Map(tree.agreements.map((entry) => [entry.id, entry.data]));
  const view = ({ id, data, body }: Entry<Document>): DocumentView => {
    const agreement = data.access === 'nda' ? agreements.get(data.agreement) : undefined;
    const offered = data.expires === undefined || data.expires >= site.today;
    return {
      id,
      path: site.to('document', { id }),
      title: data.title,
      kind: data.kind,
      kindWord: words.documents.kinds[data.kind],
      access: data.access,
      accessWord: words.documents.access[data.access],
      issued: data.issued ?? null,
      expires: data.expires ?? null,
      version: data.version ?? null,
      pages: site.files.get(id)?.pages ?? data.pages ?? null,
      sha256: site.files.get(id)?.sha256 ?? data.sha256 ?? null,
      agreement:
        data.access === 'nda' && agreement
          ? { id: data.agreement, title: agreement.title, version: agreement.version }
          : null,
      offered,
      viewOnly: data.access !== 'public' && data.delivery === 'view',
      requestable: offered && data.access !== 'public' && data.file !== undefined,
      action: offered ? action(site, id, data) : null,
      body: body.trim(),
    };
  };
  return tree.documents
    .map(view)
    .sort(
      (a, b) =>
        DOCUMENT_KINDS.indexOf(a.kind) - DOCUMENT_KINDS.indexOf(b.kind) ||
        (b.issued ?? '').localeCompare(a.issued ?? ''),
    );
});

/** Whether any document is handed out on request: in the form, or by email. */
export const isOffering = (site: Site): boolean =>
  documents(site).some(({ access, offered }) => access !== 'public' && offered);
