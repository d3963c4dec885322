import { HOSTS, type HostName } from '../hosts/capabilities.ts';
import { type Environment, EnvironmentFault, readEnvironment } from '../hosts/env.ts';
import { isServer } from '../hosts/open-store.ts';
import { type Finding, fail, ok, saying } from './finding.ts';
import { checkSecrets } from './secrets.ts';

type Source = Readonly<Record<string, string | undefined>>;

/** The environment as that host would read it, every fault a line; `env` is null when the gate would not start. */
export function checkSettings(host: HostName, source: Source): { findings: Finding[]; env: Environment | null } {
  let env: Environment;
  try {
    env = readEnvironment({ ...HOSTS[host].marks, ...source, NODE_ENV: 'production' });
  } catch (fault) {
    if (!(fault instanceof EnvironmentFault)) throw fault;
    const faults = saying(fault).split('\n').slice(1);
    return {
      env: null,
      findings: faults.map((line) => {
        const [, name = 'settings', said = line] = /^\s*(\w+): (.*)$/.exec(line) ?? [];
        return fail(name, said, 'Set it in the environment of the host, and here for this check.');
      }),
    };
  }
  if (host === 'worker' && source.DATABASE_URL && !isServer(source.DATABASE_URL))
    return {
      env,
      findings: [
        fail(
          'DATABASE_URL',
          'is a file, and a Worker has none that lasts',
          'Unset it, the binding DB is the database; or name the PostgreSQL that HYPERDRIVE leads to.',
        ),
      ],
    };
  return {
    env,
    findings: [ok('settings', 'complete'), ...checkSecrets(env.SECRETS ?? [], env.CRON_SECRET, HOSTS[host].cronByHttp)],
  };
}
