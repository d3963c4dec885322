import type { Manifest } from '../../src/schemas/manifest.ts';
import { VIEWS_BATCH_CELLS, VIEWS_FLUSH_SECONDS } from '../domain/limits.ts';
import type { ReferrerKind } from '../domain/referrers.ts';
import { addToSums, Cells } from '../domain/sums.ts';
import { addSeconds, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { knownSums } from './sum-log.ts';

interface Seen {
  cells: Cells;
  flushedAt: Instant | null;
}
/** What this process has seen and not written yet. By the manifest, which a Worker keeps from one call to the next. */
const seenBy = new WeakMap<Manifest, Seen>();
function seenOf({ manifest }: Pick<Deps, 'manifest'>): Seen {
  const seen = seenBy.get(manifest) ?? { cells: new Cells(), flushedAt: null };
  seenBy.set(manifest, seen);
  return seen;
}

/** Counts a view in memory alone: as many sums as there are pages and kinds of referrer, however many views there are. */
export function seeView(deps: Pick<Deps, 'manifest' | 'clock'>, page: string, from: ReferrerKind): void {
  seenOf(deps).cells.add('view', deps.clock.now().toISOString(), page, from);
}

/** Whether it is time to write what was seen. */
export function viewsAreDue(deps: Pick<Deps, 'manifest' | 'clock'>): boolean {
  const { flushedAt, cells } = seenOf(deps);
  const now = deps.clock.now().toISOString();
  return cells.all.length > 0 && (flushedAt === null || addSeconds(flushedAt, VIEWS_FLUSH_SECONDS) <= now);
}

/** Adds what was seen to the sums. What a commit that failed would have written is written by the next one. */
export async function flushViews(deps: Deps): Promise<void> {
  const seen = seenOf(deps);
  seen.flushedAt = deps.clock.now().toISOString();
  const all = seen.cells.all;
  seen.cells = new Cells();
  for (let at = 0; at < all.length; at += VIEWS_BATCH_CELLS) {
    const cells = all.slice(at, at + VIEWS_BATCH_CELLS);
    try {
      await commitFresh(deps, async () => ({ change: addToSums(cells, await knownSums(deps, cells)) }));
    } catch (fault) {
      for (const { kind, day, name, part, count } of all.slice(at)) seen.cells.add(kind, day, name, part, count);
      throw fault;
    }
  }
}
