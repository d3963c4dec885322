import { readSinkAddress } from '../adapters/witness/sink-address.ts';
import { HOSTS, type HostName } from '../hosts/capabilities.ts';
import { type Environment, EnvironmentFault, readEnvironment } from '../hosts/env.ts';
import { isServer } from '../hosts/open-store.ts';
import { type Finding, fail, ok, saying, warn } from './finding.ts';
import { checkSecrets } from './secrets.ts';

/** Whether the seals of the audit log are kept anywhere else. */
function checkWitness(sink: string | undefined): Finding {
  const kind = sink === undefined ? null : readSinkAddress(sink)?.kind;
  return kind
    ? ok('audit log', `its seals are also written to a ${{ file: 'file', s3: 'bucket', mail: 'mailbox' }[kind]}`)
    : warn(
        'audit log',
        'has no outside witness',
        'Set AUDIT_SINK: only a witness shows that a whole database was put back to an earlier hour.',
      );
}

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
    findings: [
      ok('settings', 'complete'),
      checkWitness(env.AUDIT_SINK),
      ...checkSecrets(env.SECRETS ?? [], env.CRON_SECRET, HOSTS[host].cronByHttp),
    ],
  };
}
