import { type RequestRow, STATES } from '../../../functions/domain/records.ts';
import type { Store } from '../../../functions/ports/store.ts';

const COMPANIES = [
  'Buyer GmbH',
  'Żółw & Sons',
  'The Long-Standing Consolidated Insurance Company of the North',
  '山田商事',
  'B',
];
const PEOPLE = ['Ada Example', 'Łucja Nowak', 'A Reader with an Uncommonly Long Name of Several Parts', '山田', 'B'];

/** What a server takes in one commit. */
const PART = 200;

/** So many requests, oldest first, a minute apart but for pairs of the same moment; every ninth is an invitation of `inviter`. `first` numbers them on. */
export async function manyRequests(
  store: Store,
  count: number,
  { end, documents, inviter, first = 0 }: { end: Date; documents: readonly string[]; inviter: string; first?: number },
): Promise<RequestRow[]> {
  const rows = Array.from({ length: count }, (_, at): RequestRow => {
    const createdAt = new Date(end.getTime() - Math.floor((count - at) / 2) * 120_000).toISOString();
    const state = STATES[at % STATES.length] ?? 'submitted';
    const later = new Date(end.getTime() + 86_400_000).toISOString();
    return {
      reference: `VS-${String((first + at) * 7919 + 10_000_000).slice(-8)}`,
      state,
      name: at % 9 === 0 ? '' : (PEOPLE[at % PEOPLE.length] ?? ''),
      stampName: null,
      email: `reader${at}@buyer.example`,
      domain: 'buyer.example',
      company: COMPANIES[at % COMPANIES.length] ?? '',
      title: 'Reviewer',
      purpose: 'Our yearly vendor review',
      documents: JSON.stringify(documents.slice(0, 1 + (at % documents.length))),
      network: null,
      invitedBy: at % 9 === 0 ? inviter : null,
      createdAt,
      lapsesAt: later,
      confirmedAt: state === 'submitted' || state === 'lapsed' ? null : createdAt,
      signedAt: state === 'submitted' || state === 'lapsed' ? null : createdAt,
      decidedAt: null,
      decidedBy: null,
      reason: null,
      expiresAt: state === 'granted' ? later : null,
      remindedAt: null,
      closedAt: null,
      purgedAt: null,
      mac: null,
      assignedTo: null,
      askedAt: null,
      pausedSeconds: 0,
    };
  });
  for (let from = 0; from < rows.length; from += PART)
    await store.commit({
      expect: [],
      writes: rows.slice(from, from + PART).map((row) => ({ do: 'insert' as const, table: 'requests' as const, row })),
      audit: [],
    });
  return rows;
}
