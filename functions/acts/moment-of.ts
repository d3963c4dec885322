import type { Moment } from '../domain/moment.ts';
import type { Deps } from '../ports.ts';

const TOKEN_BYTES = 32;

/** The world as a decision sees it, taken once per attempt. */
export const momentOf = (deps: Pick<Deps, 'clock' | 'random' | 'settings'>): Moment => ({
  now: deps.clock.now().toISOString(),
  id: () => Buffer.from(deps.random.bytes(TOKEN_BYTES)).toString('base64url'),
  bytes: (count) => deps.random.bytes(count),
  secret: deps.settings.secrets[0],
  secrets: deps.settings.secrets,
});
