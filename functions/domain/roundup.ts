import type { HeldAccess } from '../../src/schemas/access.ts';
import type { Roundup } from '../../src/schemas/channel.ts';
import { WEEKDAYS, type Weekday } from '../../src/schemas/channel-events.ts';
import { sameMailbox } from './mail-domain.ts';
import { addDays, dayOf, type Instant } from './time.ts';

const HOURS_PER_DAY = 24;

/** What a clock on the wall says at a moment. */
function localTime(timeZone: string, now: Instant): { day: string; weekday: number; hour: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'long', hour: '2-digit' },
  } as Intl.DateTimeFormatOptions).formatToParts(new Date(now));
  const said = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const weekday = WEEKDAYS.indexOf(String(said.weekday).toLowerCase() as Weekday);
  return { day: `${said.year}-${said.month}-${said.day}`, weekday, hour: Number(said.hour) };
}

/**
 * The day whose roundup is due at a moment, or null. A daily one is due until midnight and a weekly one for 24 hours: a gate that was down at the
 * hour sends it late, and one that was down for longer not at all.
 */
export function roundupDay(
  { every, day, hour }: Pick<Roundup, 'every' | 'day' | 'hour'>,
  timeZone: string,
  now: Instant,
): string | null {
  const local = localTime(timeZone, now);
  const daysSince = every === 'day' ? 0 : (local.weekday - WEEKDAYS.indexOf(day) + WEEKDAYS.length) % WEEKDAYS.length;
  const hoursSince = daysSince * HOURS_PER_DAY + local.hour - hour;
  if (hoursSince < 0 || hoursSince >= HOURS_PER_DAY) return null;
  return dayOf(addDays(`${local.day}T12:00:00.000Z`, -daysSince));
}

/** Whether an approver is emailed about each request: those who chose a roundup are not. */
export const isToldAtOnce = ({ roundups }: Pick<HeldAccess, 'roundups'>, email: string): boolean =>
  !roundups.some(({ to }) => to.some((one) => sameMailbox(one) === sameMailbox(email)));
