import { expectedBy } from '../claims/days.ts';
import { type FrameworkView, frameworks } from './frameworks.ts';
import type { Site } from './site.ts';

/** The name is kept on one line. */
const onOneLine = ({ heldName }: FrameworkView): string => heldName.replaceAll(' ', '\u00a0');

/** What the company holds on the day, in one sentence without a full stop. */
export function headline(site: Site): string {
  const { name } = site.company;
  const words = site.words.overview;
  const all = frameworks(site);
  const of = (status: string) => all.filter((framework) => framework.status.status === status);
  const held = of('current');
  if (held.length > 0) {
    const isReport = ({ data }: FrameworkView) => data.kind !== 'certification';
    const named = (kind: boolean) => held.filter((one) => isReport(one) === kind).map(onOneLine);
    return words.has(name, named(true), named(false), held.map(isReport));
  }
  const [bridged] = of('bridged');
  if (bridged) return words.bridged(name, bridged.heldName);
  const gone = of('withdrawn').map(({ heldName }) => heldName);
  if (gone.length > 0) return words.withdrawn(name, gone);
  const lapsed = of('lapsed').map(({ heldName }) => heldName);
  if (lapsed.length > 0) return words.lapsed(name, lapsed);
  const next = [...of('in-progress'), ...of('planned')].find(({ data }) => data.next);
  if (!next) return words.nothing(name);
  const { type, expected } = next.data.next ?? {};
  return words.notYet(name, type ? site.words.claims.facts.heldOf(next.name, type) : next.name, {
    started: next.status.status === 'in-progress',
    expected: expected && expectedBy(expected) >= site.today ? expected : null,
  });
}
