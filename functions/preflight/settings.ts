import type { PreflightWords } from '../../src/words/en/preflight.ts';
import { readSinkAddress } from '../adapters/witness/sink-address.ts';
import { HOSTS, type HostName } from '../hosts/capabilities.ts';
import { dkimOf } from '../hosts/dkim.ts';
import { type Environment, readEnvironment } from '../hosts/env.ts';
import { EnvironmentFault } from '../hosts/environment-fault.ts';
import { companySignInOf } from '../hosts/oidc.ts';
import { isServer } from '../hosts/open-store.ts';
import { saySetting } from '../hosts/say-fault.ts';
import { type Finding, fail, ok, warn } from './finding.ts';
import { checkSecrets } from './secrets.ts';

/** Whether the seals of the audit log are kept anywhere else. */
function checkWitness(sink: string | undefined, { table, settings }: PreflightWords): Finding {
  const kind = sink === undefined ? null : readSinkAddress(sink)?.kind;
  return kind ? ok(table.auditLog, settings.witness[kind]) : warn(table.auditLog, settings.noWitness);
}

type Source = Readonly<Record<string, string | undefined>>;

/** The environment as that host would read it, every fault a line; `env` is null when the gate would not start. */
export function checkSettings(
  host: HostName,
  source: Source,
  words: PreflightWords,
): { findings: Finding[]; env: Environment | null } {
  const says = words.settings;
  let env: Environment;
  try {
    env = readEnvironment({ ...HOSTS[host].marks, ...source, NODE_ENV: 'production' });
    dkimOf(env);
    companySignInOf(env);
  } catch (fault) {
    if (!(fault instanceof EnvironmentFault)) throw fault;
    const findings = fault.faults.map((one) => fail(one[0], { said: saySetting(one, says), fix: says.set }));
    return { env: null, findings };
  }
  if (host === 'worker' && source.DATABASE_URL && !isServer(source.DATABASE_URL))
    return {
      env,
      findings: [fail('DATABASE_URL', says.workerFile)],
    };
  return {
    env,
    findings: [
      ok(words.table.settings, says.complete),
      checkWitness(env.AUDIT_SINK, words),
      ...checkSecrets(env.SECRETS ?? [], env.CRON_SECRET, HOSTS[host].cronByHttp, words),
    ],
  };
}
