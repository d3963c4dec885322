import type { Manifest } from '../../src/schemas/manifest.ts';
import { insert, logged, remove } from '../domain/change.ts';
import { written } from '../domain/follower.ts';
import { type Announced, announcedBy, makeSend, newsSince } from '../domain/news.ts';
import { dayOf } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { momentOf } from './moment-of.ts';

/** Under this name stands what was last announced. */
const ANNOUNCED = 'announced';
/** The build whose news this process has looked for already. */
const done = new WeakMap<Manifest, true>();

/** Who follows a topic at this moment. */
const countFollowers = ({ store }: Pick<Deps, 'store'>, topic: string): Promise<number> =>
  store.count('followers', { where: { state: 'active' }, search: { columns: ['topics'], text: written(topic) } });

/**
 * Compares what this build states with what was last announced, and makes a send of each topic's news. The first one ever, and one of an
 * older build, announces nothing. What was announced and the sends are one commit: no other instance makes them again.
 */
export async function announce(deps: Deps): Promise<number> {
  const { manifest } = deps;
  if (!manifest.company.follow || done.has(manifest)) return 0;
  const outcome = await commitFresh(deps, async () => {
    const moment = momentOf(deps);
    const [mark] = await deps.store.rows('marks', { where: { id: ANNOUNCED }, limit: 1 });
    const before = mark && (JSON.parse(mark.value) as Announced);
    if (before && before.builtAt >= manifest.builtAt) return { made: 0 };
    const stated = await deps.stated();
    const news = before ? newsSince(before, manifest, stated, dayOf(moment.now)) : [];
    const sends = await Promise.all(
      news.map(async (one) => makeSend(one, manifest.builtAt, await countFollowers(deps, one.topic), moment)),
    );
    const now = { id: ANNOUNCED, value: JSON.stringify(announcedBy(manifest, stated, before)), at: moment.now };
    return {
      made: sends.length,
      change: {
        expect: [
          mark
            ? { table: 'marks' as const, where: { id: ANNOUNCED, value: mark.value }, exists: true }
            : { table: 'marks' as const, where: { id: ANNOUNCED }, exists: false },
        ],
        writes: [
          remove('marks', { id: ANNOUNCED }),
          insert('marks', now),
          ...sends.map((send) => insert('sends', send)),
        ],
        audit: sends.map(({ reference, topic, total }) =>
          logged(moment.now, 'gate', 'send.made', reference, { topic, followers: total }),
        ),
      },
    };
  });
  done.set(manifest, true);
  return outcome.made;
}
