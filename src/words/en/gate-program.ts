import { sayCount, sayMoment } from './format.ts';

/** What readers and their programs are told about downloading without a browser. */
export const program = {
  title: 'Download with a script',
  lede: (until: string) =>
    `A token lets a script or an agent download these documents until ${sayMoment(until)}, without a browser. Copies are marked with your name and count toward your downloads.`,
  keep: 'Keep tokens as safe as the documents. Revoke a token here when you no longer need it.',
  create: 'Create a token',
  nameFirst: 'To create a token, download one document here first: that confirms the name on your copies.',
  full: (most: number) => `You can have ${sayCount(most, 'token')} at a time. Revoke one to create another.`,
  tokens: 'Your tokens',
  made: (at: string) => `Created ${sayMoment(at)}`,
  used: (at: string | null) => (at === null ? 'Not used yet' : `Last used ${sayMoment(at)}`),
  revoke: 'Revoke',
  revokeNamed: (id: string) => `Revoke token ${id}`,
  /** The page that shows a token, once. */
  once: {
    title: 'Your new token',
    lede: (id: string) => `Copy token ${id} now. We keep only its hash and can’t show it again.`,
    token: 'Token',
    copy: 'Copy',
    list: 'List your documents',
    fetch: 'Download one',
    description: 'API reference',
    back: 'Back to your documents',
  },
  notices: {
    nameFirst: {
      title: 'Confirm your name first',
      lede: 'Go back and download one document. That confirms the name on your copies, and then you can create tokens.',
    },
    limit: (most: number, perDay: number) => ({
      title: 'No more tokens for now',
      lede: `You can have ${sayCount(most, 'token')} at a time and create ${perDay} a day. Go back and revoke one, or try again tomorrow.`,
    }),
    unknown: { title: 'There is no such token', lede: 'It was revoked already. Go back to your documents.' },
  },
  /** For programs. */
  api: {
    refused: 'Send a valid bearer token: Authorization: Bearer vsb_…',
    limit: (perHour: number) => `A token may be used ${perHour} times an hour`,
    'not-granted': 'The access has ended',
    'not-yours': 'This token opens no such document',
    'used-up': 'No downloads of this document are left',
    unsigned: 'The agreement for this document has changed: sign the new version on the page with your documents',
    gone: 'This document is no longer available',
    'view-only': 'This document may only be viewed, in a browser; it is not handed out as a file',
    busy: 'Other documents are being prepared: try again later',
    unavailable: 'This document can’t be prepared right now; this didn’t use a download',
  },
};
