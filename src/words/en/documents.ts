import type { Access, Document } from '../../schemas/document.ts';

const kinds: Record<Document['kind'], string> = {
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
const access: Record<Access, string> = { public: 'Public', request: 'On request', nda: 'Under NDA' };

export const documents = { kinds, access };

type Kind = Document['kind'];
const emailLabel = 'Request by email';

/** How a reader gets a document. */
export const actions = {
  download: 'Download',
  request: 'Request',
  email: emailLabel,
  emailSubject: (of: string): string => `Request: ${of}`,
  /** On the page of the document itself. */
  onItsPage: { download: 'Download the PDF', request: 'Request this document', email: emailLabel },
  /** On the page of what it shows. */
  ofKind: {
    download: (kind: Kind): string => `Download the ${kinds[kind].toLowerCase()}`,
    request: (kind: Kind): string => `Request the ${kinds[kind].toLowerCase()}`,
    email: (_: Kind): string => emailLabel,
  },
};
