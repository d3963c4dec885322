import type { EventType } from '../../src/schemas/channel-events.ts';
import type { AuditRow } from './audit-rows.ts';
import type { LetterOf } from './letter.ts';

type Facts = LetterOf<'event'>['facts'];
interface Told {
  type: EventType;
  /** What of the row's detail goes along. None of it is personal: the audit log holds nothing that is. */
  facts?: readonly string[];
}

/**
 * What channels are told, by the event of the audit log that it is read from. That a request is `signed` is told where somebody must
 * decide; one that a rule decides is told as that decision.
 */
const TOLD: Readonly<Record<string, Told>> = {
  'approvers.asked': { type: 'request.signed' },
  'request.granted': { type: 'request.granted', facts: ['days'] },
  'request.denied': { type: 'request.declined' },
  'request.revoked': { type: 'request.revoked' },
  'request.expired': { type: 'request.expired' },
  'document.downloaded': { type: 'document.downloaded', facts: ['use', 'of'] },
  'document.viewed': { type: 'document.viewed', facts: ['use', 'of'] },
  'reader.invited': { type: 'invitation.sent' },
  'agreement.signed': { type: 'signature.recorded', facts: ['agreement', 'version', 'sha256'] },
  'requester.asked': { type: 'question.asked' },
  'requester.answered': { type: 'question.answered' },
  // An email; a message to a channel that came to nothing is told to no channel.
  'mail.dead': { type: 'delivery.failed', facts: ['mail', 'attempts'] },
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** What a row of the audit log is to a channel; null for what channels are not told. */
export function eventIn({ event, at, reference, actor, detail }: AuditRow): LetterOf<'event'> | null {
  const told = Object.hasOwn(TOLD, event) ? TOLD[event] : undefined;
  if (!told) return null;
  const said = JSON.parse(detail) as Record<string, unknown>;
  const facts: Facts = {};
  for (const name of told.facts ?? []) {
    const value = said[name];
    if (isText(value) || typeof value === 'number') facts[name] = value;
  }
  const named = Array.isArray(said.documents) ? said.documents : [said.document];
  return { kind: 'event', type: told.type, at, reference, actor, documents: named.filter(isText), facts };
}
