import { sayCount, sayMoment } from './format.ts';

/** A document that is viewed in the browser and not downloaded. */
export const viewing = {
  /** On the shelf. */
  facts: (pages: number | null) =>
    ['View only', pages === null ? [] : sayCount(pages, 'page'), 'shown as pictures, no download'].flat().join(', '),
  left: (left: number, allowed: number) => `${left} of ${sayCount(allowed, 'view')} left`,
  openUntil: (until: string) => `open until ${sayMoment(until)}`,
  usedUp: 'No views left',
  unavailable: 'Can’t be shown here',
  view: 'View',
  viewNamed: (title: string) => `View ${title}`,
  goOn: 'Continue viewing',
  goOnNamed: (title: string) => `Continue viewing ${title}`,
  /** Above the list, where something in it is view-only. */
  counted: (hours: number) =>
    `A view-only document opens for ${sayCount(hours, 'hour')}, and that counts as one view however often you come back.`,
  back: 'Your documents',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pageTitle: (title: string, page: number, pages: number) => `Page ${page} of ${pages}: ${title}`,
  /** In place of the picture, for those who don’t see it. */
  alt: (title: string, page: number, pages: number) =>
    `Picture of page ${page} of ${pages} of ${title}, marked with your name. Its text can’t be read by a screen reader.`,
  pages: 'Pages',
  first: 'First page',
  /** On the buttons, and as they are heard. */
  previous: 'Previous',
  previousPage: 'Previous page',
  next: 'Next',
  nextPage: 'Next page',
  last: 'Last page',
  jump: 'Page',
  go: 'Go to page',
  enlarge: 'Open this page larger',
  about: 'About these pages',
  marked: (until: string) =>
    `Every page is marked with your name, company and email address, so a picture of it can be traced to you. This view is open until ${sayMoment(until)}.`,
  accessible: 'These pages are pictures without text, so a screen reader can’t read them, and you can’t search them.',
  otherFormat: (reference: string) => `If you need another format, email us with the reference ${reference}: `,
  noneLeft: { title: 'No views left', lede: 'Submit a new request if you need this document again.' },
  ended: {
    title: 'This view isn’t open',
    lede: 'It has ended, or it was never started. Open the document from your documents.',
  },
  noSuchPage: (pages: number) => ({
    title: 'There is no such page',
    lede: `This document has ${sayCount(pages, 'page')}.`,
  }),
  cannotShow: (contact: string) => ({
    title: 'We can’t show this document here',
    lede: 'It may only be viewed, and this trust center can’t show its pages at the moment. Nothing was counted.',
    more: `Contact: ${contact}.`,
  }),
};
