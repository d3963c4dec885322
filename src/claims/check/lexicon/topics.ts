import type { Quantity } from './quantities.ts';

/** What numbers are compared on. */
export type TopicId =
  | 'backups-kept'
  | 'backups-made'
  | 'restore-tested'
  | 'recovery-practiced'
  | 'logs-kept'
  | 'data-deleted'
  | 'deletion-requested'
  | 'breach-told'
  | 'subprocessor-notice'
  | 'subprocessor-objection'
  | 'access-reviewed'
  | 'penetration-tested'
  | 'staff-trained'
  | 'risks-assessed'
  | 'policies-reviewed'
  | 'keys-rotated'
  | 'vulnerabilities-fixed'
  | 'vulnerability-answered'
  | 'recovery-time'
  | 'recovery-point'
  | 'leavers-out'
  | 'session-ends'
  | 'data-subjects-answered'
  | 'uptime'
  | 'password-length'
  | 'grant-lasts'
  | 'document-downloads'
  | 'request-answered';

/** How a topic is told. `all` must each be found in the clause; two numbers are compared only within one topic. */
export interface Topic {
  id: TopicId;
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
export const SEVERITY = /\b(?:critical|high|medium|moderate|low|severe|urgent|attack|exploit\w*|zero-day)\b/gi;

export const TOPICS: readonly Topic[] = [
  {
    id: 'backups-kept',
    all: [/\bback-?ups?\b|\bsnapshots?\b/i, KEPT],
    not: /\bevery\b|\btest|\brestor|\bterminat/i,
    measures: TIME,
    kinds: /\b(?:daily|weekly|monthly|hourly|point-in-time|yearly|log)\b/gi,
  },
  {
    id: 'backups-made',
    all: [
      /\bback(?:ed)?[- ]?up\w*\b|\bsnapshots?\b/i,
      /\b(?:taken|made|run|runs|create\w*|back(?:ed)?[- ]up|take|are|every)\b/i,
    ],
    not: /\btest|\brestor|kept|retain|expire|exercise|practi|rehears|rebuil/i,
    measures: RHYTHM,
    kinds: /\b(?:full|incremental|point-in-time|log)\b/gi,
  },
  {
    id: 'restore-tested',
    all: [/\brestor\w*|\b(?:fully |are |is )tested\b/i, /\bback-?ups?\b/i],
    measures: RHYTHM,
    kinds: /\b(?:whole|full|entire|region\w*|complete|service)\b/gi,
  },
  {
    id: 'recovery-practiced',
    all: [
      /\b(?:disaster|recovery|continuity|failover|region)\b/i,
      /\b(?:test\w*|practi[cs]\w*|rehears\w*|exercise\w*|drill\w*)\b/i,
    ],
    not: /\brestor/i,
    measures: RHYTHM,
  },
  {
    id: 'logs-kept',
    all: [/\blogs?\b|\blogging\b|\baudit trails?\b/i, KEPT],
    not: /\bback-?ups?\b|\bsession|\blog ?in|deliver/i,
    measures: TIME,
    kinds:
      /\b(?:application|debug|network|flow|access|audit|system|web|server|raw|archive\w*|cold|hot|searchable|webhook|request|enterprise|immediately|deliver\w*|change|build|mail|chat)\b/gi,
  },
  {
    id: 'data-deleted',
    all: [
      DELETE,
      /\b(?:terminat\w*|contract|cancel\w*|clos(?:e|ed|ure|ing)|end of|leav(?:e|es|ing)|offboard\w*|unsubscrib\w*|agreement ends|delete (?:your|the|an) account|account is deleted)\b/i,
    ],
    not: /\bemploy|\bstaff|\baccess\b|\bretain|\bexport/i,
    measures: TIME,
    kinds:
      /\b(?:back-?ups?|logs?|invoice\w*|billing|legal|tax|ledger|financial|records?|payment\w*|transaction\w*)\b/gi,
  },
  {
    id: 'deletion-requested',
    all: [DELETE, /\b(?:requests?|requested|ask(?:s|ed)?|initiated|after an? (?:user|administrator|admin) deletes)\b/i],
    not: /\bterminat|\bcontract|\bemploy|\bstaff|\baccess\b|\bretain|\bexport|\bdocument|\breport/i,
    measures: TIME,
    kinds: /\b(?:back-?ups?|logs?|invoice\w*|billing|legal|tax|records?|payment\w*)\b/gi,
  },
  {
    id: 'breach-told',
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
    id: 'subprocessor-notice',
    all: [
      /\bsub-?processors?\b/i,
      /\b(?:announc\w*|notic\w*|notif\w*|inform\w*|tell|told|advance|ahead|before|publish\w*)\b/i,
    ],
    not: /\breview|\bassess|\baudit|\bdelet/i,
    measures: TIME,
  },
  {
    id: 'subprocessor-objection',
    all: [/\bsub-?processors?\b|\bchange\b/i, /\bobject\w*\b/i],
    not: /\bannounc|\bnotice|\bbefore|in advance/i,
    measures: TIME,
  },
  {
    id: 'access-reviewed',
    all: [/\baccess(?: rights?)?\b|\bpermissions?\b|\bprivileges?\b|\broles?\b/i, /\breview\w*|\brecertif\w*/i],
    not: /\byour\b|\bpolic/i,
    measures: RHYTHM,
    kinds: /\b(?:privileged|production|admin\w*|office|physical|vendor|badge|customer|support)\b/gi,
  },
  {
    id: 'penetration-tested',
    all: [/\bpen(?:etration)?[- ]?test\w*/i],
    not: /\binternal|\bscan|\bretest/i,
    measures: RHYTHM,
    kinds: /\b(?:network|mobile|internal|social)\b/gi,
  },
  {
    id: 'staff-trained',
    all: [/\btrain(?:ing|ed|s)?\b/i, /\b(?:staff|employees?|everyone|people|team|security|awareness|annual\w*)\b/i],
    measures: RHYTHM,
    kinds: /\b(?:developers?|engineers?|phishing|on-call|support)\b/gi,
  },
  {
    id: 'risks-assessed',
    all: [/\brisk (?:assessment|review|register|analysis)s?\b|\brisks are (?:assessed|reviewed)/i],
    measures: RHYTHM,
    kinds: /\b(?:vendor\w*|supplier\w*|subprocessor\w*|fraud)\b/gi,
  },
  {
    id: 'policies-reviewed',
    all: [/\bpolic(?:y|ies)\b/i, /\breview\w*|\bapproved?\b/i],
    not: /\baccess\b|\bfirewall/i,
    measures: RHYTHM,
  },
  {
    id: 'keys-rotated',
    all: [/\b(?:keys?|secrets?|credentials?)\b/i, /\brotat\w*|\brenew\w*|\breplac\w*/i],
    not: /\byour?\b/i,
    measures: ['rhythm', 'time'],
    kinds: /\b(?:signing|api|ssh|master|root|data|tls|database|service|encryption|webhook|customer|backup|kms)\b/gi,
  },
  {
    id: 'vulnerabilities-fixed',
    all: [
      /\b(?:vulnerabilit\w*|patch\w*|weakness\w*|findings?|flaws?)\b/i,
      /\b(?:fix\w*|patch\w*|remed\w*|resolv\w*|address\w*|clos(?:e|ed)|correct\w*|appl(?:y|ied)|install\w*|limits?)\b/i,
    ],
    not: /\backnowledg|\banswer|\breply|\bconfirm|\brespond/i,
    measures: TIME,
    kinds: SEVERITY,
  },
  {
    id: 'vulnerability-answered',
    all: [
      /\b(?:vulnerabilit\w*|weakness\w*|disclos\w*|researchers?)\b/i,
      /\b(?:acknowledg\w*|answer\w*|repl(?:y|ies|ied)|respond\w*|confirm\w*)\b/i,
    ],
    not: /\bfix|\bpatch|\bupdates?\b/i,
    measures: TIME,
    kinds: SEVERITY,
  },
  {
    id: 'recovery-time',
    all: [/\brecovery time\b|\bRTO\b/],
    not: /\brecovery point\b|\bRPO\b/,
    measures: TIME,
  },
  {
    id: 'recovery-point',
    all: [/\brecovery point\b|\bRPO\b/],
    not: /\brecovery time\b|\bRTO\b/,
    measures: TIME,
  },
  {
    id: 'leavers-out',
    all: [
      /\b(?:leavers?|leav(?:e|es|ing)|offboard\w*|depart\w*|terminated employees?|last day)\b/i,
      /\b(?:access|accounts?)\b/i,
    ],
    not: /\bcustomer|\byour?\b/i,
    measures: TIME,
  },
  {
    id: 'session-ends',
    all: [
      /\bsessions?\b|\bidle\b|\binactiv\w*/i,
      /\b(?:expires?|ends?|time[sd]?[- ]?out|signed out|logged out|lock\w*|closed|inactiv\w*|idle)\b/i,
    ],
    measures: TIME,
    kinds:
      /\b(?:absolute|at most|maximum|mobile|screen|laptop\w*|workstation\w*|api|admin\w*|staff|employee\w*|regardless)\b/gi,
  },
  {
    id: 'data-subjects-answered',
    all: [
      /\b(?:data subjects?|subject access|erasure requests?|deletion requests?|access requests?|DSARs?)\b/i,
      /\b(?:answer\w*|respond\w*|fulfil\w*|complet\w*|within|forward\w*)\b/i,
    ],
    not: /\bdocument|\breport\b|\bforward/i,
    measures: TIME,
  },
  {
    id: 'uptime',
    all: [/\buptime\b|\bavailabilit\w*|\bavailable\b|\bSLA\b/i],
    not: /\blast (?:year|month|quarter)|\bachieved|\bmeasured|\breached|\bwas\b|\bin 20\d\d|\bcredit|\bcapacity|\bload/i,
    measures: ['percent'],
    kinds: /\b(?:api|dashboard|enterprise|standard|webhooks?|support)\b/gi,
  },
  {
    id: 'password-length',
    all: [/\bpasswords?\b|\bpassphrases?\b/i],
    measures: ['characters'],
    kinds: /\b(?:admin\w*|service|employees?|staff|customers?|your)\b/gi,
  },
  {
    id: 'grant-lasts',
    all: [
      /\b(?:access|links?|downloads?|grants?)\b/i,
      /\b(?:documents?|reports?|granted|grant|approv\w*|requested)\b/i,
      /\b(?:lasts?|expires?|for|valid|open|within|works?|remain\w*|available|have|ends?)\b/i,
    ],
    not: /\blogs?\b|\banswer|\bdecid|\breview(?:ed)?\b|\brepl|\bperiod|\bbreach|\bincident|\bperson\b|\bstaff|\bproduction|\bemployee|\bemergency|\bsupport\b|\bobject|\bdelet|\bsign|\bNDA\b|\bconfirm\w* (?:your|the) (?:address|email|mail)/i,
    measures: TIME,
  },
  {
    id: 'document-downloads',
    all: [/\bdownload\w*\b/i, /\b(?:documents?|reports?|files?|access|grant\w*|link|each)\b/i],
    measures: ['downloads'],
  },
  {
    id: 'request-answered',
    all: [
      /\brequests?\b|\brequested\b/i,
      /\b(?:answer\w*|decid\w*|repl(?:y|ies)|review\w*|respond\w*|approv\w*|hear)\b/i,
      /\b(?:documents?|reports?|access)\b/i,
    ],
    not: /\bdata subject|\berasure|\bexpire|\bfor \w+ days|\bdelet|\bsupport/i,
    measures: TIME,
  },
];
