import { isQuestion } from '../../reading/told.ts';
import { examiners, norm, same } from '../lexicon/company-names.ts';
import { namesInUse } from '../meant/names-in-use.ts';
import { toldFor } from '../meant/read-spoken.ts';
import { listedVendors } from '../meant/vendor-lists.ts';
import { sameVendor } from '../meant/vendors.ts';
import { isSetAside } from '../meant/vendors-aside.ts';
import { vendorsDescribed } from '../meant/vendors-described.ts';
import { vendorsInUse } from '../meant/vendors-in-use.ts';
import { vendorsLabeled } from '../meant/vendors-labeled.ts';
import { vendorsIn } from '../meant/vendors-said.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

const ELSEWHERE = ['access', 'subprocessors', 'company', 'compliance'] as const;

/** What the list of subprocessors says of a name on a day: in use, ended on a day, or nothing. */
function standingOf(context: Context, name: string, day: string): 'in use' | { until: string | null } {
  const known = context.tree.subprocessors.filter(({ data }) => sameVendor(data.name, name)).map(({ data }) => data);
  if (known.some(({ until }) => until === undefined || until >= day)) return 'in use';
  return { until: known[0]?.until ?? null };
}

/** Ourselves, our affiliates and products, and those who examine us: none of them is a subprocessor. */
function isOwn(context: Context, name: string): boolean {
  const { company, compliance } = context.tree;
  const own = [
    company.data.name,
    company.data.legalName,
    ...company.data.entities,
    ...compliance.flatMap(({ data }) => data.systems),
  ];
  const { auditors, bodies, testers } = examiners(context.tree);
  return [...own, ...auditors, ...bodies, ...testers].some((known) => same(norm(known), norm(name)));
}

/** "Example: an app that runs on …", "Imagine a shop that …" */
const EXAMPLE =
  /^\W*(?:(?:an |for )?(?:examples?|instance)\b ?[:–—,(]|(?:imagine|suppose|say|picture|assume|let's say)\b)/i;
/** "If something breaks, Sentry gets a report": what is told is told behind the comma. */
const CONDITION = /^\W*(?:if|when|whenever|once|after|before|where)\b[^,;]{3,120}, /i;
/** "When you connect your account, …": an option that a reader takes. */
const OPTION = /\b(?:connect|integrat|link|bring|own|destination|install|deploy|host|import|export)\w*\b/i;
/** Whether what stands before a name is a condition of what we do, and not one of using that name. */
function isConditionBefore(before: string, name: string): boolean {
  const condition = CONDITION.exec(before)?.[0];
  return condition !== undefined && !OPTION.test(condition) && !condition.includes(name);
}

function* wrongSubprocessor(context: Context): Faults<'VS-C32'> {
  if (context.tree.subprocessors.length === 0) return;
  const sentences = spoken(context, ELSEWHERE);
  const reported = new Map<Spoken['block'], Set<string>>();
  const isNew = ({ block }: Spoken, name: string): boolean => {
    const seen = reported.get(block) ?? new Set();
    reported.set(block, seen);
    return !seen.has(norm(name)) && seen.add(norm(name)) !== undefined;
  };
  for (const { spoken: one, name, start } of listedVendors(
    sentences.filter(({ page }) => page.collection !== 'learn'),
    (name) => context.tree.subprocessors.some(({ data }) => sameVendor(data.name, name)),
  )) {
    const state = standingOf(context, name, one.page.day);
    if (state === 'in use' || isOwn(context, name) || isSetAside(one) || !isNew(one, name)) continue;
    yield faultAt(one, start, name, { until: state.until });
  }
  for (const one of sentences) {
    if (NO_CLAIMS.includes(one.page.collection) && one.page.collection !== 'agreements') continue;
    if (isQuestion(one.text) || one.block.kind === 'question' || EXAMPLE.test(one.text) || isSetAside(one)) continue;
    if (one.page.collection === 'learn' && !/\b(?:we|our)\b/i.test(one.text)) continue;
    const said = vendorsIn(one.read);
    const used = [
      ...vendorsInUse(one, said),
      ...vendorsLabeled(one, said),
      ...vendorsDescribed(one, said),
      ...namesInUse(context, one, said),
    ];
    for (const { text, start, end } of used) {
      const state = standingOf(context, text, one.page.day);
      if (state === 'in use' || isOwn(context, text)) continue;
      const told = toldFor(one, start, end);
      if (
        told.polarity === 'denied' ||
        told.tense !== 'now' ||
        told.certainty === 'question' ||
        told.certainty === 'worded'
      )
        continue;
      if (told.certainty === 'condition' && !isConditionBefore(one.text.slice(0, start), text)) continue;
      if (!isNew(one, text)) continue;
      yield faultAt(one, start, text, { until: state.until });
    }
  }
}

export const CONTRADICTION_SUBPROCESSOR: Rule[] = [
  { code: 'VS-C32', family: 'contradiction', severity: 'warning', check: wrongSubprocessor },
];
