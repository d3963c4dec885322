import { sayCount, sayOneOf } from './format.ts';

/** Where each link of a sentence stands: "{0}, {1} or {2}". */
const places = (count: number): string => sayOneOf(Array.from({ length: count }, (_, at) => `{${at}}`));

/** What a reader can check on a framework's page, and where. {0}, {1} stand for links, hashes and commands. */
export const checking = {
  title: 'How to check this yourself',
  /** Beside the facts, the way down to it. */
  link: 'How to check this yourself',
  license: {
    name: 'The auditor’s license',
    lookUp: (firm: string, license: string): string => `Look up ${firm} in {0}. License: ${license}.`,
    elsewhere: (firm: string, license: string): string =>
      `Look up ${firm} in the public register of the authority that licensed it. License: ${license}.`,
    notStated: (firm: string): string =>
      `We don’t state the license of ${firm}. If it’s a US CPA firm, you can find it in {0}.`,
    notStatedElsewhere: (firm: string): string =>
      `We don’t state the license of ${firm}. Ask the firm who licensed it, and look it up there.`,
  },
  review: {
    name: 'Peer review',
    every: 'Every three years, another CPA firm reviews how a US CPA firm works.',
    entry: 'See {0}, or search the {1}.',
    entryLink: (firm: string): string => `the latest review of ${firm}`,
    stated: (firm: string, review: string): string => `The latest review of ${firm}: ${review}. Search the {0} for it.`,
    notStated: (firm: string): string => `We don’t state the latest review of ${firm}. Search the {0} for it.`,
    unsure: (firm: string): string => `If ${firm} is a US CPA firm, you can find it in the {0}.`,
  },
  report: {
    name: 'The report',
    ask: (firm: string): string =>
      `Ask ${firm} whether it issued this report, and give its date and number of pages. Take the firm’s contact details from the register, not from us.`,
  },
  certificate: {
    name: 'The certificate',
    lookUp: (number: string | null, registers: number): string =>
      `Look up ${number === null ? 'the certificate' : `certificate ${number}`} in ${places(registers)}. Not every certification body reports to every register.`,
    own: 'the register of the certification body',
  },
  accreditation: {
    name: 'Accreditation',
    check: (body: string | null, accreditor: string): string =>
      `${accreditor} publishes which bodies it accredits, and for which standards. Check that ${body ?? 'the certification body'} is one of them.`,
    notStated: (body: string | null): string =>
      `We don’t state who accredits ${body ?? 'the certification body'}. Anyone can print a certificate; an accredited body is itself examined.`,
  },
  file: {
    name: 'The file',
    pages: (title: string, pages: number): string => `${title} has ${sayCount(pages, 'page')}.`,
    /** `of` is the file, where it has not just been named. */
    hash: (of: string | null): string => `${of === null ? 'SHA-256' : `SHA-256 of ${of}`}: {0}`,
    samePages: 'Your copy has your name on each page and the same number of pages.',
    stamped:
      'The hash is of the file before it’s stamped. Your copy has your name on each page, so its hash is different, but it has the same number of pages. We record the hash of each copy we send: email us yours, and we’ll tell you whether it matches.',
    compare: 'To get the hash of a file: {0} (Linux), {1} (macOS), {2} (Windows).',
  },
  data: {
    name: 'These facts',
    twin: 'You can read them with your own tools in {0}.',
  },
};
