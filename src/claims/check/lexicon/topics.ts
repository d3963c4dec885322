import type { Quantity } from './quantities.ts';

/** What a number is about. `all` must each be found in the clause; two numbers are compared only within one topic. */
interface Topic {
  key: string;
  all: RegExp[];
  not?: RegExp;
  measures: readonly Quantity['measure'][];
  /** Words that make another subject of it: "critical" and "high", "audit logs" and "debug logs". */
  kinds?: RegExp;
}

const TIME = ['time', 'working time'] as const;
const RHYTHM = ['rhythm'] as const;
const KEPT =
  /\b(?:ke(?:pt|ep\w*)|retain\w*|retention|stor(?:e|ed|es|age)|h[eo]lds?|preserv\w*|expires?|available for|remain\w*|stays?|saved?|lasts?|go back|deleted after|removed after|purged after|for)\b/i;
const DELETE = /\b(?:delet\w*|eras\w*|destroy\w*|destruction|purg\w*|wip(?:e|ed|es)|remov(?:e|ed|es|al)|return\w*)\b/i;
const SEVERITY = /\b(?:critical|high|medium|moderate|low|severe|urgent|attack|exploit\w*|zero-day)\b/gi;

export const TOPICS: readonly Topic[] = [
  {
    key: 'how long backups are kept',
    all: [/\bback-?ups?\b|\bsnapshots?\b/i, KEPT],
    not: /\bevery\b|\btest|\brestor|\bterminat/i,
    measures: TIME,
    kinds: /\b(?:daily|weekly|monthly|hourly|point-in-time|yearly|log)\b/gi,
  },
  {
    key: 'how often backups are made',
    all: [
      /\bback(?:ed)?[- ]?up\w*\b|\bsnapshots?\b/i,
      /\b(?:taken|made|run|runs|create\w*|back(?:ed)?[- ]up|take|are|every)\b/i,
    ],
    not: /\btest|\brestor|kept|retain|expire|exercise|practi|rehears|rebuil/i,
    measures: RHYTHM,
    kinds: /\b(?:full|incremental|point-in-time|log)\b/gi,
  },
  {
    key: 'how often restoring is tested',
    all: [/\brestor\w*/i, /\bback-?ups?\b/i],
    measures: RHYTHM,
    kinds: /\b(?:whole|full|entire|region\w*|complete|service)\b/gi,
  },
  {
    key: 'how often recovery is practiced',
    all: [
      /\b(?:disaster|recovery|continuity|failover|region)\b/i,
      /\b(?:test\w*|practi[cs]\w*|rehears\w*|exercise\w*|drill\w*)\b/i,
    ],
    not: /\brestor/i,
    measures: RHYTHM,
  },
  {
    key: 'how long logs are kept',
    all: [/\blogs?\b|\blogging\b|\baudit trails?\b/i, KEPT],
    not: /\bback-?ups?\b|\bsession|\blog ?in|deliver/i,
    measures: TIME,
    kinds:
      /\b(?:application|debug|network|flow|access|audit|system|web|server|raw|archive\w*|cold|hot|searchable|webhook|request|enterprise|immediately|deliver\w*|change|build|mail|chat)\b/gi,
  },
  {
    key: 'how soon data are deleted when the contract ends',
    all: [
      DELETE,
      /\b(?:terminat\w*|contract|cancel\w*|clos(?:e|ed|ure|ing)|end of|leav(?:e|es|ing)|offboard\w*|unsubscrib\w*|agreement ends)\b/i,
    ],
    not: /\bemploy|\bstaff|\baccess\b|\bretain|\bexport/i,
    measures: TIME,
    kinds:
      /\b(?:back-?ups?|logs?|invoice\w*|billing|legal|tax|ledger|financial|records?|payment\w*|transaction\w*)\b/gi,
  },
  {
    key: 'how soon customers are told of a breach',
    all: [
      /\bbreach\w*|\bincidents?\b|\bcompromise\w*/i,
      /\b(?:notif\w*|notice|tell|told|inform\w*|report\w*|contact\w*|let (?:you|customers) know|hear from us|disclos\w*)\b/i,
    ],
    not: /\bdrill|\bpost-?mortem|\bupdate (?:you )?every|\bstatus page|\b(?:you|your|customers?) (?:must|should|have to|need to|report|tell|notify)|summary|review|root cause|to us\b/i,
    measures: TIME,
    kinds:
      /\b(?:authorit\w*|regulator\w*|supervisory|employees?|staff|security incidents?|suspected|confirmed|sev\w*|final|preliminary)\b/gi,
  },
  {
    key: 'how long before a new subprocessor customers are told',
    all: [
      /\bsub-?processors?\b/i,
      /\b(?:announc\w*|notic\w*|notif\w*|inform\w*|tell|told|advance|ahead|before|publish\w*)\b/i,
    ],
    not: /\breview|\bassess|\baudit|\bdelet/i,
    measures: TIME,
  },
  {
    key: 'how long customers may object to a subprocessor',
    all: [/\bsub-?processors?\b|\bchange\b/i, /\bobject\w*\b/i],
    not: /\bannounc|\bnotice|\bbefore|in advance/i,
    measures: TIME,
  },
  {
    key: 'how often access is reviewed',
    all: [/\baccess(?: rights?)?\b|\bpermissions?\b|\bprivileges?\b|\broles?\b/i, /\breview\w*|\brecertif\w*/i],
    not: /\byour\b|\bpolic/i,
    measures: RHYTHM,
    kinds: /\b(?:privileged|production|admin\w*|office|physical|vendor|badge|customer|support)\b/gi,
  },
  {
    key: 'how often a penetration test is done',
    all: [/\bpen(?:etration)?[- ]?test\w*/i],
    not: /\binternal|\bscan|\bretest/i,
    measures: RHYTHM,
    kinds: /\b(?:network|mobile|internal|social)\b/gi,
  },
  {
    key: 'how often staff are trained',
    all: [/\btrain(?:ing|ed|s)?\b/i, /\b(?:staff|employees?|everyone|people|team|security|awareness|annual\w*)\b/i],
    measures: RHYTHM,
    kinds: /\b(?:developers?|engineers?|phishing|on-call|support)\b/gi,
  },
  {
    key: 'how often risks are assessed',
    all: [/\brisk (?:assessment|review|register|analysis)s?\b|\brisks are (?:assessed|reviewed)/i],
    measures: RHYTHM,
    kinds: /\b(?:vendor\w*|supplier\w*|subprocessor\w*|fraud)\b/gi,
  },
  {
    key: 'how often policies are reviewed',
    all: [/\bpolic(?:y|ies)\b/i, /\breview\w*|\bapproved?\b/i],
    not: /\baccess\b|\bfirewall/i,
    measures: RHYTHM,
  },
  {
    key: 'how often keys are rotated',
    all: [/\b(?:keys?|secrets?|credentials?)\b/i, /\brotat\w*|\brenew\w*|\breplac\w*/i],
    not: /\byour?\b/i,
    measures: ['rhythm', 'time'],
    kinds: /\b(?:signing|api|ssh|master|root|data|tls|database|service|encryption|webhook|customer|backup|kms)\b/gi,
  },
  {
    key: 'how soon weaknesses are fixed',
    all: [
      /\b(?:vulnerabilit\w*|patch\w*|weakness\w*|findings?|flaws?)\b/i,
      /\b(?:fix\w*|patch\w*|remed\w*|resolv\w*|address\w*|clos(?:e|ed)|correct\w*|appl(?:y|ied)|install\w*|limits?)\b/i,
    ],
    not: /\backnowledg|\banswer|\breply|\bconfirm|\brespond/i,
    measures: TIME,
    kinds: SEVERITY,
  },
  {
    key: 'how soon a reported weakness is answered',
    all: [
      /\b(?:vulnerabilit\w*|weakness\w*|disclos\w*|researchers?)\b/i,
      /\b(?:acknowledg\w*|answer\w*|repl(?:y|ies|ied)|respond\w*|confirm\w*)\b/i,
    ],
    not: /\bfix|\bpatch|\bupdates?\b/i,
    measures: TIME,
    kinds: SEVERITY,
  },
  {
    key: 'the recovery time objective',
    all: [/\brecovery time\b|\bRTO\b/],
    not: /\brecovery point\b|\bRPO\b/,
    measures: TIME,
  },
  {
    key: 'the recovery point objective',
    all: [/\brecovery point\b|\bRPO\b/],
    not: /\brecovery time\b|\bRTO\b/,
    measures: TIME,
  },
  {
    key: 'how soon leavers lose access',
    all: [
      /\b(?:leavers?|leav(?:e|es|ing)|offboard\w*|depart\w*|terminated employees?|last day)\b/i,
      /\b(?:access|accounts?)\b/i,
    ],
    not: /\bcustomer|\byour?\b/i,
    measures: TIME,
  },
  {
    key: 'when an idle session ends',
    all: [
      /\bsessions?\b|\bidle\b|\binactiv\w*/i,
      /\b(?:expires?|ends?|time[sd]?[- ]?out|signed out|logged out|lock\w*|closed|inactiv\w*|idle)\b/i,
    ],
    measures: TIME,
    kinds:
      /\b(?:absolute|at most|maximum|mobile|screen|laptop\w*|workstation\w*|api|admin\w*|staff|employee\w*|regardless)\b/gi,
  },
  {
    key: 'how soon requests of data subjects are answered',
    all: [
      /\b(?:data subjects?|subject access|erasure requests?|deletion requests?|access requests?|DSARs?)\b/i,
      /\b(?:answer\w*|respond\w*|fulfil\w*|complet\w*|within|forward\w*)\b/i,
    ],
    not: /\bdocument|\breport\b|\bforward/i,
    measures: TIME,
  },
  {
    key: 'the promised uptime',
    all: [/\buptime\b|\bavailabilit\w*|\bavailable\b|\bSLA\b/i],
    not: /\blast (?:year|month|quarter)|\bachieved|\bmeasured|\breached|\bwas\b|\bin 20\d\d|\bcredit|\bcapacity|\bload/i,
    measures: ['percent'],
    kinds: /\b(?:api|dashboard|enterprise|standard|webhooks?|support)\b/gi,
  },
  {
    key: 'the shortest password',
    all: [/\bpasswords?\b|\bpassphrases?\b/i],
    measures: ['characters'],
    kinds: /\b(?:admin\w*|service|employees?|staff|customers?|your)\b/gi,
  },
  {
    key: 'how long granted access to documents lasts',
    all: [
      /\b(?:access|links?|downloads?|grants?)\b/i,
      /\b(?:documents?|reports?|granted|grant|approv\w*|requested)\b/i,
      /\b(?:lasts?|expires?|for|valid|open|within|works?|remain\w*|available|have|ends?)\b/i,
    ],
    not: /\blogs?\b|\banswer|\bdecid|\breview(?:ed)?\b|\brepl|\bperiod|\bbreach|\bincident|\bperson\b|\bstaff|\bproduction|\bemployee|\bemergency|\bsupport\b|\bobject|\bdelet|\bconfirm\w* (?:your|the) (?:address|email|mail)/i,
    measures: TIME,
  },
  {
    key: 'how often a document may be downloaded',
    all: [/\bdownload\w*\b/i, /\b(?:documents?|reports?|files?|access|grant\w*|link|each)\b/i],
    measures: ['downloads'],
  },
  {
    key: 'how soon a request for documents is answered',
    all: [
      /\brequests?\b|\brequested\b/i,
      /\b(?:answer\w*|decid\w*|repl(?:y|ies)|review\w*|respond\w*|approv\w*|hear)\b/i,
      /\b(?:documents?|reports?|access)\b/i,
    ],
    not: /\bdata subject|\berasure|\bexpire|\bfor \w+ days|\bdelet|\bsupport/i,
    measures: TIME,
  },
];

