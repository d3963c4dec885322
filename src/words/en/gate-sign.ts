import { sayDay } from './format.ts';

/** The page of an agreement. */
export const sign = {
  title: (agreement: string) => `Read and sign: ${agreement}`,
  renews: 'This agreement has changed. Sign the new version to keep using your documents. Your access stays as it is.',
  part: 'Agreement',
  covers: 'Covers',
  order: (at: number, of: number) => `${at} of ${of}`,
  version: 'Version',
  since: 'In effect since',
  day: (at: string) => sayDay(at),
  save: 'Download the agreement.',
  print: 'You can also print this page.',
  heading: 'Sign',
  signer: 'Your full name',
  signerHint: 'Typing your name here counts as your signature. It also appears on every page of your copies.',
  filedUnder: (name: string) => `The request was made as “${name}”. If that isn’t you, type your own name.`,
  jobTitle: 'Your job title',
  /** The two boxes, as they stand on the page and in the record: what was ticked is what was said. */
  statements: {
    authority: (company: string) => `I have authority to agree to this on behalf of ${company}`,
    authorityUnnamed: 'I have authority to agree to this on behalf of my company',
    agree: (agreement: string) => `I have read and agree to the ${agreement}`,
    covers: (domain: string) => `This signature covers everyone with an email address at ${domain}`,
  },
  button: 'Sign the agreement',
  record:
    'As a record, we keep the text you signed, your name, title and company, the time, your IP address and browser. We’ll email you a copy.',
  faults: {
    lost: 'Something went wrong. Please read the agreement below and sign again',
    notStored: 'We couldn’t save your signature, so nothing was signed. Wait a minute and sign again',
    changed: 'This isn’t the agreement you were shown, or it has changed since. Read it below, then sign',
  },
};
