import { sayDay, sayNumber } from './format.ts';

/** {0}, {1} stand for what is a link or a day of its own, as on the other pages. */
export const subprocessorPages = {
  columns: ['Name', 'Purpose', 'Data', 'Location', 'Transfer', 'Since'],
  period: 'Period',
  notNeeded: (area: 'EU' | 'EEA'): string => `Not needed: in the ${area}`,
  noTransfer: 'None stated',
  filter: {
    label: 'Filter subprocessors',
    region: 'Where',
    anywhere: 'Anywhere',
    regions: { eu: 'EU or EEA only', gb: 'United Kingdom', us: 'United States', other: 'Elsewhere' },
    data: 'Data',
    anything: 'Any data',
    kinds: {
      contact: 'Contact details',
      identity: 'Identity documents',
      financial: 'Payment and bank data',
      content: 'Customer content',
      technical: 'Technical data',
      sensitive: 'Special categories',
    },
    /** What the page's script says; {} is where a number stands. */
    shown: 'Showing {} of {}',
  },
  starts: (name: string): string => `${name} starts on {0}.`,
  startsAnnounced: (name: string): string => `${name} starts on {0}, announced on {1}.`,
  object: ' You can {0} until {1}.',
  objectByEmail: 'object by email',
  objection: (name: string): string => `Objection: ${name}`,
  description: (company: string, asOf: string): string =>
    `The subprocessors of ${company}: who they are, what they do, which data they handle, where, and since when. As of ${sayDay(asOf)}.`,
  title: (engaged: number): string => {
    if (engaged === 0) return 'No subprocessor is listed';
    return `${engaged === 1 ? 'One subprocessor handles' : `${sayNumber(engaged)} subprocessors handle`} personal data for us`;
  },
  lastChange: (text: string): string => `Last change, {0}: ${text}.`,
  changes: {
    announced: (name: string): string => `${name} announced`,
    added: (name: string): string => `${name} added`,
    removed: (name: string): string => `${name} removed`,
  },
  feed: 'Feed',
  comingSoon: 'Coming soon',
  announced: 'Announced subprocessors',
  inUse: 'In use',
  inUseTable: 'Subprocessors in use',
  former: 'Former subprocessors',
};
