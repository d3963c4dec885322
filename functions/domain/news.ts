import { createHash } from 'node:crypto';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import { canonicalJson } from './audit-chain.ts';
import { bindSend, topicOf } from './follower.ts';
import { SEND_DELAY_MINUTES } from './limits.ts';
import type { Moment } from './moment.ts';
import type { NewsFacts, NewsItem } from './reader-letters.ts';
import type { SendRow } from './reader-rows.ts';
import { inLetters } from './reference.ts';
import { addDays, addSeconds, dayOf, type Instant } from './time.ts';

type Subprocessor = Pick<
  Stated['subprocessors'][number],
  'name' | 'purpose' | 'data' | 'location' | 'transfer' | 'since' | 'until' | 'objectBy'
>;
/** What was last announced, as far as followers are told of it. */
export interface Announced {
  /** When that site was built: one that was built before it announces nothing. */
  builtAt: Instant;
  /** Ids that were ever announced: an update that comes back is no news. */
  updates: string[];
  /** Version and day of issue. */
  documents: Record<string, [version: string | null, issued: string | null]>;
  frameworks: Record<string, string>;
  subprocessors: Record<string, Subprocessor>;
}

/** An update that is older than this when it first appears fills in the past; nobody is mailed about it. */
const UPDATE_NEWS_DAYS = 30;

const factsOf = ({ name, purpose, data, location, transfer, since, until, objectBy }: Subprocessor): Subprocessor => ({
  name,
  purpose,
  data,
  location,
  transfer,
  since,
  until,
  objectBy,
});

/** What this site states now. */
export function announcedBy(manifest: Manifest, stated: Stated, before?: Announced): Announced {
  return {
    builtAt: manifest.builtAt,
    updates: [...new Set([...(before?.updates ?? []), ...stated.updates.map(({ id }) => id)])].sort(),
    documents: Object.fromEntries(
      manifest.documents.map(({ id, version, issued }) => [id, [version, issued] as [string | null, string | null]]),
    ),
    frameworks: Object.fromEntries(stated.frameworks.map(({ id, status }) => [id, status])),
    subprocessors: Object.fromEntries(stated.subprocessors.map((one) => [one.id, factsOf(one)])),
  };
}

const COMPARED = ['name', 'purpose', 'data', 'location', 'transfer', 'since', 'objectBy'] as const;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function subprocessorNews(before: Announced, stated: Stated, today: string): NewsItem[] {
  const news: NewsItem[] = [];
  const now = new Map(stated.subprocessors.map((one) => [one.id, one]));
  for (const { id, ...one } of stated.subprocessors) {
    const facts = factsOf(one);
    const old = before.subprocessors[id];
    const isOver = facts.until !== null && facts.until < today;
    if (!old) {
      if (!isOver) news.push({ what: 'subprocessor-added', id, ...facts, changed: [] });
      continue;
    }
    const changed = COMPARED.filter((name) => !isSame(old[name], facts[name]));
    const isEnding = facts.until !== null && facts.until !== old.until;
    // Whoever read that it ends has to read that it stays, or is back.
    const goesOn = facts.until === null && old.until !== null;
    if (isEnding) news.push({ what: 'subprocessor-ends', id, ...facts, changed });
    else if (goesOn && (old.until ?? '') < today) news.push({ what: 'subprocessor-added', id, ...facts, changed: [] });
    else if (goesOn || changed.length > 0) news.push({ what: 'subprocessor-changed', id, ...facts, changed });
  }
  // One whose last day was announced is taken off the list in silence.
  for (const [id, facts] of Object.entries(before.subprocessors))
    if (!now.has(id) && facts.until === null) news.push({ what: 'subprocessor-ends', id, ...facts, changed: [] });
  return news;
}

/** What changed since, by topic; nothing for a topic without news. */
export function newsSince(before: Announced, manifest: Manifest, stated: Stated, today: string): NewsFacts[] {
  const since = dayOf(addDays(`${today}T00:00:00.000Z`, -UPDATE_NEWS_DAYS));
  const updates = stated.updates
    .filter(({ id, date }) => !before.updates.includes(id) && date >= since)
    .map(({ id, title, date }): NewsItem => ({ what: 'update', id, title, date }));
  const documents = manifest.documents.flatMap(({ id, title, version, issued }): NewsFacts[] => {
    const old = before.documents[id];
    if (!old || isSame(old, [version, issued])) return [];
    const item = { what: 'document' as const, id, title, version, issued };
    return [{ topic: topicOf('document', id), name: title, items: [item] }];
  });
  const frameworks = stated.frameworks.flatMap(({ id, name, status, claim }): NewsFacts[] => {
    const from = before.frameworks[id];
    if (from === undefined || from === status) return [];
    return [
      {
        topic: topicOf('framework', id),
        name,
        items: [{ what: 'framework', id, name, from, status, claim }],
      },
    ];
  });
  return [
    { topic: 'updates', name: null, items: updates },
    { topic: 'subprocessors', name: null, items: subprocessorNews(before, stated, today) },
    ...documents,
    ...frameworks,
  ].filter(({ items }) => items.length > 0);
}

const digest = (...parts: string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest();

/** A send of some news. Its reference follows from what it says and from which build, so that no build makes it twice. */
export function makeSend(news: NewsFacts, builtAt: Instant, total: number, moment: Moment): SendRow {
  const data = canonicalJson(news);
  return bindSend(moment.secret, {
    reference: `S-${inLetters(digest(builtAt, data))}`,
    topic: news.topic,
    data,
    state: 'running',
    cursor: '',
    total,
    queued: 0,
    sent: 0,
    failed: 0,
    createdAt: moment.now,
    startsAt: addSeconds(moment.now, SEND_DELAY_MINUTES * 60),
    endedAt: null,
  });
}

/** The outbox row of a send's letter to one follower: one and no other, however often it is made. */
export const letterId = (send: string, follower: string): string => digest(send, follower).toString('base64url');
