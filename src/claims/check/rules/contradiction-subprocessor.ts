import { isQuestion } from '../lexicon/asserted.ts';
import { clauseBefore, isFuture, isMention, isNegated } from '../lexicon/clauses.ts';
import { examiners, isName, NAME, norm, same } from '../lexicon/company-names.ts';
import { VENDOR } from '../lexicon/vendors.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';

const patternsFor = (ours: string): RegExp[] => [
  new RegExp(
    `\\b[Ss]ub-?processors?(?: (?:is|are|include|includes|named|called|such as|like|for [\\w -]{2,30}? (?:is|are)|we use (?:is|are)|of ours))?[,:(]? (?:is |are )?${NAME}`,
    'g',
  ),
  new RegExp(
    `\\b(?:hosted|hosting is (?:done|provided)|runs?|running|operated|stored|kept|processed|handled|held|delivered|sent|sends|relayed|monitored|backed up|managed|provided|served|cached|transcribed|analy[sz]ed|outsourced|replicated|archived|indexed|logged)(?: (?:\\w+ ){0,4}?)?(?: ?)(?:by|on|with|at|through|via|using|to|in) (?:(?:our|the) (?:[\\w-]+ ){0,3}?(?:provider|partner|subprocessor|vendor|supplier|processor|service),? )?${NAME}`,
    'g',
  ),
  new RegExp(
    `\\b[Oo]ur (?:[\\w-]+ ){0,4}?(?:provider|subprocessor|sub-processor|host|vendor|processor|hosting partner|supplier)(?: is|,|:| \\()? ${NAME}`,
    'g',
  ),
  new RegExp(
    `\\b(?:[Ww]e|${ours}) (?:currently |also |now |have |only )*(?:use|uses|using|engage|engages|engaged|rely on|relies on|work with|contract|employ|chose|partner with|share [\\w ]{2,30} with|send [\\w ]{2,30} to|pass [\\w ]{2,30} to|transfer [\\w ]{2,30} to) ${NAME}(?=,? (?:as (?:an?|our|the)|to (?:host|send|store|process|deliver|monitor|handle|analy[sz]e|answer|run|manage|back|screen|verify|route|support|collect)|for (?:hosting|mail|email|e-mail|analytics|storage|support|monitoring|backups?|identity|messag\\w+|logging|error|customer|sending|delivery|transactional|data|infrastructure|compute|payment|fraud|telephony|SMS|search)))`,
    'g',
  ),
  new RegExp(
    `\\b${NAME},? (?:is|acts as|serves as|remains|became) (?:one of )?(?:an?|our) (?:[\\w-]+ ){0,4}?(?:subprocessors?|sub-processors?|hosting provider|cloud provider|infrastructure provider|mail provider|email provider|provider)\\b`,
    'g',
  ),
  new RegExp(
    `\\b${NAME}, (?:our|one of our|an?) (?:[\\w-]+ ){0,4}?(?:subprocessor|sub-processor|hosting provider|cloud provider|mail provider|email provider|provider|processor)\\b`,
    'g',
  ),
  new RegExp(
    `\\b${NAME} (?:hosts|stores|processes|sends|delivers|handles|backs up|monitors|screens|analy[sz]es|transcribes|runs|powers|receives) (?:all |the |some )?(?:of )?(?:our|customer|customers'|personal|your|support|the|account|outgoing|transactional)\\b`,
    'g',
  ),
];
/** "Subprocessors: A, B and C": what follows the first name of a list. */
const SUBPROCESSOR_LIST =
  /\b[Ss]ub-?processors?(?: (?:are|include|we use are|currently are|in use are|today are))?:? ([A-Z][^.;:()]{2,200})/g;
const ONLY_NAME = new RegExp(`^${NAME}$`);
const listedNames = (text: string): { name: string; index: number; match: string }[] =>
  [...text.matchAll(SUBPROCESSOR_LIST)].flatMap((match) =>
    (match[1] ?? '')
      .split(/, (?:and )?| and /)
      .filter((name) => ONLY_NAME.test(name.trim()))
      .map((name) => ({ name: name.trim(), index: match.index, match: match[0] })),
  );
