import { Argument, Command } from '@commander-js/extra-typings';
import type { Manifest } from '../src/schemas/manifest.ts';
import type { PreflightWords } from '../src/words/en/preflight.ts';
import { createStamper } from './adapters/stamp/stamper.ts';
import { createViewer } from './adapters/view/viewer.ts';
import { readArguments } from './commands/command-line.ts';
import { HOST_NAMES, HOSTS, type HostName } from './hosts/capabilities.ts';
import { dkimOf } from './hosts/dkim.ts';
import type { Environment } from './hosts/env.ts';
import { companySignInOf } from './hosts/oidc.ts';
import { isServer } from './hosts/open-store.ts';
import { openVault } from './hosts/open-vault.ts';
import { checkBounces } from './preflight/bounces.ts';
import { checkChannels } from './preflight/channels.ts';
import { checkDatabase } from './preflight/database.ts';
import { checkDkim } from './preflight/dkim.ts';
import { checkDocuments } from './preflight/documents.ts';
import { type Finding, ok, skip } from './preflight/finding.ts';
import { checkMail } from './preflight/mail.ts';
import { checkCompanySignIn } from './preflight/oidc.ts';
import { checkSends } from './preflight/sends.ts';
import { checkServed } from './preflight/served.ts';
import { checkSettings } from './preflight/settings.ts';
import { tableOf } from './preflight/table.ts';
import { checkWatching } from './preflight/watching.ts';

export interface Asked {
  host: HostName;
  /** Nothing is deployed yet: what is served is not looked at. */
  before: boolean;
}

/** What was typed; the help as a text when that was asked for. Throws `UsageFault`. */
export function readPreflight(argv: readonly string[], words: PreflightWords['help']): Asked | string {
  let asked: Asked | null = null;
  const program = new Command('npm run preflight --')
    .description(words.about)
    .addArgument(new Argument('<host>', words.host).choices(HOST_NAMES))
    .option('--before', words.before)
    .action((host, { before = false }) => {
      asked = { host, before };
    });
  return readArguments(program, argv, words.wrong) ?? asked ?? '';
}

async function checkGiven(
  host: HostName,
  env: Environment,
  manifest: Manifest,
  words: PreflightWords,
): Promise<Finding[]> {
  const { responseMaxBytes } = HOSTS[host];
  const [stamper, viewer] = [createStamper(), createViewer({ responseMaxBytes })];
  try {
    const { vault, lender } = openVault(env);
    return [
      ...checkWatching(host, env, manifest, words),
      ...checkBounces(env, words),
      host === 'worker' && !isServer(env.DATABASE_URL)
        ? skip(words.table.database, words.database.workerOnly)
        : await checkDatabase(env.DATABASE_URL, words),
      await checkMail(env.SMTP_URL, words),
      ...(await checkSends(host, env, manifest, words)),
      await checkDkim(dkimOf(env), env.MAIL_FROM ?? manifest.company.contacts.security, words),
      ...(await checkChannels(manifest, env.CHANNEL_SECRETS, words)),
      ...(await checkDocuments(manifest, { vault, stamper, viewer }, HOSTS[host], lender !== undefined, words)),
    ];
  } finally {
    await Promise.all([stamper.close(), viewer.close()]);
  }
}

/**
 * What a deployment on `host` needs, looked at from here: settings, secrets, database, mail server, vault and a stamp of every gated
 * document, then what is served. Prints one table; answers the exit code, 1 when anything fails. Changes nothing anywhere.
 */
export async function preflight(
  { host, before }: Asked,
  source: Readonly<Record<string, string | undefined>>,
  manifest: Manifest,
  words: PreflightWords,
  print: (line: string) => void,
): Promise<number> {
  const { result, table } = words;
  const { title } = HOSTS[host];
  const { env, findings } = checkSettings(host, source, words);
  const all = [...findings];
  if (env === null) all.push(skip(table.rest, result.incomplete));
  else {
    all.push(...(await checkGiven(host, env, manifest, words)));
    const { company } = manifest;
    const siteUrl = env.SITE_URL ?? company.trustUrl ?? company.url;
    all.push(...(await checkCompanySignIn(companySignInOf(env), siteUrl, words)));
    if (before) all.push(skip(table.served, result.before));
    else {
      const served = { siteUrl, cronSecret: env.CRON_SECRET, hasSecurityTxt: company.disclosure !== undefined };
      all.push(...(await checkServed(served, words)));
    }
  }
  const count = (verdict: Finding['verdict']): number => all.filter((one) => one.verdict === verdict).length;
  const bad = count('fail');
  if (bad === 0) all.push(ok(table.result, result.ready(title, count('warn'))));
  print(tableOf(all, table));
  if (bad > 0) print(`\n${result.notReady(title, bad)}`);
  return bad === 0 ? 0 : 1;
}
