import { sayCount, sayShortMoment } from './format.ts';

/** Who is signed in, and how to end it. */
export const sessions = {
  lede: {
    all: 'Everyone who is signed in at the desk. Anyone removed from access.yaml is signed out at once, even without this page.',
    own: 'Where you are signed in at the desk.',
    readers: (reference: string) => `Where the requester of ${reference} is signed in.`,
  },
  table: 'Sessions, newest first',
  columns: { who: 'Who', since: 'Since', until: 'Until', session: 'Session' },
  this: 'This is you, now',
  desk: 'Desk',
  decision: (reference: string) => `Decision on ${reference}`,
  reader: { sign: 'Reading and signing', download: 'Documents' },
  until: (at: string) => sayShortMoment(at),
  end: 'Sign out',
  endOne: (id: string, who: string) => `Sign out ${who}, session ${id}`,
  endOthers: {
    all: 'Sign out everyone else',
    own: 'Sign out my other sessions',
    readers: 'Sign out all of them',
  },
  endMeans: {
    all: 'All sessions but this one end now. They can sign in again with a new link.',
    own: 'All your sessions but this one end now.',
    readers: 'The requester needs a new link to go on. Their access stays.',
  },
  none: 'Nobody is signed in there.',
  onlyThis: 'There is no other session.',
  readers: 'Sessions of a requester',
  reference: 'Reference',
  show: 'Show',
  back: 'Sessions at the desk',
  ended: (count: number) => `${sayCount(count, 'session')} ended.`,
  pages: 'Pages of sessions',
  newer: 'Newer sessions',
  older: 'Older sessions',
};
