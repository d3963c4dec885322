export type IcsEvent = Map<string, string>;

const LINE_OCTETS_MAX = 75;

/** RFC 5545: unfolds, and gives each event's properties by name without parameters. @throws at the first fault */
export function parseIcs(ics: string): IcsEvent[] {
  if (!ics.endsWith('\r\n')) throw new Error('the last line does not end');
  const lines = ics.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line end in "${line}"`);
    if (Buffer.byteLength(line) > LINE_OCTETS_MAX || !line.isWellFormed())
      throw new Error(`too long or cut in a character: "${line}"`);
  }
  const whole = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  if (whole[0] !== 'BEGIN:VCALENDAR' || whole.at(-1) !== 'END:VCALENDAR') throw new Error('no calendar');
  const events: IcsEvent[] = [];
  let event: IcsEvent | null = null;
  for (const line of whole.slice(1, -1)) {
    const found = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]*)*):(.*)$/su.exec(line);
    if (!found) throw new Error(`no property: "${line}"`);
    const [, name = '', , value = ''] = found;
    if (name === 'BEGIN') event = new Map();
    else if (name === 'END') {
      if (event) events.push(event);
      event = null;
    } else if (event) {
      if (event.has(name)) throw new Error(`${name} stands twice`);
      event.set(name, value);
    }
  }
  for (const one of events)
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
      if (!one.has(name)) throw new Error(`an event without ${name}`);
  if (new Set(events.map((one) => one.get('UID'))).size !== events.length) throw new Error('a UID stands twice');
  return events;
}

export const icsTextOf = (escaped: string): string =>
  escaped.replace(/\\([\\;,nN])/g, (_all, character: string) => (/n/i.test(character) ? '\n' : character));
