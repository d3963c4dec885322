import { expectedBy } from '../claims/days.ts';
import { sayAll, sayExpected, withArticle } from '../words/en/format.ts';
import { type FrameworkView, frameworks } from './frameworks.ts';
import type { Site } from './site.ts';

/** The name is kept on one line. */
function thing({ heldName, data }: FrameworkView): string {
  return withArticle(
    `${heldName.replaceAll(' ', '\u00a0')} ${data.kind === 'certification' ? 'certificate' : 'report'}`,
  );
}

/** What the company holds on the day, in one sentence without a full stop. */
export function headline(site: Site): string {
  const { name } = site.company;
  const all = frameworks(site);
  const of = (status: string) => all.filter((framework) => framework.status.status === status);
  const held = of('current');
  if (held.length > 0) return `${name} has ${sayAll(held.map(thing))}`;
  const [bridged] = of('bridged');
  if (bridged) return `${name}’s ${bridged.heldName} report is bridged by a letter from its management`;
  const lapsed = of('lapsed');
  if (lapsed.length > 0)
    return `${name}’s ${sayAll(lapsed.map(({ heldName }) => heldName))} ${lapsed.length === 1 ? 'has' : 'have'} lapsed`;
  const next = [...of('in-progress'), ...of('planned')].find(({ data }) => data.next);
  if (!next) return `${name} has no report or certificate`;
  const expected = next.data.next?.expected;
  const type = next.data.next?.type;
  return `${name} has no report yet; ${next.name}${type ? ` Type ${type}` : ''} is ${
    next.status.status === 'in-progress' ? 'in progress' : 'planned'
  }${expected && expectedBy(expected) >= site.today ? ` and expected in ${sayExpected(expected)}` : ''}`;
}
