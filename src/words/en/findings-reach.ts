import type { RuleCatalog } from './findings-parts.ts';
import { sayNumber } from './format.ts';

const CONTROL = 'ISO/IEC 27001:2022 §7.5.3 (documented information is available where it is needed, and protected)';

/** Documents, links and pages that a reader can't get to or read. */
export const reach = {
  'VS-R01': {
    title: 'A gated document that nothing links to',
    why: 'No framework, answer or text leads to it, so readers won’t find it.',
    source: CONTROL,
    fix: 'Name it in a framework or an answer, or link to its page.',
  },
  'VS-R02': {
    title: 'A report should name its document',
    why: ({ document }) =>
      document === 'absent'
        ? 'There is no such file under content/documents/.'
        : 'Readers see a claim but no way to get the report behind it.',
    source: 'AICPA AT-C section 205 (the opinion is expressed in a written report)',
    fix: 'Add the document under content/documents/ and name it here. A document without a file is requested by email.',
  },
  'VS-R03': {
    title: 'A document’s file must exist',
    why: ({ file }) => `There is no ${file}, which is where its access level puts it.`,
    source: CONTROL,
    fix: 'Put the PDF there or correct file. If the document is requested by email, leave file out.',
  },
  'VS-R04': {
    title: 'A document’s file must not be empty',
    why: 'The file has 0 bytes.',
    source: CONTROL,
    fix: 'Replace it with the real PDF.',
  },
  'VS-R05': {
    title: 'A document’s file must be a PDF',
    why: ({ bytes }) =>
      `Its ${sayNumber(bytes)} bytes don’t begin with %PDF-. Gated documents are stamped page by page, which works only with PDFs.`,
    source: 'ISO 32000-2:2020 §7.5.2 (file header)',
    fix: 'Export it as a PDF.',
  },
  'VS-R06': {
    title: 'A gated document must not be under public/',
    why: ({ access, file }) =>
      `It is offered ${access === 'nda' ? 'under NDA' : 'on request'}, but anyone can download ${file}: everything under public/ is public.`,
    source: 'ISO/IEC 27001:2022 Annex A 8.3 (information access restriction)',
    fix: 'Move it to private/, and treat it as disclosed.',
  },
  'VS-R07': {
    title: 'A restricted report must not be public',
    why: 'A SOC 1 or SOC 2 report may be used only by specified parties. SOC 3 is the one for general use.',
    source: 'AICPA AT-C section 205 (alert that restricts the use of a report); AICPA Guide SOC 2',
    fix: 'Set access to nda or request.',
  },
  'VS-R08': {
    title: 'A public PDF that no document names',
    why: 'Anyone can download it, and no entry says what it is.',
    source: CONTROL,
    fix: 'Add an entry under content/documents/, or remove the file.',
  },
  'VS-R20': {
    title: 'A link within the trust center must lead somewhere',
    why: (facts) => {
      switch (facts.target) {
        case 'unreadable':
          return 'It can’t be read as an address.';
        case 'no-page':
          return 'No page and no file under public/ has this address.';
        case 'no-entry':
          return `${facts.file} doesn’t exist.`;
        case 'public':
          return `${facts.name} is public and needs no request. Its page is ${facts.address}.`;
        case 'on-request':
          return `${facts.name} has no file and is requested by email. Its page is ${facts.address}.`;
      }
    },
    source: 'WCAG 2.2 SC 2.4.4 (link purpose); RFC 9110 §15.5.5',
    fix: 'Correct the address. Every address of a page ends in a slash.',
  },
  'VS-R21': {
    title: 'External links must use https',
    why: 'Over http, readers can’t be sure who they’re connected to.',
    source: 'RFC 9110 §4.2.2; https://https.cio.gov/everything/',
    fix: 'Write https://, or leave the link out.',
  },
  'VS-R22': {
    title: 'Heading levels must not skip',
    why: ({ level, after }) =>
      `Level ${level} follows level ${after}. People who navigate by headings will think a section is missing.`,
    source: 'WCAG 2.2 SC 1.3.1, technique H42; https://www.w3.org/WAI/tutorials/page-structure/headings/',
    fix: 'Begin the text with ##, and go down one level at a time.',
  },
  'VS-R23': {
    title: 'Images must have alternative text',
    why: 'People who can’t see the image learn nothing from it.',
    source: 'WCAG 2.2 SC 1.1.1',
    fix: 'Describe what the image shows, in the square brackets.',
  },
  'VS-R24': {
    title: 'An alias must be free',
    why: ({ alias, file }) => `${alias} is an id or an alias of ${file}, so its address is taken.`,
    source: 'RFC 9110 §15.4.2 (one address leads to one place)',
    fix: 'Remove it from one of the two.',
  },
} satisfies Partial<RuleCatalog>;
