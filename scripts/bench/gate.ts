// Requests accepted and durably stored a second, through the real app over HTTP, against the same code with one commit a request and
// against a floor without any rules. By turns, several times over: the machine is shared, so the ratio of medians counts.
// `npm run bench -- gate [seconds a run] [rounds] [connections]`
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { startServer } from './load/child.ts';
import { hammer, postOf } from './load/client.ts';
import { quantile } from './load/sync-latency.ts';
import { median } from './measure.ts';

const seconds = Number(process.argv[3] ?? 5);
const rounds = Number(process.argv[4] ?? 3);
const connections = Number(process.argv[5] ?? 16);
const WARM_UP_SECONDS = 1.5;
const GOALS = { single: 4, floor: 0.5 } as const;
const P99_SYNCS = 3;
const P99_EXTRA_MS = 15;
/** A disk whose sync takes this long, modelled by holding every fsync back (strace), beside the disk that is here. */
const SLOW_SYNC_MS = 4;

/**
 * The limits that are counted by the hour (networks, first mails) must not be what is measured: the app's clock jumps ahead whenever it
 * is read, so that an hour holds a few dozen requests, and every request has a network, an address and a domain of its own.
 */
const CLOCK_STEP_SECONDS = 30;
const VARIANTS = {
  ours: { script: 'app-server.ts', settings: { clockStepSeconds: CLOCK_STEP_SECONDS } },
  single: { script: 'app-server.ts', settings: { clockStepSeconds: CLOCK_STEP_SECONDS, maxChanges: 1 } },
  floor: { script: 'floor-server.ts', settings: {} },
} as const;
type Variant = keyof typeof VARIANTS;

mkdirSync(path.join(SITE_ROOT, '.build'), { recursive: true });
const bench = mkdtempSync(path.join(SITE_ROOT, '.build', 'bench-'));
process.once('exit', () => rmSync(bench, { recursive: true, force: true }));

const requestOf = (at: number): string =>
  postOf(
    '/api/requests',
    {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `${20 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}.9`,
      'user-agent': 'bench',
    },
    new URLSearchParams({
      name: 'Ada Example',
      email: `ada@buyer-${at}.example`,
      company: 'Buyer & Sons',
      title: 'Security reviewer',
      purpose: 'Our yearly vendor review. '.repeat(4),
      documents: 'soc-2',
    }).toString(),
  );

interface Run {
  perSecond: number;
  p50: number;
  p99: number;
  sync: number;
  sync99: number;
  wrong: number;
  kept: boolean;
  cpuMs: number;
}

async function run(variant: Variant, wrapper: string[]): Promise<Run> {
  const { script, settings } = VARIANTS[variant];
  const folder = mkdtempSync(path.join(bench, `${variant}-`));
  const server = await startServer(
    path.join(import.meta.dirname, 'load', script),
    [folder, JSON.stringify(settings)],
    wrapper,
  );
  const start = performance.now() + WARM_UP_SECONDS * 1000;
  const end = start + seconds * 1000;
  const took: number[] = [];
  let [at, taken, wrong] = [0, 0, 0];
  await hammer(
    server.port,
    connections,
    () => (performance.now() < end ? requestOf(at++) : null),
    (answer) => {
      if (answer.status === 303) taken += 1;
      else if (wrong++ === 0) console.error(answer.body.slice(0, 600));
      if (answer.at >= start && answer.at < end) took.push(answer.took);
    },
  );
  const { rows, cpuSeconds } = await server.stop();
  rmSync(folder, { recursive: true });
  took.sort((a, b) => a - b);
  return {
    perSecond: took.length / seconds,
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    sync: quantile(server.syncs, 0.5),
    sync99: quantile(server.syncs, 0.99),
    wrong,
    kept: rows === taken,
    cpuMs: (cpuSeconds * 1000) / taken,
  };
}

const verdict = (figure: string, holds: boolean, goal: string) =>
  `${figure} (to reach: ${goal}${holds ? '' : '; FALLS SHORT'})`;

async function series(title: string, wrapper: string[]): Promise<void> {
  const runs: Record<Variant, Run[]> = { ours: [], single: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    for (const variant of ['single', 'ours', 'floor'] as const) runs[variant].push(await run(variant, wrapper));
  }
  const of = (variant: Variant, key: 'perSecond' | 'p50' | 'p99' | 'sync' | 'sync99' | 'cpuMs') =>
    median(runs[variant].map((one) => one[key]));
  const all = Object.values(runs).flat();
  const sync = median(all.map((one) => one.sync));
  console.log(
    `\n${title}: fsync median ${sync.toFixed(2)} ms, p99 ${median(all.map((one) => one.sync99)).toFixed(2)} ms`,
  );
  console.log(`${connections} connections, medians of ${rounds} runs of ${seconds} s`);
  console.log('                    req/s    p50 ms    p99 ms   CPU ms/request');
  const names = { ours: 'ours', single: '(a) commit each', floor: '(b) floor' } as const;
  for (const variant of ['ours', 'single', 'floor'] as const) {
    const cells = [of(variant, 'perSecond').toFixed(0), of(variant, 'p50').toFixed(1), of(variant, 'p99').toFixed(1)];
    console.log(
      `${names[variant].padEnd(16)}${cells.map((cell) => cell.padStart(9)).join(' ')}${of(variant, 'cpuMs').toFixed(3).padStart(12)}`,
    );
  }
  for (const [against, name] of [
    ['single', '(a)'],
    ['floor', '(b)'],
  ] as const) {
    const ratio = of('ours', 'perSecond') / of(against, 'perSecond');
    console.log(
      verdict(
        `ours is ${ratio.toFixed(2)} times ${name}`,
        ratio >= GOALS[against],
        `${GOALS[against].toFixed(1)} or more`,
      ),
    );
  }
  const limit = P99_SYNCS * sync + P99_EXTRA_MS;
  console.log(
    verdict(
      `p99 ${of('ours', 'p99').toFixed(1)} ms`,
      of('ours', 'p99') <= limit,
      `${limit.toFixed(1)} ms, ${P99_SYNCS} fsyncs + ${P99_EXTRA_MS} ms`,
    ),
  );
  const [wrong, lost] = [all.reduce((sum, one) => sum + one.wrong, 0), all.filter((one) => !one.kept).length];
  console.log(
    verdict(
      `${wrong} errors; rows = acknowledgements in ${all.length - lost} of ${all.length} runs`,
      !wrong && !lost,
      'no error, every run',
    ),
  );
  if (wrong + lost > 0) process.exitCode = 1;
}

await series('This disk', []);
if (spawnSync('strace', ['--version']).status === 0) {
  const hold = `inject=fsync,fdatasync:delay_exit=${SLOW_SYNC_MS * 1000}`;
  await series(`The same disk, every fsync held back by ${SLOW_SYNC_MS} ms`, [
    ...['strace', '-f', '-qqq', '--seccomp-bpf', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', hold],
  ]);
} else console.log('\nstrace is not here, so no slower disk was modelled.');
