// 10,000 forged submissions as fast as they are taken, from one network and from 10,000, to one address and to 10,000; in the middle of
// them an honest request of a domain that a rule knows. Memory, first mails, and how long the honest one waits for answer and mail.
// `npm run bench -- flood [submissions]`
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { startServer } from './load/child.ts';
import { hammer, postOf, type Sent } from './load/client.ts';
import { quantile } from './load/sync-latency.ts';
import { residentBytes } from './measure.ts';

const count = Number(process.argv[3] ?? 10_000);
const CONNECTIONS = 16;
const SECONDS_MAX = 60;
/** What `app-server.ts` is set to. */
const CONFIRMATIONS_PER_HOUR = 60;
const ANSWER_MAX_MS = 1000;
/** Code that is being compiled and caches that fill up to their limits grow a process that is flooded or not. */
const GROWTH_MAX_MIB = 64;
const MAIL_WAIT_SECONDS = 2;

mkdirSync(path.join(SITE_ROOT, '.build'), { recursive: true });
const bench = mkdtempSync(path.join(SITE_ROOT, '.build', 'bench-'));
process.once('exit', () => rmSync(bench, { recursive: true, force: true }));

const requestOf = (network: number, email: string): string =>
  postOf(
    '/api/requests',
    {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `${20 + (network >> 16)}.${(network >> 8) & 255}.${network & 255}.9`,
    },
    new URLSearchParams({
      name: 'Forged Name',
      email,
      company: 'Nobody',
      title: 'None',
      purpose: 'Free downloads! '.repeat(20),
      documents: 'soc-2',
    }).toString(),
  );

async function flood(networks: number, addresses: number): Promise<boolean> {
  const folder = mkdtempSync(path.join(bench, 'flood-'));
  const server = await startServer(path.join(import.meta.dirname, 'load/app-server.ts'), [
    folder,
    JSON.stringify({ deliver: true }),
  ]);
  const resident = () => residentBytes(server.child.pid ?? 0) / 2 ** 20;
  const statuses = new Map<number, number>();
  const took: number[] = [];
  const honest: { answer?: Sent; sentAt: number } = { sentAt: 0 };
  let [at, heard, early] = [0, 0, 0];
  const start = performance.now();
  let honestRun: Promise<void> | undefined;
  const askHonestly = () => {
    honest.sentAt = Date.now();
    const requests = [requestOf(60_000, 'honest@partner.example')];
    return hammer(
      server.port,
      1,
      () => requests.pop() ?? null,
      (answer) => {
        honest.answer = answer;
      },
    );
  };
  await hammer(
    server.port,
    CONNECTIONS,
    () => {
      if (at >= count) return null;
      at += 1;
      return requestOf(at % networks, `victim-${at % addresses}@target-${at % addresses}.example`);
    },
    (answer) => {
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      took.push(answer.took);
      heard += 1;
      // A tenth of the flood has warmed the process up: from here on memory should stay as it is.
      if (heard === Math.floor(count / 10)) early = resident();
      if (heard === Math.floor(count / 2)) honestRun = askHonestly();
    },
  );
  const seconds = (performance.now() - start) / 1000;
  await honestRun;
  const late = resident();
  await setTimeout(MAIL_WAIT_SECONDS * 1000);
  const { rows, counts } = await server.stop();
  rmSync(folder, { recursive: true });
  took.sort((a, b) => a - b);

  const { mails = 0, mostToOne = 0, honestMailAt = 0 } = counts;
  const answered = honest.answer?.took ?? Number.POSITIVE_INFINITY;
  const forgedMails = mails - (honestMailAt > 0 ? 1 : 0);
  const mailed = honestMailAt > 0 ? `${Math.max(0, honestMailAt - honest.sentAt)} ms` : 'never';
  const says = [...statuses].map(([status, times]) => `${status}: ${times}`).join(', ');
  console.log(
    `\nfrom ${networks} network${networks > 1 ? 's' : ''}, to ${addresses} address${addresses > 1 ? 'es' : ''}`,
  );
  console.log(
    `  ${count} in ${seconds.toFixed(1)} s; answers ${says}; p99 ${quantile(took, 0.99).toFixed(0)} ms; ${rows} stored`,
  );
  console.log(`  memory ${early.toFixed(0)} MiB after a tenth, ${late.toFixed(0)} MiB at the end`);
  console.log(
    `  first mails to strangers ${forgedMails} (at most ${CONFIRMATIONS_PER_HOUR}), most to one address ${mostToOne}`,
  );
  console.log(`  honest request: ${honest.answer?.status} after ${answered.toFixed(0)} ms, mailed after ${mailed}`);
  const holds =
    seconds <= SECONDS_MAX &&
    late - early <= GROWTH_MAX_MIB &&
    forgedMails <= CONFIRMATIONS_PER_HOUR &&
    mostToOne <= 1 &&
    answered < ANSWER_MAX_MS &&
    honest.answer?.status === 303 &&
    honestMailAt > 0;
  console.log(`  ${holds ? 'holds' : 'FALLS SHORT'}`);
  return holds;
}

let all = true;
for (const [networks, addresses] of [
  [1, 1],
  [1, count],
  [count, 1],
  [count, count],
] as const) {
  all = (await flood(networks, addresses)) && all;
}
if (!all) process.exitCode = 1;
