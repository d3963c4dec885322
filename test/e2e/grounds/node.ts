import { startBalancer } from '../../support/balancer.ts';
import { endShared, freshDatabase } from '../../support/postgres.ts';
import { serve } from '../../support/serve.ts';
import type { MakeGround } from './ground.ts';

const INSTANCES = 4;
const SECRETS = 'a secret that every instance of the flow test shares';

/** One process on a SQLite file; it is started again on the same file. */
export const oneNode: MakeGround = async (env) => {
  const first = await serve({ ...env, SECRETS });
  const { base, data } = first;
  const again = { ...env, SECRETS, PORT: new URL(base).port };
  let server = first;
  return {
    base,
    async kill() {
      await server.kill('SIGKILL');
      server = { ...(await serve(again, data)), base };
    },
    stop: () => server.stop(),
  };
};

/** Four processes on one PostgreSQL behind a balancer; the one that is killed stays away. */
export const fourOnPostgres: MakeGround = async (env) => {
  const balancer = await startBalancer();
  const shared = {
    ...env,
    SECRETS,
    SITE_URL: balancer.base,
    TRUST_PROXY: '1',
    DATABASE_URL: await freshDatabase(),
  };
  const servers = await Promise.all(Array.from({ length: INSTANCES }, () => serve(shared)));
  balancer.use(servers.map(({ port }) => port));
  return {
    base: balancer.base,
    kill: async () => servers[0]?.kill('SIGKILL'),
    async stop() {
      await Promise.all(servers.map((one) => one.stop()));
      await balancer.close();
      await endShared();
    },
  };
};
