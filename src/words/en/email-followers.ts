import { sayCount, sayDay, when } from './format.ts';
import { STATUS } from './holds.ts';

const REGION = when(() => new Intl.DisplayNames('en', { type: 'region' }));
/** A status as `/trust.json` names it. */
const status = (value: string): string => new Map<string, string>(Object.entries(STATUS)).get(value) ?? value;

const topic = {
  updates: 'Updates',
  subprocessors: 'Changes to subprocessors',
};

/** To those who follow by email, and what comes back from them. */
export const followerEmails = {
  /** A topic by its name; a document or framework by its own. */
  topic,
  follow: {
    subject: (company: string) => `Confirm that you want to follow ${company}`,
    title: 'Confirm your email address',
    requested: (company: string) =>
      `You, or someone using this email address, asked to follow these topics in the ${company} trust center:`,
    next: 'Confirm your address to get an email when one of them changes.',
    button: 'Confirm and follow',
    manage: 'Change what you already follow',
    notYou: (contact: string) =>
      `If this wasn’t you, ignore this email. You won’t get another unless the link is used. Questions? Email ${contact}.`,
  },
  news: {
    updates: (company: string, title: string) => `${company}: ${title}`,
    severalUpdates: (company: string, count: number) => `${company}: ${sayCount(count, 'update')}`,
    updated: (day: string) => `Published ${sayDay(day)}`,
    readUpdate: 'Read the update',
    added: (company: string, name: string) => `New subprocessor of ${company}: ${name}`,
    changed: (company: string, name: string) => `Subprocessor of ${company} changed: ${name}`,
    ends: (company: string, name: string) => `${company} stops using a subprocessor: ${name}`,
    severalSubprocessors: (company: string, count: number) =>
      `${sayCount(count, 'change')} to the subprocessors of ${company}`,
    titles: {
      'subprocessor-added': (name: string) => `New subprocessor: ${name}`,
      'subprocessor-changed': (name: string) => `Changed subprocessor: ${name}`,
      'subprocessor-ends': (name: string) => `Subprocessor ending: ${name}`,
    },
    subprocessors: 'Changes to subprocessors',
    severalTitle: 'What changed',
    planned: (name: string, company: string, day: string) =>
      `${company} plans to use ${name} as a subprocessor from ${sayDay(day)}.`,
    inUse: (name: string, company: string) => `${company} uses ${name} as a subprocessor.`,
    isChanged: (name: string, company: string) => `What ${company} states about ${name} has changed.`,
    last: (name: string, company: string, day: string) =>
      `${sayDay(day)} is the last day on which ${company} uses ${name} as a subprocessor.`,
    gone: (name: string, company: string) => `${company} no longer uses ${name} as a subprocessor.`,
    objectBy: (day: string) => `You can object until ${sayDay(day)}.`,
    object: 'Object to this subprocessor',
    facts: {
      name: 'Name',
      purpose: 'Purpose',
      data: 'Personal data',
      location: 'Location',
      transfer: 'Transfer',
      since: 'In use from',
      objectBy: 'Object by',
    },
    new: (label: string) => `${label} (changed)`,
    location: ({ codes }: { codes: readonly string[] }) => codes.map((code) => REGION().of(code) ?? code).join(', '),
    day: (day: string) => sayDay(day),
    list: 'See all subprocessors',
    document: (company: string, title: string) => `New version of a ${company} document: ${title}`,
    documentTitle: (title: string) => `New version: ${title}`,
    newVersion: (title: string, company: string) => `${company} has published a new version of “${title}”.`,
    version: 'Version',
    issued: 'Issued',
    open: 'Open its page',
    framework: (company: string, name: string, to: string) =>
      `${name} at ${company} is now ${status(to).toLowerCase()}`,
    status: 'Status',
    before: 'Before',
    of: (value: string) => status(value),
    why: (company: string, what: string) =>
      `You got this email because you follow “${what}” in the ${company} trust center.`,
    stop: (contact: string) => `To stop these emails, use the link above or email ${contact}.`,
    manage: 'Change what you follow',
    leave: 'Stop these emails',
    optOut: (company: string) => `Unfollow the ${company} trust center`,
  },
  objection: {
    subject: (name: string, reference: string) => `Objection to ${name} (${reference})`,
    title: (name: string) => `Objection to ${name}`,
    said: 'Someone who follows your subprocessors objects to this one. Answer them from the desk.',
    facts: { email: 'Email', company: 'Company', objectBy: 'Could object until', text: 'Objection' },
    button: 'Answer the objection',
  },
  objectionAnswer: {
    subject: (company: string, name: string, reference: string) =>
      `${company} has answered your objection to ${name} (${reference})`,
    title: 'Your objection was answered',
    said: (company: string, name: string) => `${company} answers your objection to ${name}:`,
  },
};
