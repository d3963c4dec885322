import type { LogFault } from '../../src/schemas/log-fault.ts';
import type { AuditRow, SealRow } from './audit-rows.ts';
import type { SignatureRow } from './grant-rows.ts';
import type { SealGap } from './seal-chain.ts';
import type { Instant } from './time.ts';

/** A calendar month in UTC: from its first moment, before that of the next. */
export interface Month {
  /** `YYYY-MM` */
  month: string;
  from: Instant;
  before: Instant;
}

/** `2026-11` → the month; null for anything else. */
export function readMonth(text: string): Month | null {
  const read = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text.trim());
  if (!read) return null;
  const [, year = '', month = ''] = read;
  const at = (months: number): Instant => new Date(Date.UTC(Number(year), Number(month) - 1 + months)).toISOString();
  return { month: `${year}-${month}`, from: at(0), before: at(1) };
}
/** The month of a moment. */
export const monthOf = (at: Instant): string => at.slice(0, 7);

/** What of the log a month's report tells: who asked, signed, decided, got, downloaded and viewed, and what became of it. */
const TOLD_EVENTS = [
  'request.submitted',
  'offer.taken',
  'reader.invited',
  'agreement.signed',
  'agreement.waived',
  'agreement.on-file',
  'agreement.covered',
  'agreement.withdrawn',
  'request.granted',
  'rule.overridden',
  'request.denied',
  'request.extended',
  'document.succeeded',
  'request.revoked',
  'reader.left',
  'request.expired',
  'document.downloaded',
  'document.viewed',
  'request.erased',
  'request.purged',
] as const;
const TOLD: ReadonlySet<string> = new Set(TOLD_EVENTS);
export const isTold = ({ event }: Pick<AuditRow, 'event'>): boolean => TOLD.has(event);

/** Whether a row says that an agreement was made, or need not be. */
export const isAgreement = ({ event }: Pick<AuditRow, 'event'>): boolean =>
  /^agreement\.(signed|waived|on-file|covered)$/.test(event);

/** An agreement as a request has it. */
export interface AgreedTo {
  agreement: string;
  version: string;
  sha256: string;
  kind: SignatureRow['kind'];
}
/** A row of the log, and what is known today of whom it is about. */
export interface Told {
  log: AuditRow;
  /** Null once their data is erased, or where there never was a request. */
  person: { name: string; email: string; company: string } | null;
  erased: boolean;
  documents: string[];
  /** What the request's documents were given under; of a signature, that one alone. */
  agreements: AgreedTo[];
  until: Instant | null;
}

/** Where the log stood when the month was over. */
export interface LogThen {
  /** The first and the last row of the month; null where it has none. */
  first: number | null;
  last: Pick<AuditRow, 'seq' | 'hash'> | null;
  /** The first seal that covers the last row. */
  seal: Pick<SealRow, 'number' | 'seq' | 'at'> | null;
}
/** The whole log, checked. */
export interface LogChecked {
  fault: LogFault | null;
  /** Times without a seal that reach into the month. */
  gaps: SealGap[];
}

export type CountName =
  | 'received'
  | 'invited'
  | 'signed'
  | 'waived'
  | 'onFile'
  | 'covered'
  | 'withdrawn'
  | 'grantedByPerson'
  | 'grantedByRule'
  | 'denied'
  | 'extended'
  | 'succeeded'
  | 'left'
  | 'revoked'
  | 'expired'
  | 'downloads'
  | 'views'
  | 'erased';
/** What a count counts: rows of these events, and of grants those by a rule or those by a person. */
export const COUNTED: Record<CountName, { events: readonly (typeof TOLD_EVENTS)[number][]; byRule?: boolean }> = {
  received: { events: ['request.submitted', 'offer.taken'] },
  invited: { events: ['reader.invited'] },
  signed: { events: ['agreement.signed'] },
  waived: { events: ['agreement.waived'] },
  onFile: { events: ['agreement.on-file'] },
  covered: { events: ['agreement.covered'] },
  withdrawn: { events: ['agreement.withdrawn'] },
  grantedByPerson: { events: ['request.granted'], byRule: false },
  grantedByRule: { events: ['request.granted'], byRule: true },
  denied: { events: ['request.denied'] },
  extended: { events: ['request.extended'] },
  succeeded: { events: ['document.succeeded'] },
  left: { events: ['reader.left'] },
  revoked: { events: ['request.revoked'] },
  expired: { events: ['request.expired'] },
  downloads: { events: ['document.downloaded'] },
  views: { events: ['document.viewed'] },
  erased: { events: ['request.erased', 'request.purged'] },
};
export const COUNT_NAMES = Object.keys(COUNTED) as CountName[];
export type EvidenceCounts = Record<CountName, number>;
