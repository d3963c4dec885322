import type { LogWhy } from '../../src/schemas/log-fault.ts';
import type { AuditRow, SealRow } from './audit-rows.ts';
import { SEAL_HOURS, UNSEALED_HOURS } from './limits.ts';
import { sealHolds } from './seal.ts';
import { addHours, type Instant } from './time.ts';

export interface SealFault {
  /** The seal it is about. */
  number: number;
  why: LogWhy;
}

/** A time without seals: `explained` when the process was down, or an operator said why. */
export interface SealGap {
  number: number;
  from: Instant;
  to: Instant;
  explained: { stopped: true } | { reason: string } | null;
}

/** What an operator says about the gap before a seal, in the note of a later one. */
export const acceptGap = (number: number, reason: string): string => JSON.stringify({ gap: number, reason });
function acceptedGaps(seals: readonly SealRow[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { kind, note } of seals) {
    if (kind !== 'accepted') continue;
    const { gap, reason } = JSON.parse(note) as { gap: number; reason: string };
    found.set(gap, reason);
  }
  return found;
}

/**
 * Whether the seals are numbered from 1, linked, in order of time, and each made with a secret. One under a secret that is gone is
 * vouched for by a later one that names its `mac`; the newest must be under one of today's.
 */
export function sealFault(seals: readonly SealRow[], secrets: readonly string[]): SealFault | null {
  let before: SealRow | undefined;
  let known = false;
  for (const seal of seals) {
    const number = (before?.number ?? 0) + 1;
    if (seal.number !== number) return { number, why: ['seal-missing'] };
    if (seal.previous !== (before?.mac ?? '')) return { number, why: ['seal-unlinked'] };
    if (before && (seal.seq < before.seq || seal.at < before.at)) return { number, why: ['seal-disordered'] };
    const holds = sealHolds(seal, secrets);
    // Older secrets come before newer ones: after the first seal that can be checked, all can.
    if (known && !holds) return { number, why: ['seal-foreign'] };
    known ||= holds;
    before = seal;
  }
  return before && !known
    ? {
        number: before.number,
        why: ['seals-foreign'],
      }
    : null;
}

/** The times without a seal that are longer than they may be. `firstAt`: when the first row of the log was written. */
export function gapsOf(seals: readonly SealRow[], firstAt: Instant | undefined): SealGap[] {
  const accepted = acceptedGaps(seals);
  return seals.flatMap((seal, at) => {
    const from = seals[at - 1]?.at ?? firstAt;
    if (from === undefined || seal.at <= addHours(from, UNSEALED_HOURS)) return [];
    const stopped = seals[at - 1]?.kind === 'stop' && (seal.kind === 'start' || seal.kind === 'stop');
    const reason = accepted.get(seal.number);
    const explained = reason !== undefined ? { reason } : stopped ? ({ stopped } as const) : null;
    return [{ number: seal.number, from, to: seal.at, explained }];
  });
}

/** Whether a new seal is due: the log has grown and nothing covers it, or the last one is an hour old. */
export const sealIsDue = (last: SealRow | undefined, head: Pick<AuditRow, 'seq'>, now: Instant): boolean =>
  last === undefined ? head.seq > 0 : last.at <= addHours(now, -SEAL_HOURS);
