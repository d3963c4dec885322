import type { Dated } from '../../claims/expiries.ts';
import type { Compliance } from '../../schemas/compliance.ts';
import type { Day } from '../../schemas/primitives.ts';
import { reportName, SURVEILLANCE } from './claim-terms.ts';
import { sayCount, sayDay, sayWhen } from './format.ts';
import { agesOn } from './holds.ts';

const THING: Record<Compliance['kind'], string> = {
  attestation: 'report',
  certification: 'certificate',
  assessment: 'result',
  regulation: 'statement',
};

/** What it is that happens, or stops holding, on a day. */
function title(one: Dated): string {
  switch (one.kind) {
    case 'framework':
      if (one.held === null) return one.name;
      return one.held === 'letter' ? `${one.name} bridge letter` : reportName(one.name, one.held);
    case 'certificate':
      return `${one.name} certificate`;
    case 'assessment':
      return one.name;
    case 'document':
      return one.title;
    case 'disclosure-policy':
      return 'Vulnerability disclosure policy';
    case 'faq-review':
      return one.question;
    case 'next-audit':
      return one.type ? reportName(one.name, one.type) : `${one.name} ${THING[one.framework]}`;
    case 'surveillance':
      return `${one.name}, ${SURVEILLANCE[one.year].toLowerCase()}`;
  }
}

/** The same in one sentence with the day in it, full stop included. */
function sentence(one: Dated): string {
  const day = sayDay(one.day);
  const past = one.daysLeft < 0;
  switch (one.kind) {
    case 'framework':
      if (one.held === 1) return `The ${title(one)} is ${agesOn(one.day)}.`;
      return one.held === null ? `${title(one)} lapsed on ${day}.` : `The ${title(one)} is current through ${day}.`;
    case 'certificate':
      return `The ${title(one)} ${past ? 'lapsed on' : 'is valid until'} ${day}.`;
    case 'assessment':
      return `${one.name} was completed on ${sayDay(one.completed)} and ${past ? 'was' : 'is'} due to be repeated by ${day}.`;
    case 'document':
      return `“${one.title}” ${past ? 'was' : 'is'} available until ${day}.`;
    case 'disclosure-policy':
      return `security.txt ${past ? 'expired' : 'expires'} on ${day} (RFC 9116 §2.5.5).`;
    case 'faq-review':
      return `“${one.question}” ${past ? 'was' : 'is'} due for review by ${day}.`;
    case 'next-audit':
      return `${title(one)}: expected ${sayWhen(one.expected)}.`;
    case 'surveillance':
      return `${title(one)}: due by ${day}.`;
  }
}

/** The same as the name of an event in a calendar. */
function event(one: Dated): string {
  switch (one.kind) {
    case 'framework':
      return one.held === 1 ? `12 months old: ${title(one)}` : `Last day: ${title(one)}`;
    case 'certificate':
      return `Last day: ${title(one)}`;
    case 'assessment':
      return `Repeat due: ${title(one)}`;
    case 'document':
      return `Last day available: ${title(one)}`;
    case 'disclosure-policy':
      return 'security.txt expires';
    case 'faq-review':
      return `Review due: ${title(one)}`;
    case 'next-audit':
      return `Expected: ${title(one)}`;
    case 'surveillance':
      return `Due: ${title(one)}`;
  }
}

/** For a build's log: "in 12 days: … (content/…)". */
function line(one: Dated): string {
  const days = sayCount(Math.abs(one.daysLeft), 'day');
  const when = one.daysLeft === 0 ? 'today' : one.daysLeft > 0 ? `in ${days}` : `${days} ago`;
  return `${when}: ${sentence(one)} (${one.file})`;
}

export const dated = {
  sentence,
  event,
  line,
  lapsedBy: (today: Day): string => `Shown as lapsed or aged on ${sayDay(today)}:`,
  lapsesWithin: (days: number, today: Day): string => `Lapses within ${sayCount(days, 'day')} of ${sayDay(today)}:`,
  moreReviews: (number: number, last: Day): string =>
    `and ${sayCount(number, 'more answer is', 'more answers are')} due for review by ${sayDay(last)}.`,
};
