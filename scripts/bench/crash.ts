// `npm run bench -- crash [cycles]`: SIGKILL at random moments under load. Ends with an error at the first loss.
import { countSyncs, runCrash } from '../../test/functions/faults/support/crash.ts';

const CYCLES = 1000;
const SYNCED_REQUESTS = 200;

const cycles = Number(process.argv[3] ?? CYCLES);
if (!Number.isInteger(cycles) || cycles < 1) {
  console.error(`Cycles: expected a whole number from 1, such as ${CYCLES}.`);
  process.exit(2);
}
console.log(`Killing the gate ${cycles} times at random moments under load`);
const { early, acknowledged, rows, mails, integrityChecks, seconds } = await runCrash(cycles, console.log);
console.log(`
  kills                 ${cycles}, of these ${early} while it started; ${seconds.toFixed(0)} s
  acknowledged          ${acknowledged.requests} requests, ${acknowledged.confirmations} confirmations, ${acknowledged.signatures} signatures
  lost                  0
  rows                  ${rows.requests} requests, ${rows.audit} of the audit log, ${rows.outbox} mails
  states skipped        0; chain verified after each kill; integrity_check ok ${integrityChecks} times
  mails                 ${mails.taken} taken by the server, ${mails.duplicates} of them a second time (killed between its 250 and our note)`);
const syncs = await countSyncs(SYNCED_REQUESTS);
console.log(
  syncs === null
    ? '  syncs                 not counted: there is no strace'
    : `  syncs                 ${syncs.syncs} for ${syncs.acknowledged} acknowledged requests, one after the other`,
);