const CUT = /[;:]|\. |, | – | — |\||\(|\)| and (?=(?:to|for|we|the|our|it|are|is|kept|\w+s (?:are|is)) )/g;

/** The stretches in which a quantity's topic is looked for, the closest first; none reaches past another quantity. */
function stretches(text: string, quantity: Quantity, others: readonly Quantity[]): string[] {
  const floor = others
    .filter((other) => other.measure === quantity.measure && other.end <= quantity.start)
    .reduce((end, other) => Math.max(end, other.end), 0);
  const ceiling = others
    .filter((other) => other.measure === quantity.measure && other.start >= quantity.end)
    .reduce((start, other) => Math.min(start, other.start), text.length);
  const cuts = [...text.matchAll(CUT)];
  const after = text.slice(quantity.end).search(/ and /);
  const end = Math.min(
    cuts.find((cut) => cut.index >= quantity.end)?.index ?? text.length,
    after === -1 ? text.length : quantity.end + after,
  );
  const starts = cuts
    .map((cut) => cut.index + cut[0].length)
    .filter((start) => start <= quantity.start && start > floor)
    .toReversed();
  const lists = [...starts, ...(floor === 0 ? [0] : [])].map((start) => text.slice(start, Math.min(end, ceiling)));
  return [
    ...lists,
    text.slice(starts.at(-1) ?? (floor === 0 ? 0 : quantity.start), ceiling === text.length ? text.length : end),
  ];
}

