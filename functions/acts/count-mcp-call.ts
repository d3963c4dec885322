import type { Change } from '../domain/change.ts';
import { MCP_CALLS_PER_HOUR, MCP_CALLS_PER_NETWORK_PER_HOUR } from '../domain/limits.ts';
import { bucketOf } from '../domain/mail-domain.ts';
import { type RateLimit, useRate } from '../domain/rate.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

/** What the buckets of agents' questions begin with. */
const MCP = 'mcp';
const limitsOf = (network: string): RateLimit[] => [
  { bucket: bucketOf(MCP, network), hours: 1, most: MCP_CALLS_PER_NETWORK_PER_HOUR },
  { bucket: MCP, hours: 1, most: MCP_CALLS_PER_HOUR },
];

/** Counts one question of an agent; false when its network, or all of them together, have asked as many as they may. */
export async function countMcpCall(deps: Deps, network: string): Promise<boolean> {
  const limits = limitsOf(network);
  const outcome = await commitFresh<{ change: Change } | { refused: 'limit' }>(deps, async () => {
    const moment = momentOf(deps);
    return (await hasRoom(deps, limits, moment.now)) ? { change: useRate(limits, moment) } : { refused: 'limit' };
  });
  return !('refused' in outcome);
}

/** Which rows of `rates` count nothing any more: there are too many of these to keep them as long as the others. */
export const countedBefore = (hourAgo: string) => ({
  compare: [
    ['bucket', '>=', MCP],
    ['bucket', '<', `${MCP};`],
    ['at', '<', hourAgo],
  ] as ['bucket' | 'at', '>=' | '<', string][],
});
