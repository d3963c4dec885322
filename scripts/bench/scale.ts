// `npm run bench -- scale`: what docs/scale.md is computed from. Page views in a real Chromium, the way of a request from the form to
// the stamped file on SQLite with every row counted, and the stamp; then what a month of it comes to.
import { measureFlow } from './scale/flow.ts';
import { measureStamp } from './scale/stamps.ts';
import { measureViews } from './scale/views.ts';

const VIEWS = 1_000_000;
const REQUESTS = 100_000;
/** Of all views, those with an empty cache. An assumption, not a measurement. */
const FIRST_SHARE = 1 / 3;
const FLOWS = 200;
const STAMPS = 10;

const views = await measureViews();
const flow = await measureFlow(FLOWS);
const stamp = await measureStamp(STAMPS);

const whole = (number: number) => Math.round(number).toLocaleString('en');
const table = (title: string, rows: [what: string, figure: string][]) => {
  console.log(`\n${title}`);
  for (const [what, figure] of rows) console.log(`  ${what.padEnd(52)}${figure.padStart(16)}`);
};
table('A page view, headers too', [
  ['first: bytes', whole(views.first.bytes)],
  ['first: requests', whole(views.first.requests)],
  ['next: bytes', whole(views.next.bytes)],
  ['next: requests', whole(views.next.requests)],
]);
table('A request, from the form to the file in hand', [
  ['requests that reach the gate', flow.httpRequests.toFixed(1)],
  ['mails', flow.mails.toFixed(1)],
  ['calls of the store', flow.storeCalls.toFixed(1)],
  ['  of which commits', flow.commits.toFixed(1)],
  ['rows read', flow.rowsRead.toFixed(1)],
  ['rows written', flow.rowsWritten.toFixed(1)],
  ['rows and index entries written', flow.entriesWritten.toFixed(1)],
  ['bytes of database', whole(flow.databaseBytes)],
  ['processor, without the stamp: ms', flow.cpuMs.toFixed(1)],
]);
table('A stamped report', [
  ['pages', whole(stamp.pages)],
  ['bytes read from the vault', whole(stamp.bytesIn)],
  ['bytes sent', whole(stamp.bytesOut)],
  ['processor: ms', stamp.cpuMs.toFixed(1)],
]);
const first = VIEWS * FIRST_SHARE;
const next = VIEWS - first;
table(`A month of ${whole(VIEWS)} views, a third of them first ones, and ${whole(REQUESTS)} requests`, [
  ['requests for static files', whole(first * views.first.requests + next * views.next.requests)],
  ['GB of static files', ((first * views.first.bytes + next * views.next.bytes) / 1e9).toFixed(1)],
  ['requests that reach the gate', whole(REQUESTS * flow.httpRequests)],
  ['mails', whole(REQUESTS * flow.mails)],
  ['rows read', whole(REQUESTS * flow.rowsRead)],
  ['rows and index entries written', whole(REQUESTS * flow.entriesWritten)],
  ['GB of database, kept', ((REQUESTS * flow.databaseBytes) / 1e9).toFixed(2)],
  ['GB of reports sent', ((REQUESTS * stamp.bytesOut) / 1e9).toFixed(1)],
  ['hours of processor, without the stamp', ((REQUESTS * flow.cpuMs) / 3.6e6).toFixed(2)],
  ['hours of processor for the stamp', ((REQUESTS * stamp.cpuMs) / 3.6e6).toFixed(2)],
]);
