import { readFile } from 'node:fs/promises';
import { Command, Option } from '@commander-js/extra-typings';
import type { CommandWords } from '../../src/words/en/commands.ts';
import { lastSeal, sealLog } from '../acts/seal-log.ts';
import { verifyLog } from '../acts/verify-log.ts';
import { readSinkAddress } from '../adapters/witness/sink-address.ts';
import { REASON_MAX_CHARS } from '../domain/limits.ts';
import type { LogReport } from '../domain/log-report.ts';
import { readWitnessLine, type WitnessedSeal } from '../domain/seal.ts';
import { acceptGap } from '../domain/seal-chain.ts';
import { sinkKeys } from '../hosts/env.ts';
import { openArchive } from './archive.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

/** The lines of a witness: a bucket by its address, or a file, be it one that the gate wrote or a saved email. */
async function readWitness({ deps, words }: Call, from: string): Promise<string[]> {
  const sink = /^s3:/.test(from) ? readSinkAddress(from) : null;
  if (sink?.kind === 's3') {
    const keys = sinkKeys(process.env);
    if (!keys) throw new UsageFault(words.log.witnessKeys);
    const { readS3Witness } = await import('../adapters/witness/s3.ts');
    const lines: string[] = [];
    for await (const line of readS3Witness(sink.address, keys, (await lastSeal(deps))?.number ?? 0)) lines.push(line);
    return lines;
  }
  const file = from.replace(/^file:(\/\/)?/, '');
  const text = await readFile(file, 'utf8').catch((fault: Error) => {
    throw new UsageFault(words.log.witnessUnreadable(file, fault.message));
  });
  return text.split(/\r?\n/);
}

async function witnessed(call: Call, from: string | undefined): Promise<WitnessedSeal[]> {
  if (from === undefined) return [];
  const seals = (await readWitness(call, from)).flatMap((line) => readWitnessLine(line) ?? []);
  if (seals.length === 0) throw new UsageFault(call.words.log.witnessEmpty(from));
  return seals;
}

function reasonOf({ words }: Call, given: string | undefined): string {
  const reason = given?.trim() ?? '';
  if (reason === '' || reason.length > REASON_MAX_CHARS) throw new UsageFault(words.log.reason(REASON_MAX_CHARS));
  return reason;
}

async function accept(call: Call, seal: string, given: string | undefined): Promise<void> {
  if (!/^\d{1,9}$/.test(seal)) throw new UsageFault(call.words.log.acceptNumber);
  const number = Number(seal);
  const reason = reasonOf(call, given);
  const { gaps } = await verifyLog(call.deps);
  if (!gaps.some((one) => one.number === number && one.explained === null))
    throw new UsageFault(call.words.log.acceptNothing(number));
  await sealLog(call.deps, { kind: 'accepted', note: acceptGap(number, reason) });
}

/** For a secret that was taken away before the gate had sealed with the new one: the log is taken as it is, and the reason is under seal. */
async function rekey(call: Call, given: string | undefined): Promise<void> {
  const reason = reasonOf(call, given);
  const number = ((await lastSeal(call.deps))?.number ?? 0) + 1;
  await sealLog(call.deps, { kind: 'accepted', note: acceptGap(number, reason), trusting: true });
}

/** What is wrong, a line each; nothing when the log is whole, sealed and never went on without a seal. */
function faultsOf(
  { log: says, logFaults }: CommandWords,
  { fault, gaps, unsealed, silentSince }: LogReport,
  stopped: boolean,
) {
  if (fault) return [says.broken(logFaults.where(fault), logFaults.why(fault.why))];
  return [
    ...gaps.filter(({ explained }) => explained === null).map(({ number, from, to }) => says.gap(number, from, to)),
    ...(unsealed ? [says.unsealed(unsealed.seq, unsealed.since)] : []),
    ...(silentSince !== null && !unsealed && !stopped ? [says.silent(silentSince)] : []),
  ];
}

interface Typed {
  against?: string;
  accept?: string;
  reason?: string;
  rekey?: true;
  stopped?: true;
  file?: string;
}

/** Exit code 1 when anything doesn't fit. */
async function verify(call: Call, { file, ...typed }: Typed): Promise<number> {
  const { print } = call;
  const says = call.words.log;
  // What a file holds was true when it was written: how long ago that is, is no fault of the log's.
  const deps = file === undefined ? call.deps : { settings: call.deps.settings, store: await openArchive(call, file) };
  if (typed.accept !== undefined) await accept(call, typed.accept, typed.reason);
  else if (typed.rekey) await rekey(call, typed.reason);
  else if (typed.reason !== undefined) throw new UsageFault(says.reasonUnused);
  const seals = await witnessed(call, typed.against);
  const started = performance.now();
  const report = await verifyLog(deps, seals);
  const took = Math.round(performance.now() - started);
  const faults = faultsOf(call.words, report, typed.stopped === true);
  for (const line of faults) print(line);
  if (faults.length > 0) return 1;
  print(says.rows(report.rows, report.head));
  print(says.seals(took, report.sealed));
  if (report.unknown > 0) print(says.unknown(report.unknown));
  for (const { from, to, explained } of report.gaps)
    if (explained)
      print(says.explained(from, to, 'reason' in explained ? explained.reason : call.words.logFaults.stopped));
  if (typed.against !== undefined) print(says.witnessed(seals.length, typed.against));
  return 0;
}

export const verifyLogCommand = ({ words, choose }: Declaring) =>
  new Command('verify-log')
    .description(words.verifyLog)
    .option('--against <witness>', words.against)
    .option('--stopped', words.stopped)
    .addOption(new Option('--accept <seal>', words.accept).conflicts('rekey'))
    .option('--rekey', words.rekey)
    .option('--reason <text>', words.logReason)
    .addOption(new Option('--file <file>', words.records.logFile).conflicts(['accept', 'rekey', 'stopped']))
    .action((typed) =>
      choose({ needs: typed.file === undefined ? 'gate' : 'stamper', run: (call: Call) => verify(call, typed) }),
    );
