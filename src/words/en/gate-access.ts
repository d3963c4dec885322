import { sayAll, sayCount, sayDay, sayMoment, saySize } from './format.ts';

/** What a requester meets behind a mailed link: the wait, the documents, the end. */
export const access = {
  continue: {
    title: 'Continue to your request',
    lede: (company: string) => `This link from ${company} can be used once. Continue when you’re ready to read.`,
    button: 'Continue',
  },
  waiting: {
    title: 'Your request is being reviewed',
    lede: (email: string, target: string | null) =>
      `We’ll email our decision to ${email}${target === null ? '' : `, usually within ${target}`}. You can close this page.`,
    /** How often the page asks for itself again, and when it last did. */
    renews: (seconds: number, at: string) =>
      `This page checks for our decision every ${seconds === 60 ? 'minute' : sayCount(seconds, 'second')}. Last checked: ${sayMoment(at)}.`,
    stop: 'Stop checking',
    still: (at: string) =>
      `This page doesn’t check for our decision by itself. As of ${sayMoment(at)}, there’s none yet.`,
    look: 'Look now',
    renew: 'Check every minute',
  },
  approved: {
    title: 'Your request was approved',
    lede: (email: string) => `We emailed a link to your documents to ${email}.`,
    missing: 'Didn’t get it?',
    newLink: 'Request a new link',
  },
  documents: {
    title: 'Your documents',
    lede: (count: number, until: string) =>
      `You have access to ${sayCount(count, 'document')} until ${sayMoment(until)}.`,
    file: (pages: number | null, bytes: number | null) =>
      ['PDF', pages === null ? [] : sayCount(pages, 'page'), bytes === null ? [] : saySize(bytes)].flat().join(', '),
    left: (left: number, allowed: number) => `${left} of ${sayCount(allowed, 'download')} left`,
    download: 'Download',
    downloadNamed: (title: string) => `Download ${title}`,
    changed: (agreement: string, version: string) =>
      `${agreement} has changed: version ${version} is now in effect. Please sign it before you next open these documents.`,
    signFirst: 'Read and sign',
    unavailable: 'Temporarily unavailable',
    gone: 'No longer available',
    /** In place of the list, where nothing of what was approved can be given any more. */
    empty: (contact: string) =>
      `None of the documents you were given access to is available here now. Email ${contact}.`,
    usedUp: 'No downloads left',
    name: 'Your full name',
    nameHint: 'It appears on every page of your copies. You can’t change it after the first download.',
    marking: 'How your copies are marked',
    marked: (name: string, company: string, email: string, reference: string) =>
      `Every page shows ${name}, ${company}, ${email}, the date and ${reference}, so a copy can be traced to you.`,
    markedUnnamed: (company: string, email: string, reference: string) =>
      `Every page shows your name, ${company}, ${email}, the date and ${reference}, so a copy can be traced to you.`,
    sharing: 'Who else may see your copies',
    /** Agreements by their titles. */
    asSigned: (agreements: readonly string[]) => `That’s set by what you signed: ${sayAll(agreements)}.`,
    asOnFile: (agreement: string, reference: string, date: string) =>
      `${agreement}: that’s set by the agreement on file (${reference}, ${sayDay(date)}).`,
    asCovered: (agreement: string, domain: string) =>
      `${agreement}: a colleague signed it for everyone at ${domain}, and it applies to you, too.`,
    unsigned: (contact: string) =>
      `You signed no agreement for these documents. Ask ${contact} before you share your copies.`,
  },
  moreTime: {
    heading: 'Need more time?',
    lede: 'Tell us if you need these documents for longer. We’ll email you if we extend your access.',
    button: 'Ask for more time',
    asked: 'You asked for more time. We’ll email you if we extend your access.',
  },
  receipts: {
    heading: 'Your receipts',
    download: (agreement: string) => `Download your receipt: ${agreement}`,
    note: 'Receipts are signed with the trust center’s key, so anyone can verify them.',
    key: 'Public key',
  },
  lent: {
    title: 'Your copy is ready',
    lede: (title: string, minutes: number) =>
      `Every page of ${title} is marked with your name. The link works for ${sayCount(minutes, 'minute')}.`,
    download: (bytes: number) => `Download the PDF (${saySize(bytes)})`,
    note: 'The download comes from our file storage, so its address differs from this site.',
  },
  newLink: {
    title: 'Request a new link',
    lede: 'Enter the email address you used. If it has an open request, we’ll send a new link.',
    email: 'Work email',
    button: 'Send link',
    sent: {
      title: 'Check your email',
      lede: 'If this address has an open request, a new link is on its way. It may take a few minutes.',
      more: 'Nothing arrived? Check your spam folder. If you have no open request, submit a new one.',
    },
  },
  ended: {
    lapsed: (hours: number) => ({
      title: 'Your request was closed',
      lede: `The agreement wasn’t signed within ${sayCount(hours, 'hour')}, so this request was closed. It was not declined; you can submit it again.`,
    }),
    denied: {
      title: 'Your request was declined',
      lede: 'If something has changed, you can submit a new request.',
    },
    expired: (until: string) => ({
      title: 'Your access has ended',
      lede: `Your access ended on ${sayMoment(until)}. Any agreement you signed still applies.`,
    }),
    revoked: (company: string) => ({
      title: 'Your access has ended',
      lede: `${company} ended your access. Any agreement you signed still applies.`,
    }),
  },
  reason: 'Reason',
  requested: 'Documents',
  reference: 'Reference',
  contact: 'Contact',
  newRequest: 'Submit a new request',
};
