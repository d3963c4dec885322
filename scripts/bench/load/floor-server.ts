// The floor: bare `node:http` and `node:sqlite`. It writes the very rows that the gate writes for a request, with the same batching, and
// does nothing else: no validation, no reads, no rules, no hashes.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import path from 'node:path';
import { groupCommit } from '../../../functions/adapters/group-commit.ts';
import { sqliteStore } from '../../../functions/adapters/sqlite.ts';
import { openSqlite } from '../../../functions/adapters/sqlite-open.ts';
import type { Change } from '../../../functions/domain/change.ts';
import { serveUntilTold } from './child.ts';

const [folder = ''] = process.argv.slice(2);
const file = path.join(folder, 'gate.db');
// The same tables, indexes and settings.
await (await sqliteStore(file)).close();
const database = openSqlite(file);

const insert = (table: string, columns: string) =>
  database.prepare(`insert into ${table} (${columns}) values (${columns.replace(/\w+/g, '?')})`);
const request = insert(
  'requests',
  'reference, state, name, email, domain, company, title, purpose, documents, network, createdAt, lapsesAt',
);
const outbox = insert('outbox', 'id, kind, recipient, reference, data, status, attempts, notBefore, createdAt');
const token = insert('tokens', 'hash, purpose, reference, email, outbox, createdAt, expiresAt');
const rate = insert('rates', 'id, bucket, at');
const audit = insert('audit', 'seq, at, reference, actor, event, detail, previous, hash');
const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')];

let seq = 0;
const bodies = new WeakMap<Change, URLSearchParams>();
const queue = groupCommit((changes) => {
  begin.run();
  for (const change of changes) {
    const form = bodies.get(change) ?? new URLSearchParams();
    const of = (name: string) => form.get(name) ?? '';
    const [reference, id, hash] = [randomBytes(8), randomBytes(32), randomBytes(32)].map((one) => one.toString('hex'));
    if (!reference || !id || !hash) throw new Error('no random bytes');
    const at = new Date().toISOString();
    const email = of('email');
    const documents = JSON.stringify(form.getAll('documents'));
    request.run(
      ...[reference, 'submitted', of('name'), email, email.slice(email.indexOf('@') + 1), of('company')],
      ...[of('title'), of('purpose'), documents, '203.0.113.0/24', at, at],
    );
    rate.run(`${id}1`, '203.0.113.0/24', at);
    rate.run(`${id}2`, 'first-mail', at);
    outbox.run(id, 'confirm', email, reference, documents, 'waiting', 0, at, at);
    token.run(hash, 'sign', reference, email, id, at, at);
    seq += 1;
    audit.run(seq, at, reference, 'requester', 'request.submitted', documents, `${id}3`, hash);
  }
  commit.run();
  return changes.map(() => 'applied');
});

const server = createServer((incoming, response) => {
  let text = '';
  incoming.setEncoding('utf8');
  incoming.on('data', (chunk: string) => {
    text += chunk;
  });
  incoming.on('end', async () => {
    const change: Change = { expect: [], writes: [], audit: [] };
    bodies.set(change, new URLSearchParams(text));
    await queue.commit(change);
    response.writeHead(303, { location: '/request/sent/', 'content-length': 0 }).end();
  });
});
await serveUntilTold(server, folder, async () => {
  queue.close();
  const rows = Number(database.prepare('select count(*) as rows from requests').get()?.rows);
  database.close();
  return { rows };
});
