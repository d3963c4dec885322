import { expectedBy } from '../claims/days.ts';
import type { Claimed } from './claimed.ts';
import { frameworks } from './frameworks.ts';
import type { Site } from './site.ts';

/** The name is kept on one line. */
const onOneLine = ({ heldName }: Claimed): string => heldName.replaceAll(' ', '\u00a0');

/** What the company holds on the day, in one sentence without a full stop. */
export function headline(site: Site): string {
  const { name } = site.company;
  const words = site.words.overview;
  const all = frameworks(site).flatMap(({ products }) => products);
  const of = (status: string) => all.filter((one) => one.status.status === status);
  const held = of('current');
  if (held.length > 0) {
    const isReport = ({ data }: Claimed) => data.kind !== 'certification';
    return words.has(
      name,
      held.map(onOneLine),
      held.map(isReport),
      held.map(({ product }) => product ?? ''),
    );
  }
  const [bridged] = of('bridged');
  if (bridged) return words.bridged(name, bridged.heldName);
  const gone = of('withdrawn').map(({ heldName }) => heldName);
  if (gone.length > 0) return words.withdrawn(name, gone);
  const lapsed = of('lapsed').map(({ heldName }) => heldName);
  if (lapsed.length > 0) return words.lapsed(name, lapsed);
  const next = [...of('in-progress'), ...of('planned')].find(({ data }) => data.next);
  const done = all.filter(
    ({ status, standing }) => status.status === 'stated' && standing.basis?.kind === 'assessment',
  );
  if (!next && done.length > 0)
    return words.assessed(
      name,
      done.map(({ heldName }) => heldName),
    );
  if (!next) return words.nothing(name);
  const { type, expected } = next.data.next ?? {};
  return words.notYet(name, type ? site.words.claims.facts.heldOf(next.data.name, type) : next.data.name, {
    started: next.status.status === 'in-progress',
    expected: expected && expectedBy(expected) >= site.today ? expected : null,
  });
}
