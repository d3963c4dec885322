import { createHmac } from 'node:crypto';
import { type Change, join } from '../domain/change.ts';
import { type CheckedRow, checkRow, openList, type SealedList, sameness, sealList } from '../domain/checked-list.ts';
import { LINK_LIST_CHUNK_ROWS } from '../domain/limits.ts';
import type { ListRow } from '../domain/link-list.ts';
import { makeOffer } from '../domain/make-offer.ts';
import { idsOf, type OfferForm } from '../domain/offer.ts';
import { inLetters } from '../domain/reference.ts';
import { addSeconds } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { momentOf } from './moment-of.ts';
import { shownBy } from './offers.ts';

/** Every row as it would be made, or with its fault; nothing is written. `sealed` is what may be sent then, exactly. */
export async function checkList(
  deps: Deps,
  rows: readonly ListRow[],
  by: string,
): Promise<{ rows: CheckedRow[]; sealed: SealedList }> {
  const moment = momentOf(deps);
  const shown = await shownBy(deps);
  const seen = new Set<string>();
  const checked: CheckedRow[] = [];
  for (const row of rows) {
    const { form, faults } = checkRow(deps.manifest, shown, row, by, moment.now);
    if (form === null) {
      checked.push({ ...row, form, faults });
      continue;
    }
    const same = sameness(form.for, form.documents);
    const open = await deps.store.rows('offers', {
      where: { subject: form.for, withdrawnAt: null },
      compare: [['expiresAt', '>', moment.now]],
    });
    const isThere = open.some(({ documents }) => sameness(form.for, idsOf(documents)) === same);
    const kind = seen.has(same) ? 'twice' : isThere ? 'there' : null;
    seen.add(same);
    checked.push({ ...row, form: kind === null ? form : null, faults: kind === null ? [] : [{ kind }] });
  }
  return { rows: checked, sealed: sealList(checked, by, moment) };
}

export interface SentList {
  batch: string;
  made: number;
  /** Sent by an earlier try of the same list. */
  before: number;
  /** What a rule or a document has come in the way of since it was shown. */
  refused: string[];
  /** Links for domains, which nobody mails: shown once. */
  copies: { for: string; company: string; token: string }[];
}

/** The same row of the same list has the same id, whoever sends it again: it's never made twice. */
const idOf = (list: string, at: number): string =>
  `L-${inLetters(createHmac('sha256', list).update(`link of a list ${at}`).digest())}`;

/**
 * Makes what was shown, a few rows in a commit, and puts its mail into the outbox, which lets it go at the gate's own rate. One that was
 * broken off is gone on with by sending the same list again.
 */
export async function sendList(
  deps: Deps,
  sealed: SealedList,
  by: string,
): Promise<{ refused: 'not-shown' } | SentList> {
  const list = openList(sealed, by, momentOf(deps));
  if (!list) return { refused: 'not-shown' };
  const shown = await shownBy(deps);
  const sent: SentList = { batch: list.id, made: 0, before: 0, refused: [], copies: [] };
  const forms = list.forms.map((form, at) => ({ form, at }));
  for (let from = 0; from < forms.length; from += LINK_LIST_CHUNK_ROWS) {
    const chunk = forms.slice(from, from + LINK_LIST_CHUNK_ROWS);
    const outcome = await commitFresh<Omit<SentList, 'batch'> & { change?: Change }>(deps, () =>
      makeChunk(deps, chunk, list, by, shown),
    );
    sent.made += outcome.made;
    sent.before += outcome.before;
    sent.refused.push(...outcome.refused);
    sent.copies.push(...outcome.copies);
  }
  return sent;
}

async function makeChunk(
  deps: Deps,
  chunk: readonly { form: OfferForm; at: number }[],
  { id: batch, at: shownAt }: { id: string; at: string },
  by: string,
  shown: Awaited<ReturnType<typeof shownBy>>,
): Promise<Omit<SentList, 'batch'> & { change?: Change }> {
  const moment = momentOf(deps);
  const result: Omit<SentList, 'batch'> = { made: 0, before: 0, refused: [], copies: [] };
  const changes: Change[] = [];
  for (const { form, at } of chunk) {
    const id = idOf(batch, at);
    if ((await deps.store.count('offers', { where: { id } })) > 0) {
      result.before += 1;
      continue;
    }
    // A moment each, so that a page of the list ends between two of them.
    const createdAt = addSeconds(shownAt, at / 1000);
    const made = makeOffer(deps.manifest, shown, form, by, moment, { id, batch, createdAt, lane: 'invited' });
    if ('faults' in made) {
      result.refused.push(form.for);
      continue;
    }
    changes.push(made.change);
    result.made += 1;
    if (made.token !== null) result.copies.push({ for: form.for, company: form.company, token: made.token });
  }
  return changes.length === 0 ? result : { ...result, change: join(...changes) };
}

/** How much of a list has left. */
export async function listProgress(
  { store }: Pick<Deps, 'store'>,
  batch: string,
): Promise<{ all: number; waiting: number; dead: number }> {
  const links = await store.rows('offers', { where: { batch, mailed: 1 } });
  const ids = new Set(links.map(({ id }) => id));
  const count = async (status: 'queued' | 'waiting' | 'dead') =>
    (await store.rows('outbox', { where: { kind: 'offer', status } })).filter(
      ({ reference }) => reference !== null && ids.has(reference),
    ).length;
  const [queued, waiting, dead] = await Promise.all([count('queued'), count('waiting'), count('dead')]);
  return { all: links.length, waiting: queued + waiting, dead };
}
