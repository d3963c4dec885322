import type { Compliance } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { mentions } from '../../reading/schemes.ts';
import { isCurrent, isToldAsPast } from '../meant/history.ts';
import { isOfVendor } from '../meant/of-vendors.ts';
import { isOurs, toldFor } from '../meant/read-spoken.ts';
import { reportMeant } from '../meant/report-meant.ts';
import { against, type Stated } from '../meant/scope-against.ts';
import { againstCell, productCell } from '../meant/scope-columns.ts';
import type { ScopeSaid } from '../meant/scope-place.ts';
import { ofProducts } from '../meant/scope-product.ts';
import { scopesSaid } from '../meant/scope-said.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

const HELD = ['attestation', 'certification', 'regulation'] as const;

/** What the data says that a framework's reports or certificates are about, as of a day; null where it says nothing. */
function statedOf(framework: Compliance, day: Day): Stated | null {
  const { systems } = framework;
  if (framework.kind === 'certification') {
    const issued = framework.certificates.filter((one) => one.issued <= day);
    const valid = issued.length > 0 ? issued : framework.certificates;
    const scopes = valid.flatMap(({ scope }) => scope ?? []);
    const lines = [...scopes, ...valid.flatMap((one) => one.systems ?? systems)];
    const isWhole = valid.every((one) => one.scope !== undefined || (one.systems ?? systems).length > 0);
    return lines.length === 0 || !isWhole ? null : { lines: [...new Set(lines)], isWording: scopes.length > 0 };
  }
  const lines = framework.kind === 'attestation' ? framework.reports.flatMap((one) => one.systems ?? systems) : systems;
  return lines.length === 0 ? null : { lines: [...new Set(lines)], isWording: false };
}

/** "The activity covered by this ISO 27001 certificate is:" in a paragraph before names it as well. */
const ledBy = ({ frameworks }: Context, { mentions: named, read: { around } }: Spoken): Compliance | undefined =>
  named.length > 0 || !around.previous?.trimEnd().endsWith(':')
    ? undefined
    : mentions(around.previous.slice(-LED_CHARS)).flatMap(({ key }) => frameworks.get(key) ?? [])[0];
const LED_CHARS = 200;

/** Whether a place speaks of our own report or certificate, as it is now. */
function isOfOurs(context: Context, one: Spoken, { from, to, at, how, isOwn }: ScopeSaid): boolean {
  const { words } = one.read;
  const [first, last] = [words[Math.min(from, at)], words[Math.max(to - 1, at)]];
  if (first === undefined || last === undefined) return false;
  const verb = words[at] ?? first;
  const told = toldFor(one, verb.start, verb.end);
  if (how !== 'out' && told.polarity === 'denied') return false;
  const certainty = told.certainty === 'topic' || told.certainty === 'mapping' ? ('claim' as const) : told.certainty;
  const subject = isOwn ? ('us' as const) : told.subject;
  if (!isOurs(context, one, { ...told, subject, certainty })) return false;
  // "Certified since 2025, covering …" holds today.
  return !isToldAsPast(one.read, verb.start) || isCurrent(one.read, verb.start) || SINCE.test(one.text);
}

const SINCE = /\bsince (?:\w+ )?20\d\d\b/i;

/** A tick or a cross in a table of products and schemes. */
function* wrongCell(context: Context): Faults<'VS-C13'> {
  for (const one of spoken(context, [...NO_CLAIMS, 'learn'])) {
    const cell = productCell(one);
    const framework = cell === null ? undefined : context.frameworks.get(cell.key);
    const stated = framework === undefined ? null : statedOf(framework, one.page.day);
    if (cell === null || stated === null || stated.isWording) continue;
    const fault = againstCell(cell, stated.lines, context.tree.company.data.name);
    if (fault !== null) yield faultAt(one, 0, cell.product, { fault, stated: [...stated.lines] });
  }
}

/** A product, an organization or an activity in the scope of a report or certificate that the data gives another scope. */
function* wrongScope(context: Context): Faults<'VS-C13'> {
  for (const one of spoken(context, [...NO_CLAIMS, 'learn']))
    for (const said of [...scopesSaid(one), ...ofProducts(context.tree, one)]) {
      const place = one.read.words[said.at]?.start ?? 0;
      const framework =
        said.key === undefined
          ? (reportMeant(context, one, place, HELD)?.framework ?? ledBy(context, one))
          : context.frameworks.get(said.key);
      const stated = framework === undefined ? null : statedOf(framework, one.page.day);
      if (stated === null || !isOfOurs(context, one, said) || isOfVendor(one)) continue;
      const wrong = against(context, one, said, stated);
      if (wrong === null) continue;
      const start = one.read.words[wrong.from]?.start ?? 0;
      yield faultAt(one, start, one.text.slice(start, one.read.words[wrong.to - 1]?.end), {
        fault: said.how === 'out' ? 'left-out' : 'other-scope',
        stated: [...stated.lines],
      });
      break;
    }
}

export const CONTRADICTION_COVERED: Rule[] = [
  {
    code: 'VS-C13',
    family: 'contradiction',
    severity: 'warning',
    check: function* check(context) {
      yield* wrongScope(context);
      yield* wrongCell(context);
    },
  },
];
