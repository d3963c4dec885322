import type { To } from '../../src/schemas/addresses.ts';
import type { Included } from '../../src/schemas/channel-events.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Letter, LetterOf } from '../domain/letter.ts';
import { OPERATOR } from '../domain/staff.ts';
import { addDays } from '../domain/time.ts';
import type { WebhookType } from '../domain/webhook-types.ts';
import type { Abouts } from '../ports/mail.ts';

export interface Payload {
  type: WebhookType;
  /** When it happened; when it was sent stands in the header. */
  timestamp: string;
  data: Record<string, unknown>;
}
interface From {
  about: Abouts;
  include: readonly Included[];
  at: To;
  manifest: Pick<Manifest, 'documents' | 'agreements'>;
}

/** Who acted, without a name: a kind of actor. */
function actorOf(actor: string): string {
  if (actor === OPERATOR) return 'operator';
  return actor.includes('@') ? 'staff' : actor;
}

function requestIn(reference: string | null, { about, include, at }: From): Record<string, unknown> {
  const request = reference === null ? undefined : about.get(reference);
  return {
    reference,
    company: request ? { name: request.company, domain: request.domain } : null,
    documents: request?.documents ?? [],
    ...(request && include.includes('requester') ? { requester: request.requester } : {}),
    url: reference === null ? at('desk') : at('case', { reference }),
  };
}

function detailsOf({ at, facts }: LetterOf<'event'>, { manifest }: From): Record<string, unknown> {
  const { days, use, of, agreement, version, sha256, mail, attempts } = facts;
  return {
    ...(typeof days === 'number' ? { days, until: addDays(at, days) } : {}),
    ...(use === undefined ? {} : { use, of }),
    ...(agreement === undefined
      ? {}
      : {
          agreement: {
            id: agreement,
            title: manifest.agreements.find((one) => one.id === agreement)?.title ?? agreement,
            version,
            sha256,
          },
        }),
    ...(mail === undefined ? {} : { email: { kind: mail, attempts } }),
  };
}

/** What a webhook is sent: the shape that `/api/openapi.json` describes. */
export function payloadOf(letter: Letter, from: From): Payload {
  switch (letter.kind) {
    case 'event': {
      const { type, at, reference, actor, documents } = letter;
      const titled = documents.map((id) => ({
        id,
        title: from.manifest.documents.find((one) => one.id === id)?.title ?? id,
      }));
      return {
        type,
        timestamp: at,
        data: {
          ...requestIn(reference, from),
          ...(titled.length > 0 ? { documents: titled } : {}),
          by: actorOf(actor),
          ...(actor.includes('@') && from.include.includes('staff') ? { staff: actor } : {}),
          ...detailsOf(letter, from),
        },
      };
    }
    case 'escalation':
      return {
        type: letter.isOverdue ? 'request.overdue' : 'request.due-soon',
        timestamp: letter.at,
        data: { ...requestIn(letter.reference, from), waitedHours: letter.hours, targetHours: letter.target },
      };
    case 'trial':
      return { type: 'webhook.test', timestamp: letter.at, data: { url: from.at('desk') } };
    default:
      throw new Error(`a webhook is not told of ${letter.kind}`);
  }
}
