import { expectedBy } from '../claims/days.ts';
import type { Claimed } from './claimed.ts';
import { frameworks } from './frameworks.ts';
import type { Site } from './site.ts';

/** The name is kept on one line. */
const onOneLine = ({ heldName }: Claimed): string => heldName.replaceAll(' ', '\u00a0');

/** As long as two lines of the heading are on a desktop. */
const HEADLINE_CHARS = 100;
const NAMED_MIN = 2;
/** Names as many as two lines hold, two at least, and says how many more there are. */
function inTwoLines<Thing>(all: readonly Thing[], say: (named: readonly Thing[], more: number) => string): string {
  const most = Array.from({ length: Math.max(0, all.length - NAMED_MIN) }, (_, at) => all.length - at).find(
    (named) => say(all.slice(0, named), all.length - named).length <= HEADLINE_CHARS,
  );
  const named = all.slice(0, most ?? NAMED_MIN);
  return say(named, all.length - named.length);
}

/** What the company holds on the day, in one sentence without a full stop. */
export function headline(site: Site): string {
  const { name } = site.company;
  const words = site.words.overview;
  const all = frameworks(site).flatMap(({ products }) => products);
  const of = (status: string) => all.filter((one) => one.status.status === status);
  const held = of('current');
  if (held.length > 0) {
    const isReport = ({ data }: Claimed) => data.kind !== 'certification';
    return inTwoLines(held, (named, more) =>
      words.has(
        name,
        named.map(onOneLine),
        named.map(isReport),
        named.map(({ product }) => product ?? ''),
        more,
      ),
    );
  }
  const [bridged] = of('bridged');
  if (bridged) return words.bridged(name, bridged.heldName);
  const gone = of('withdrawn').map(({ heldName }) => heldName);
  if (gone.length > 0) return inTwoLines(gone, (named, more) => words.withdrawn(name, named, more));
  const lapsed = of('lapsed').map(({ heldName }) => heldName);
  if (lapsed.length > 0) return inTwoLines(lapsed, (named, more) => words.lapsed(name, named, more));
  const next = [...of('in-progress'), ...of('planned')].find(({ data }) => data.next);
  const done = all.filter(
    ({ status, standing }) => status.status === 'stated' && standing.basis?.kind === 'assessment',
  );
  if (!next && done.length > 0)
    return inTwoLines(done, (named, more) =>
      words.assessed(
        name,
        named.map(({ heldName }) => heldName),
        more,
      ),
    );
  if (!next) return words.nothing(name);
  const { type, expected } = next.data.next ?? {};
  return words.notYet(name, type ? site.words.claims.facts.heldOf(next.data.name, type) : next.data.name, {
    started: next.status.status === 'in-progress',
    expected: expected && expectedBy(expected) >= site.today ? expected : null,
  });
}
