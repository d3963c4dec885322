import { readFile } from 'node:fs/promises';
import { lastSeal, sealLog } from '../acts/seal-log.ts';
import { type LogReport, verifyLog, whereOf } from '../acts/verify-log.ts';
import { readSinkAddress } from '../adapters/witness/sink-address.ts';
import { REASON_MAX_CHARS } from '../domain/limits.ts';
import { readWitnessLine, type WitnessedSeal } from '../domain/seal.ts';
import { acceptGap } from '../domain/seal-chain.ts';
import { sinkKeys } from '../hosts/env.ts';
import type { Deps } from '../ports.ts';
import { type Call, UsageFault } from './verb.ts';

/** The lines of a witness: a bucket by its address, or a file, be it one that the gate wrote or a saved email. */
async function readWitness(deps: Deps, from: string): Promise<string[]> {
  const sink = /^s3:/.test(from) ? readSinkAddress(from) : null;
  if (sink?.kind === 's3') {
    const keys = sinkKeys(process.env);
    if (!keys) throw new UsageFault('--against: set AUDIT_SINK_ACCESS_KEY_ID and AUDIT_SINK_SECRET_ACCESS_KEY.');
    const { readS3Witness } = await import('../adapters/witness/s3.ts');
    const lines: string[] = [];
    for await (const line of readS3Witness(sink.address, keys, (await lastSeal(deps))?.number ?? 0)) lines.push(line);
    return lines;
  }
  const file = from.replace(/^file:(\/\/)?/, '');
  const text = await readFile(file, 'utf8').catch((fault: Error) => {
    throw new UsageFault(`--against: ${file} cannot be read: ${fault.message}`);
  });
  return text.split(/\r?\n/);
}

async function witnessed(deps: Deps, from: string | undefined): Promise<WitnessedSeal[]> {
  if (from === undefined) return [];
  const seals = (await readWitness(deps, from)).flatMap((line) => readWitnessLine(line) ?? []);
  if (seals.length === 0) throw new UsageFault(`--against: there is no seal in ${from}.`);
  return seals;
}

function reasonOf(call: Call): string {
  const reason = call.options.reason?.trim() ?? '';
  if (reason === '' || reason.length > REASON_MAX_CHARS)
    throw new UsageFault(`--reason: say why, in ${REASON_MAX_CHARS} characters or fewer.`);
  return reason;
}

async function accept(call: Call, number: number): Promise<void> {
  const reason = reasonOf(call);
  const { gaps } = await verifyLog(call.deps);
  if (!gaps.some((one) => one.number === number && one.explained === null))
    throw new UsageFault(`--accept: there is no unexplained gap before seal ${number}.`);
  await sealLog(call.deps, { kind: 'accepted', note: acceptGap(number, reason) });
}

/** For a secret that was taken away before the gate had sealed with the new one: the log is taken as it is, and the reason is under seal. */
async function rekey(call: Call): Promise<void> {
  const reason = reasonOf(call);
  const number = ((await lastSeal(call.deps))?.number ?? 0) + 1;
  await sealLog(call.deps, { kind: 'accepted', note: acceptGap(number, reason), trusting: true });
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What is wrong, a line each; nothing when the log is whole, sealed and never went on without a seal. */
function faultsOf({ fault, gaps, unsealed, silentSince }: LogReport, stopped: boolean): string[] {
  if (fault) return [`Broken at ${whereOf(fault)}: ${fault.why}.`];
  return [
    ...gaps
      .filter(({ explained }) => explained === null)
      .map(
        ({ number, from, to }) =>
          `No seal from ${from} to ${to}: rows may have been cut or changed there. If you know why the gate wasn't sealing, run: npm run gate -- verify-log --accept ${number} --reason "…"`,
      ),
    ...(unsealed
      ? [
          `Row ${unsealed.seq} and what follows has had no seal since ${unsealed.since}: start the gate, or find out from its log why it refuses to seal.`,
        ]
      : []),
    ...(silentSince !== null && !unsealed && !stopped
      ? [
          `No seal since ${silentSince}: the gate is not running, or refuses to seal, or later rows and seals were cut. If it has been stopped since then, add --stopped.`,
        ]
      : []),
  ];
}

/** `verify-log [--stopped] [--against <file or s3://…>] [--accept <seal> --reason <text>] [--rekey --reason <text>]`: exit code 1 when anything doesn't fit. */
export async function verifyLogVerb(call: Call): Promise<number> {
  const { deps, options, flags, print } = call;
  if (options.accept !== undefined) {
    if (!/^\d{1,9}$/.test(options.accept)) throw new UsageFault('--accept: the number of the seal after the gap.');
    await accept(call, Number(options.accept));
  }
  if (flags.has('rekey')) await rekey(call);
  const seals = await witnessed(deps, options.against);
  const started = performance.now();
  const report = await verifyLog(deps, seals);
  const took = `${Math.round(performance.now() - started)} ms`;
  const faults = faultsOf(report, flags.has('stopped'));
  for (const line of faults) print(line);
  if (faults.length > 0) return 1;
  print(`${counted(report.rows, 'row')}, unbroken. Head ${report.head}`);
  print(`Checked in ${took}; ${counted(report.sealed, 'seal')} fit${report.sealed === 1 ? 's' : ''}.`);
  if (report.unknown > 0)
    print(`${counted(report.unknown, 'seal')} under a secret that is gone; the later ones vouch for what they cover.`);
  for (const { from, to, explained } of report.gaps) print(`No seal from ${from} to ${to}: ${explained}.`);
  if (options.against !== undefined) print(`${counted(seals.length, 'seal')} of ${options.against} fit.`);
  return 0;
}