const matches = (topic: Topic, quantity: Quantity, stretch: string, heading: string): boolean =>
  topic.measures.includes(quantity.measure) &&
  topic.not?.test(stretch) !== true &&
  topic.all.some((pattern) => pattern.test(stretch)) &&
  topic.all.every((pattern) => pattern.test(stretch) || pattern.test(heading));

/** The topics that a quantity answers, each with its kind, as `how soon weaknesses are fixed (critical)`. */
export function topicsOf(text: string, quantity: Quantity, others: readonly Quantity[], heading: string): string[] {
  const list = stretches(text, quantity, others);
  let found: Topic[] = [];
  let stretch = '';
  for (const background of ['', heading]) {
    for (stretch of list) {
      found = TOPICS.filter((topic) => matches(topic, quantity, stretch, background));
      if (found.length > 0) break;
    }
    if (found.length > 0) break;
  }
  if (found.length === 0) {
    // "critical within 7 days, high within 30 days": the later ones share the topic of the first.
    stretch = text;
    found = TOPICS.filter(
      (topic) =>
        topic.kinds === SEVERITY &&
        (list[0]?.match(SEVERITY) ?? []).length > 0 &&
        matches(topic, quantity, text, heading),
    );
  }
  return found.map((topic) => {
    const kinds = topic.kinds === undefined ? [] : kindsNear(text, stretch, quantity, others, topic.kinds);
    return kinds.length === 0 ? topic.key : `${topic.key} (${kinds.join(', ')})`;
  });
}

/** Where one sentence holds several numbers, each takes the nearest kind; otherwise all that the clause names. */
function kindsNear(
  text: string,
  clause: string,
  quantity: Quantity,
  others: readonly Quantity[],
  pattern: RegExp,
): string[] {
  const all = [...clause.matchAll(pattern)].map((match) => match[0].toLowerCase());
  const rivals = others.filter((other) => other.measure === quantity.measure);
  if (rivals.length < 2 || all.length < 2) return [...new Set(all)].toSorted();
  const before = [...text.slice(0, quantity.start).matchAll(pattern)].at(-1);
  const after = [...text.slice(quantity.end).matchAll(pattern)][0];
  const gapBefore = before === undefined ? Number.POSITIVE_INFINITY : quantity.start - before.index - before[0].length;
  const gapAfter = after === undefined ? Number.POSITIVE_INFINITY : after.index;
  const near =
    gapBefore <= gapAfter || !/^ (?:for|if|when)/i.test(text.slice(quantity.end)) ? (before ?? after) : after;
  return near === undefined ? [] : [near[0].toLowerCase()];
}
