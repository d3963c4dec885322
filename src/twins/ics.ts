import type { Day } from '../schemas/primitives.ts';

/** RFC 5545 §3.1: a line has at most 75 octets, its end not counted. */
const LINE_OCTETS_MAX = 75;

const encoder = new TextEncoder();
const octets = (text: string): number => encoder.encode(text).length;

/** Folds a line between characters, never inside one; each next line starts with a blank that counts. */
export function fold(line: string): string {
  const lines = [''];
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > LINE_OCTETS_MAX) {
      lines.push(' ');
      used = 1;
    }
    lines[lines.length - 1] += character;
    used += size;
  }
  return lines.join('\r\n');
}

/** RFC 5545 §3.3.11; control characters have no place in text. */
const icsText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the point
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A URI is whole (RFC 5545 §3.3.13): a path alone is left out. */
const address = (name: string, url: string): string[] => (url.startsWith('/') ? [] : [`${name}:${url}`]);
const date = (day: Day): string => day.replaceAll('-', '');

export interface CalendarEvent {
  /** Stays the same when words or days change (RFC 5545 §3.8.4.7). */
  uid: string;
  /** The whole day it is about. */
  day: Day;
  summary: string;
  description: string;
  url: string;
  category: string;
}

export interface Calendar {
  name: string;
  /** The day on which everything was judged. */
  asOf: Day;
  url: string;
  events: readonly CalendarEvent[];
}

/** RFC 5545: whole-day events that block nobody's time. CRLF line ends, folded. */
export function calendar({ name, asOf, url, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vouchsafe//Trust center//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${icsText(name)}`,
    `X-WR-CALNAME:${icsText(name)}`,
    ...address('SOURCE;VALUE=URI', url),
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${icsText(event.uid)}`,
      `DTSTAMP:${date(asOf)}T000000Z`,
      `DTSTART;VALUE=DATE:${date(event.day)}`,
      `SUMMARY:${icsText(event.summary)}`,
      `DESCRIPTION:${icsText(event.description)}`,
      `CATEGORIES:${icsText(event.category)}`,
      ...address('URL', event.url),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
