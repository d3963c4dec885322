import type { HeldAccess } from '../../src/schemas/access.ts';
import { type Change, join, logged } from './change.ts';
import { recipientFor } from './channel.ts';
import { ESCALATED_WITHIN_HOURS } from './mail-limits.ts';
import type { Moment } from './moment.ts';
import { once } from './once.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { addHours, type Instant } from './time.ts';
import { isAsked, waitedHours } from './waited.ts';

export const STAGES = ['soon', 'overdue'] as const;
export type Stage = (typeof STAGES)[number];

/** The name under which a request is known to have been escalated. */
export const escalatedAs = (reference: string, stage: Stage): string => `escalation:${reference}:${stage}`;

/** From how many hours of waiting on somebody is told, and from how many on they are told again; null where nothing is promised, or nobody named. */
export function thresholds({ targetHours, escalate }: HeldAccess): Record<Stage, number> | null {
  if (targetHours === undefined || escalate === undefined) return null;
  return { soon: (targetHours * escalate.atPercent) / 100, overdue: targetHours };
}

/**
 * Which of the two a request has come to; null for neither, while the requester has to answer a question, and for what came to it long ago: a backlog from before somebody was named is no
 * news to them.
 */
export function stageOf(request: RequestRow, from: Record<Stage, number>, now: Instant): Stage | null {
  if (isAsked(request)) return null;
  const hours = waitedHours(request, now);
  const stage = hours >= from.overdue ? 'overdue' : 'soon';
  const before = waitedHours(request, addHours(now, -ESCALATED_WITHIN_HOURS));
  return hours >= from[stage] && before < from[stage] ? stage : null;
}

/** One message to each who is named, once for a request and a stage, whichever worker comes first. */
export function escalate(
  { targetHours = 0, escalate: named }: HeldAccess,
  request: RequestRow,
  stage: Stage,
  moment: Moment,
): Change {
  const { reference, state } = request;
  const to = named?.to ?? [];
  const hours = Math.round(waitedHours(request, moment.now) * 10) / 10;
  const told: Change = {
    expect: [{ table: 'requests', where: { reference, state }, exists: true }],
    writes: to.flatMap((one) =>
      queueEmail(moment, {
        to: recipientFor(one),
        reference,
        letter: {
          kind: 'escalation',
          reference,
          at: moment.now,
          isOverdue: stage === 'overdue',
          hours,
          target: targetHours,
        },
        ...(one.includes('@') ? { lane: 'staff' as const } : {}),
      }),
    ),
    audit: [logged(moment.now, 'gate', 'request.escalated', reference, { stage, to })],
  };
  return join(once(escalatedAs(reference, stage), reference, moment.now), told);
}
