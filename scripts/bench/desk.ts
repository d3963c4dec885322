// Every page of the desk with 10,000 requests, or as many as are named, against the same page of an empty one: medians of the same run. On
// SQLite it is the process's own time; with `postgres` behind the number, the time until the answer, a server of its own included.
import { notYetSummed, sumLog } from '../../functions/acts/sum-log.ts';
import { postgresStore } from '../../functions/adapters/postgres.ts';
import { sqliteStore } from '../../functions/adapters/sqlite.ts';
import { makeApp, SECRET } from '../../test/functions/support/make-app.ts';
import { manyRecords } from '../../test/functions/support/many-records.ts';
import { manyRequests } from '../../test/functions/support/many-requests.ts';
import { Visitor } from '../../test/functions/support/visitor.ts';
import { lastMail } from '../../test/functions/support/walk.ts';
import { linkIn } from '../../test/support/link-in.ts';
import { endShared, freshDatabase, runIn } from '../../test/support/postgres.ts';

const [, , , asked = '10000', kind = 'sqlite'] = process.argv;
const isPostgres = kind === 'postgres';
const ROUNDS = 41;
const APPROVER = 'approver@northwind.example';

async function deskWith(requests: number) {
  const url = isPostgres ? await freshDatabase() : null;
  const rig = await makeApp({ store: await (url === null ? sqliteStore(':memory:') : postgresStore(url)) });
  const staff = new Visitor(rig.app);
  await staff.post('/admin/sign-in/', { email: APPROVER });
  await rig.settle();
  await staff.submit(await staff.go(linkIn(lastMail(rig, APPROVER, /^Sign in/))), {});
  if (requests > 0) {
    const rows = await manyRequests(rig.deps.store, requests, {
      end: rig.deps.clock.now(),
      documents: ['soc-2', 'pentest'],
      inviter: 'sales@northwind.example',
    });
    await manyRecords(rig.deps.store, rows, { document: 'soc-2', secret: SECRET });
    // As the schedule leaves it.
    while ((await notYetSummed(rig.deps)).cells.length > 0) await sumLog(rig.deps);
  }
  // A server does that by itself within minutes.
  if (url !== null) await runIn(url, 'vacuum analyze');
  return { staff, end: () => rig.deps.store.close() };
}

const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const [empty, full] = [await deskWith(0), await deskWith(Number(asked))];
const pages = {
  waiting: '/admin/',
  granted: '/admin/?tab=granted',
  all: '/admin/?tab=all',
  'far back': '/admin/?tab=all&older=2026-11-18T10:00:00.000Z',
  'a search that finds many': '/admin/?q=buyer',
  'a search that finds one': '/admin/?q=reader4711@',
  'a search that finds nothing': '/admin/?q=xyzzyplugh',
  signatures: '/admin/signatures/',
  'signatures of one person': '/admin/signatures/?q=reader4711@',
  'signatures far back': '/admin/signatures/?next=2026-11-18T10:00:00.000Z',
  documents: '/admin/documents/',
  'a document, who has it': '/admin/documents/soc-2/',
  'a document, who downloaded it': '/admin/documents/soc-2/?tab=downloaded',
  'email given up': '/admin/deliveries/?tab=given-up',
  'email sent': '/admin/deliveries/?tab=sent',
  'email sent to one address': '/admin/deliveries/?tab=sent&q=reader4711@',
  numbers: '/admin/numbers/',
  links: '/admin/links/',
  access: '/admin/access/?email=ada@buyer.example&document=soc-2',
  'the log': '/admin/log/',
  'the log of an event': '/admin/log/?event=request.granted',
  'the log of a year': '/admin/log/?from=2026-01-01&to=2026-12-31',
  'the log of two days': '/admin/log/?from=2026-11-17&to=2026-11-18',
  'a month of evidence': '/admin/evidence/?month=2026-11',
  sessions: '/admin/sessions/',
};
const measured = isPostgres ? 'PostgreSQL, time until the answer' : 'SQLite in memory, own time';
console.log(`${asked} requests, ${measured}, medians of ${ROUNDS}\n`);
console.log(`${'page'.padEnd(30)}${'empty'.padStart(9)}${'full'.padStart(9)}${'times'.padStart(8)}`);
let worst = 0;
for (const [name, address] of Object.entries(pages)) {
  const times: Record<'empty' | 'full', number[]> = { empty: [], full: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [of, staff] of [
      ['empty', empty.staff],
      ['full', full.staff],
    ] as const) {
      const [start, at] = [process.cpuUsage(), performance.now()];
      await staff.go(address);
      const { user, system } = process.cpuUsage(start);
      times[of].push(isPostgres ? performance.now() - at : (user + system) / 1000);
    }
  const [of, than] = [middle(times.full), middle(times.empty)];
  worst = Math.max(worst, of / than);
  console.log(
    `${name.padEnd(30)}${`${than.toFixed(1)} ms`.padStart(9)}${`${of.toFixed(1)} ms`.padStart(9)}${(of / than).toFixed(2).padStart(8)}`,
  );
}
console.log(`\nworst: ${worst.toFixed(2)} times (to reach: 3)`);
await Promise.all([empty.end(), full.end()]);
await endShared();
process.exitCode = worst > 3 ? 1 : 0;
