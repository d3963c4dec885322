import { headersFor } from '../../src/schemas/headers.ts';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { messageOf } from '../domain/message-of.ts';

/** A gate that cannot be opened: its log says why, a visitor is asked to wait. */
export function closed(fault: unknown, base: string): Response {
  console.error(messageOf(fault));
  return new Response('The trust center cannot answer at the moment. Try again in a minute.\n', {
    status: 503,
    headers: {
      ...headersFor('gate', base),
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': String(RETRY_AFTER_SECONDS),
    },
  });
}
