import { expect, test } from 'vitest';
import { countSyncs, runCrash } from './support/crash.ts';

test('killed at random moments under load: nothing acknowledged is lost', async () => {
  const report = await runCrash(8);
  expect(report.acknowledged.requests).toBeGreaterThan(5);
  expect(report.rows.requests).toBeGreaterThanOrEqual(report.acknowledged.requests);
  console.log(
    `  ${report.cycles} kills, ${report.acknowledged.requests} requests and ${report.acknowledged.signatures} signatures acknowledged, 0 lost; ${report.mails.taken} mails, ${report.mails.duplicates} of them twice`,
  );
}, 60_000);

test('an acknowledged request is on the disk: at least one sync for each', async () => {
  const counted = await countSyncs(25);
  if (counted === null) {
    console.log('  skipped: syncs are counted with strace, which is not to be had here');
    return;
  }
  expect(counted.acknowledged).toBe(25);
  expect(counted.syncs).toBeGreaterThanOrEqual(counted.acknowledged);
}, 60_000);
