import { sayCount, sayMoment } from './format.ts';

/** What an approver reads and decides: the request, its warnings, the form, the outcome, the history. */
export const review = {
  title: (reference: string) => `Review request ${reference}`,
  lede: (name: string, company: string, documents: number) =>
    `${name} (${company}) is requesting ${sayCount(documents, 'document')}.`,
  about: {
    heading: 'Requester',
    name: 'Name',
    filedName: 'Name in the request',
    email: 'Email',
    confirmed: (email: string) => `${email} (confirmed)`,
    unconfirmed: (email: string) => `${email} (not confirmed)`,
    company: 'Company',
    title: 'Job title',
    purpose: 'Purpose',
    invitedBy: (who: string) => `Invited by ${who}`,
    documents: 'Documents',
    received: 'Received',
    network: 'Network',
    notGiven: 'Not provided',
    unknown: 'Unknown',
  },
  agreements: {
    heading: 'Agreements',
    none: 'No agreements signed.',
    version: (title: string, version: string) => `${title}, version ${version}`,
    signed: (name: string, title: string, at: string, address: string) =>
      `Signed by ${name}, ${title}, on ${sayMoment(at)} from ${address}`,
    waived: (at: string, domain: string) => `Waived on ${sayMoment(at)} by the access rule for ${domain}`,
    covered: (at: string, domain: string) =>
      `Covered on ${sayMoment(at)} by a colleague’s signature for everyone at ${domain}`,
    onFile: (at: string, domain: string) => `On file for ${domain}, as recorded on ${sayMoment(at)}`,
  },
  previous: {
    heading: 'Previous requests',
    none: (domain: string) => `None from this address or from ${domain}.`,
    one: (reference: string, state: string) => `${reference}: ${state}`,
    meta: (email: string, at: string) => `${email}, ${sayMoment(at)}`,
  },
  decision: {
    heading: 'Decision',
    legend: 'Your decision',
    approve: 'Approve',
    decline: 'Decline',
    documents: 'Documents to release',
    days: 'Days of access',
    daysHint: (max: number) => `If you approve: from 1 to ${max}.`,
    successors: 'If you approve: newer versions of these documents, too, until the access ends',
    reason: 'Reason',
    reasonHint: 'If you decline: we’ll include this in the email to the requester.',
    button: 'Submit decision',
    notInRequest: 'Select documents from the request',
    notAgreed:
      'The agreement isn’t signed with a key in use, so nothing can be released. Decline the request and ask for a new one',
  },
  extend: {
    heading: 'Extend access',
    days: 'More days',
    hint: (most: number) =>
      `Added to the day access ends, up to ${most} days from today. The requester gets the downloads of a new approval and a new link.`,
    button: 'Extend access',
    tooLong: (most: number) => `Access can’t last more than ${most} days from today. Enter fewer days`,
  },
  outcome: {
    notWaiting: (reference: string, state: string) => ({
      title: `Request ${reference} doesn’t need a decision`,
      lede: `Status: ${state}.`,
    }),
    approved: (reference: string, by: string, at: string) => ({
      title: `Request ${reference} was approved`,
      lede: `Decided by ${by} on ${sayMoment(at)}.`,
    }),
    declined: (reference: string, by: string, at: string) => ({
      title: `Request ${reference} was declined`,
      lede: `Decided by ${by} on ${sayMoment(at)}.`,
    }),
    alreadyApproved: (reference: string, by: string, at: string) => ({
      title: `Request ${reference} was already approved`,
      lede: `It was approved by ${by} on ${sayMoment(at)}.`,
    }),
    alreadyDeclined: (reference: string, by: string, at: string) => ({
      title: `Request ${reference} was already declined`,
      lede: `It was declined by ${by} on ${sayMoment(at)}.`,
    }),
    reason: (reason: string) => `Reason: ${reason}`,
    requester: 'Requester',
    status: 'Status',
    until: 'Access until',
    see: 'See the request',
    signInFirst: 'You may need to sign in first.',
  },
  case: {
    all: 'All requests',
    /** By the company, where it isn’t erased. */
    title: (reference: string, company: string) =>
      company === '' ? `Request ${reference}` : `Request from ${company}`,
    toDecision: 'Go to the decision',
    decision: 'Decision',
    by: 'Decided by',
    on: 'Date',
    reason: 'Reason',
    until: 'Access until',
    revoke: 'Revoke access',
    revokeMeans:
      'Links, sessions and tokens stop working at once, and the requester is told. Copies already downloaded can’t be taken back.',
    revokeNow: 'Revoke access now',
    receipts: 'Receipts',
    receipt: (agreement: string) => `Download receipt: ${agreement}`,
    history: 'History',
    details: 'Details',
  },
  states: {
    submitted: 'Awaiting requester',
    lapsed: 'Lapsed',
    signed: 'Needs decision',
    granted: 'Approved',
    denied: 'Declined',
    expired: 'Expired',
    revoked: 'Revoked',
  },
  actors: {
    rule: 'an access rule',
    gate: 'the trust center',
    requester: 'the requester',
    operator: 'the operator',
    follower: 'a follower',
    subject: 'the person',
  },
};