const VENDOR_IN_USE = new RegExp(
  `\\b(?:hosted|host|stored?|run|runs|backed up|processed|processes?|sent|send|deliver(?:ed)?|kept|replicated|provided|served|built|rely|use|uses|monitor(?:ed)?)\\b[^.;]{0,40}?\\b(?:by|on|in|with|at|through|via|using|to|use|uses) (?:the )?(${VENDOR})\\b`,
  'g',
);
const NAMES_VENDOR = new RegExp(`\\b(?:${VENDOR})\\b`);
const PAST =
  /\b(?:formerly|previously|used to|no longer|until|ended|stopped|left|replaced|was|were|in the past|before|retired|removed|ceased|migrated (?:away )?from|moved (?:away )?from|moved off|switched from|has ended|ends?|former|past|instead of|earlier)\b/i;
const INTEGRATION =
  /\b(?:integrat\w+|connect\w*|sign(?:ing)? in|single sign-on|SSO|log in|your own|you (?:can|may|use|choose|connect)|customers? (?:can|may|who)|identity provider|export (?:to|your)|webhooks?|plugin|app for|if you|library|open[- ]source|compatible)\b/i;

/** The part of the sentence that names no subprocessor: our own staff, systems and places. */
function isOther(context: Context, name: string, match: string): boolean {
  const { company, compliance, agreements, documents } = context.tree;
  const own = [
    company.data.name,
    company.data.legalName,
    ...compliance.flatMap(({ data }) => [...data.systems, data.name]),
  ];
  if (own.some((known) => same(norm(known), norm(name)))) return true;
  if ([...agreements, ...documents].some((entry) => same(norm(entry.data.title), norm(name)))) return true;
  if (/\b(?:in|at|to) $/.test(match.slice(0, match.indexOf(name))) && !new RegExp(`^(?:${VENDOR})\\b`).test(name))
    return true;
  return (
    !isName(name) || (/^(?:[A-Z]{2,5}|[A-Z]\w*(?:DB|SQL|OS))$/.test(name) && !new RegExp(`^(?:${VENDOR})$`).test(name))
  );
}

const ALIASES: Record<string, string> = {
  aws: 'amazon web services',
  'amazon s3': 'amazon web services',
  gcp: 'google cloud',
  azure: 'microsoft azure',
};

function* wrongSubprocessor(context: Context): Faults<'VS-C32'> {
  if (context.tree.subprocessors.length === 0) return;
  const patterns = patternsFor(context.names.ours);
  const { auditors, bodies, testers } = examiners(context.tree);
  const examining = [...auditors, ...bodies, ...testers].map(norm);
  const known = context.tree.subprocessors.map((entry) => ({ name: norm(entry.data.name), until: entry.data.until }));
  for (const sentence of spoken(context, ['agreements', 'access', 'subprocessors', 'company'])) {
    const { text, page } = sentence;
    if (isQuestion(text) || (page.collection === 'learn' && !/\b(?:we|our)\b/i.test(text))) continue;
    const seen = new Set<string>();
    const uses = /ub-?processor/.test(text) ? listedNames(text) : [];
    for (const pattern of NAMES_VENDOR.test(text) ? [...patterns, VENDOR_IN_USE] : patterns) {
      for (const match of text.matchAll(pattern)) {
        uses.push({
          name: (match[1] ?? '')
            .replace(/[,.]+$/, '')
            .replace(/^(?:The|Our|In|By|Also) /, '')
            .replace(/'s\b.*$/, ''),
          index: match.index,
          match: match[0],
        });
      }
    }
    for (const { name, index, match } of uses) {
      if (seen.has(name)) continue;
      const key = ALIASES[norm(name)] ?? norm(name);
      const listed = known.filter((item) => same(item.name, key) || key.startsWith(item.name));
      if (listed.some(({ until }) => until === undefined || until >= page.day)) continue;
      if (isOther(context, name, match) || examining.some((other) => same(other, norm(name)))) continue;
      const before = clauseBefore(text, index);
      const fragment = `${before}${match}${text.slice(index + match.length).split(/[,;.]/)[0]}`;
      if (isNegated(before) || isNegated(match) || isFuture(before) || isMention(before)) continue;
      if (INTEGRATION.test(fragment) || PAST.test(fragment)) continue;
      seen.add(name);
      yield faultAt(sentence, text.indexOf(name, index), name, { until: listed[0]?.until ?? null });
    }
  }
}

export const CONTRADICTION_SUBPROCESSOR: Rule[] = [
  { code: 'VS-C32', family: 'contradiction', severity: 'error', check: wrongSubprocessor },
];
