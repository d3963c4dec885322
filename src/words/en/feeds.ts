import { sayDay, sentence } from './format.ts';

const starts = (name: string, since: string): string =>
  `New subprocessor announced: ${name}, starting ${sayDay(since)}`;

/** Feeds of changes and the calendar. */
export const feeds = {
  updates: {
    title: (company: string): string => `${company}: trust center updates`,
    subtitle:
      'Reports, certificates, policies, incidents, subprocessor changes, and claims that have lapsed or been withdrawn.',
  },
  subprocessors: {
    title: (company: string): string => `${company}: subprocessor changes`,
    subtitle: 'Subprocessors announced, added and removed.',
  },
  announced: starts,
  announcedToObject: (name: string, since: string, objectBy: string): string =>
    `${starts(name, since)}; you can object until ${sayDay(objectBy)}`,
  added: (name: string, since: string): string => `Subprocessor added: ${name}, in use since ${sayDay(since)}`,
  removed: (name: string, until: string): string => `Subprocessor removed: ${name}, last used ${sayDay(until)}`,
  fields: {
    name: 'Name',
    purpose: 'Purpose',
    data: 'Data',
    location: 'Location',
    transfer: 'Transfer',
    announced: 'Announced',
    objectBy: 'Object by',
    inUseFrom: 'In use from',
    inUseSince: 'In use since',
    lastDay: 'Last day of use',
  },
  /** A claim that has lapsed: a name and "lapsed on …". */
  lapse: (name: string, lapsed: string): string => `${name}: ${lapsed}`,
  withdrawn: (name: string, on: string): string => `${name}: withdrawn on ${sayDay(on)}`,
  withdrawnTold: (name: string, on: string, why: string): string =>
    `${name} was withdrawn on ${sayDay(on)}. Reason: ${sentence(why)}`,
  calendar: {
    name: (company: string): string => `${company}: trust center dates`,
    objection: (name: string): string => `Last day to object: ${name}`,
    objectionTold: (
      name: string,
      objectBy: string,
      since: string,
      { over, started }: { over: boolean; started: boolean },
    ): string =>
      `${over ? 'You could' : 'You can'} object to ${name} as a subprocessor until ${sayDay(objectBy)}. ${started ? 'It started' : 'It starts'} on ${sayDay(since)}.`,
  },
};
