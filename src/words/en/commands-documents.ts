import type { StampDetail, StampRefusal } from '../../schemas/stamp-refusal.ts';
import { sayCount, sayLimit, saySize } from './format.ts';

/** What was found in a file that cannot be stamped. */
function found(detail: StampDetail): string {
  switch (detail[0]) {
    case 'said':
      return detail[1];
    case 'header':
      return 'no PDF header';
    case 'end':
      return 'its end is missing';
    case 'cross-reference':
      return 'its cross-reference is damaged';
    case 'objects':
      return 'its cross-reference states more objects than a PDF can hold';
    case 'object':
      return `object ${detail[1]} is missing or damaged`;
    case 'twice':
      return `its cross-reference is damaged, and object ${detail[1]} is there twice`;
    case 'catalog':
      return 'it has no catalog';
    case 'page-tree':
      return 'what leads to its pages is missing or damaged';
    case 'page-count':
      return `it states ${sayCount(detail[1], 'page')} and has ${detail[2]}`;
    case 'readers':
      return `one reader finds ${sayCount(detail[1], 'page')} and another ${detail[2]}`;
    case 'content':
      return 'the content of a page is missing or damaged';
    case 'packing':
      return 'a stream is packed in an unknown way';
    case 'unpacked':
      return `a page’s content unpacks to more than ${saySize(detail[1])}`;
    case 'area':
      return 'a page has no visible area';
    case 'lost-words':
      return `page ${detail[1]} has lost words`;
    case 'no-stamp':
      return `page ${detail[1]} has no stamp`;
    case 'misplaced':
      return `the stamp of page ${detail[1]} is not where it should be`;
    case 'pages-left':
      return `${detail[1]} of ${sayCount(detail[2], 'page')} are left`;
    case 'limit':
      return `the limit is ${sayLimit(detail[1])}`;
    case 'pages-limit':
      return `the limit is ${sayCount(detail[1], 'page')}`;
    case 'memory':
      return 'it needs too much memory';
  }
}

const unstampable: Record<StampRefusal, string> = {
  encrypted:
    'it needs a password to be opened, so it cannot be stamped. Save it without a password to open; an owner password alone is fine.',
  signed:
    'it carries a digital signature, which a stamp would break. Put a printed or flattened copy into the vault and keep the signed one aside.',
  portfolio:
    'it is a portfolio: the documents in it are attached files, which would go out without a stamp. Put each of them into the vault as a separate document.',
  attachments:
    'it has attached files, which would go out without a stamp. Remove them, or put each of them into the vault as a document of its own.',
  xfa: 'it is an XFA form, whose pages only exist while Adobe Acrobat shows them. Print it to a PDF and put that into the vault.',
  covered: 'a form field that viewers draw themselves would cover the stamp. Flatten the form, or print it to a PDF.',
  unlike:
    'when the stamped copy was read again, it did not say what the document says. Open the document in a PDF editor and export it again.',
  broken: 'it cannot be read as a PDF. Open it in a PDF editor and export it again.',
  empty: 'it has no pages. Put the finished document into the vault.',
  'too-large': 'it is too large to be stamped. Reduce the images or split the document.',
  'too-many-pages': 'it has too many pages to be stamped. Split the document.',
  timeout: 'stamping took too long. Try again; if it keeps happening, re-export the document or split it.',
};

/** Why a gated document cannot be handed out, for the people who run the trust center. */
export const documentFaults = {
  notSent: (title: string, reason: StampRefusal, detail: StampDetail | undefined) =>
    `“${title}” was not sent: ${unstampable[reason]}${detail ? ` (${found(detail)})` : ''}`,
  missing: (file: string) => `The file ${file} is not in the vault. To put it there, run: npm run gate -- vault push`,
  tooLarge: (title: string, bytes: number) =>
    `“${title}” was not sent: its stamped copy is ${saySize(bytes)}, more than this host can send. Keep the gated files in a bucket (VAULT_URL=s3://…), so that large copies can be downloaded from there.`,
  differs: (bytes: number, digest: string) =>
    `This isn’t the file the site was built with (${sayCount(bytes, 'byte')}, ${digest}). Push that file, or rebuild the site.`,
};
export type DocumentFaultWords = typeof documentFaults;
