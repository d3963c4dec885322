import { lines, meant, type Said } from './faults-parts.ts';

/** A file that is missing, in the wrong place, has the wrong name or cannot be read. */
export const files = {
  noFolder: {
    message: 'the folder is missing',
    fix: 'Make the folder content/ with company.yaml; the demo shows what else can be in it.',
  },
  missing: (name: string): Said => ({
    message: 'the file is missing',
    fix: `Every trust center has one: write content/${name} with name, legalName, url and contacts: { security: … }.`,
  }),
  nobodyDecides: (document: string, security: string | undefined): Said => ({
    message: 'the file is missing',
    fix: `"${document}" is handed out on request, so somebody has to decide: write approvers: [${security ?? 'you@…'}] into it.`,
  }),
  unknown: (isFolder: boolean, allowed: readonly string[], word: string | undefined): Said => ({
    message: `unknown ${isFolder ? 'folder' : 'file'}`,
    fix: lines(`Allowed here: ${allowed.join(', ')}.`, meant(word), 'Rename it, or move it out of content/.'),
  }),
  folderWithin: (folder: string): Said => ({
    message: 'unknown folder',
    fix: `Put the files straight into ${folder}.`,
  }),
  wrongEnding: (folder: string, ending: string, right: string): Said => ({
    message: 'the ending is wrong',
    fix: `Files in ${folder} end in ${ending}: rename it to "${right}".`,
  }),
  notAnId: (id: string, right: string | undefined): Said => ({
    message: `"${id}" is not an id`,
    fix: lines('An id is lower-case letters, digits and single hyphens, no dots.', right && `Rename it to "${right}".`),
  }),
  notACategory: (id: string, allowed: readonly string[], word: string | undefined): Said => ({
    message: `"${id}" is not a trust services category`,
    fix: lines(`Allowed here: ${allowed.join(', ')}.`, meant(word)),
  }),
  unreadable: (why: string): Said => ({
    message: `the file cannot be read (${why})`,
    fix: 'Look at its permissions.',
  }),
  notUtf8: {
    message: 'the file is not UTF-8',
    fix: 'Save it as UTF-8; this line holds the first byte that is not.',
  },
  byteOrderMark: {
    message: 'the file begins with a byte order mark',
    fix: 'Save it as UTF-8 without a byte order mark (BOM).',
  },
  wordTwice: (word: string, line: number): Said => ({
    message: `"${word}" stands in a group already`,
    fix: `Line ${line} has it: make one group of the two, or leave it out here.`,
  }),
  empty: { message: 'the file is empty', fix: 'Write its keys, as in a file beside it, or delete it.' },
  noText: { message: 'no text follows the front matter', fix: 'Write it below the second "---".' },
  publicFolder: (name: string): Said => ({
    message: `the folder leads to ${name}/`,
    fix: 'Everything in public/ is published: make it a folder of its own.',
  }),
  linkToNowhere: (to: string | undefined): Said => ({
    message: `the link to ${to ?? 'nowhere'} leads nowhere`,
    fix: 'Remove it, or put the file in its place.',
  }),
  linkOutside: (to: string | undefined, folder: string): Said => ({
    message: `the link to ${to ?? 'nowhere'} leads out of ${folder}/`,
    fix: 'Put a copy of the file in its place.',
  }),
};
