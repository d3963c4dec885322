import { sayCount, saySize } from './format.ts';

/** `gate view`: the pages of a trial copy as pictures. */
export const viewCommand = {
  view: 'draw the pages of a trial copy, as a reader of a view-only document sees them',
  pdf: 'the PDF to show',
  out: 'the folder for the pictures; made if there is none',
  pages: 'the first pages only, at most so many',
  wrongPages: '--pages: use a whole number from 1.',
  cannotDraw: 'Pages can’t be drawn here.',
  notWritable: (folder: string, why: string) => `--out: ${folder} cannot be written to: ${why}`,
  failed: (why: string) => `A page could not be drawn: ${why}`,
  drawn: (folder: string, drawn: number, pages: number, bytes: number) =>
    `${folder}: ${drawn} of ${sayCount(pages, 'page')}, ${saySize(bytes)} in all`,
};
