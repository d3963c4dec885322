import type { Dated } from '../claims/expiries.ts';
import type { Site } from '../site/site.ts';
import type { SubprocessorView } from '../site/subprocessors.ts';
import type { Calendar, CalendarEvent } from './ics.ts';

/** A report, certificate or test is told from the next one by its day; everything else stays the same event when its day moves. */
const BY_DAY = new Set<Dated['kind']>(['framework', 'certificate', 'surveillance', 'assessment']);

function page({ to }: Site, { kind, id }: Dated): string {
  if (kind === 'document') return to('document', { id });
  return kind === 'disclosure-policy' ? to('securityTxt') : to('framework', { id });
}

/** What lapses, what is expected, and until when a change of subprocessors may be objected to. */
export function trustCalendar(
  days: readonly Dated[],
  subprocessors: readonly SubprocessorView[],
  site: Site,
): Calendar {
  const { company, host, at, to, words } = site;
  const seen = new Map<string, number>();
  const uid = (name: string): string => {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return `${name}${number > 1 ? `-${number}` : ''}@${host}`;
  };
  const dated = days.map(
    (one): CalendarEvent => ({
      uid: uid(`${one.kind}-${one.id}${BY_DAY.has(one.kind) ? `-${one.day}` : ''}`),
      day: one.day,
      summary: words.claims.dated.event(one),
      description: words.claims.dated.sentence(one),
      url: at(page(site, one)),
      category: one.kind,
    }),
  );
  const objections = subprocessors.flatMap(({ id, name, objectBy, since }): CalendarEvent[] =>
    objectBy && since
      ? [
          {
            uid: uid(`objection-${id}`),
            day: objectBy,
            summary: words.feeds.calendar.objection(name),
            description: words.feeds.calendar.objectionTold(name, objectBy, since, {
              over: objectBy < company.asOf,
              started: since <= company.asOf,
            }),
            url: `${at(to('subprocessors'))}#${id}`,
            category: 'objection',
          },
        ]
      : [],
  );
  const events = [...dated, ...objections].toSorted((a, b) => a.day.localeCompare(b.day) || (a.uid < b.uid ? -1 : 1));
  return { name: words.feeds.calendar.name(company.name), asOf: company.asOf, url: at(to('calendar')), events };
}
