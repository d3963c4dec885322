import { sayAll, sayCount } from './format.ts';

/** The desk’s page about access: who has left, and who still has to sign. */
export const deskAccess = {
  title: 'Access',
  renewals: {
    heading: 'New agreements not signed yet',
    none: 'Everyone who was asked has signed.',
    notAsked: 'No agreement asks readers to sign a new version (renew: true).',
    request: 'Request',
    reader: 'Reader',
    agreement: 'Agreement',
    until: 'Access until',
    version: (title: string, version: string) => `${title}, version ${version}`,
  },
  leaver: {
    heading: 'Someone has left',
    lede: 'End everything an email address has here: open requests, documents, links and sessions. They get no email, and nobody else does.',
    email: 'Their email address',
    look: 'Show what they have',
    found: (email: string, count: number) =>
      count === 0
        ? `${email} has no open request. Any link or session of theirs would end.`
        : `${email} has ${sayCount(count, 'open request')}:`,
    end: 'End all of it now',
    back: 'Cancel',
    ended: (references: readonly string[]) =>
      references.length === 0 ? 'Any link and session of theirs has ended.' : `Ended: ${sayAll(references)}.`,
    outOfScope: 'This address has requests for documents that others decide on. Ask an approver of those.',
    staff: 'This address is in access.yaml. Remove it there, and publish.',
  },
};
