import type { Context } from 'hono';
import { clientAddress, networkOf, UNKNOWN_NETWORK } from '../domain/network.ts';
import type { Deps } from '../ports.ts';

const AGENT_MAX_CHARS = 300;

export interface Visitor {
  /** `not known` where it cannot be told; never a proxy's. */
  address: string;
  /** Counted by; `UNKNOWN_NETWORK` where it cannot be told, so that no limit is without a count. */
  network: string;
  agent: string;
}

/** Where a request comes from, as far as it can be known. */
export function visitorOf(c: Context, deps: Deps): Visitor {
  const address = clientAddress(deps.peer(c.env), c.req.header('x-forwarded-for'), deps.settings.trustProxy);
  const agent = (c.req.header('user-agent') ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, AGENT_MAX_CHARS);
  return {
    address: address ?? 'not known',
    network: (address === null ? null : networkOf(address)) ?? UNKNOWN_NETWORK,
    agent: agent || 'not stated',
  };
}
