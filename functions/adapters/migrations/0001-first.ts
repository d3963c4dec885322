import { type ColumnDataType, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { GENESIS } from '../../domain/audit-chain.ts';
import type { Dialect } from './dialect.ts';

const columns: Record<string, Record<string, ColumnDataType>> = {
  requests: {
    reference: 'text',
    state: 'text',
    name: 'text',
    email: 'text',
    domain: 'text',
    company: 'text',
    title: 'text',
    purpose: 'text',
    documents: 'text',
    network: 'text',
    invitedBy: 'text',
    createdAt: 'text',
    lapsesAt: 'text',
    confirmedAt: 'text',
    signedAt: 'text',
    decidedAt: 'text',
    decidedBy: 'text',
    reason: 'text',
    expiresAt: 'text',
    closedAt: 'text',
    purgedAt: 'text',
  },
  tokens: {
    hash: 'text',
    purpose: 'text',
    reference: 'text',
    email: 'text',
    outbox: 'text',
    createdAt: 'text',
    expiresAt: 'text',
    spentAt: 'text',
  },
  sessions: { hash: 'text', purpose: 'text', reference: 'text', email: 'text', createdAt: 'text', expiresAt: 'text' },
  outbox: {
    id: 'text',
    kind: 'text',
    recipient: 'text',
    reference: 'text',
    data: 'text',
    status: 'text',
    lane: 'text',
    attempts: 'integer',
    notBefore: 'text',
    leasedUntil: 'text',
    createdAt: 'text',
    sentAt: 'text',
    fault: 'text',
  },
  signatures: {
    id: 'text',
    reference: 'text',
    agreement: 'text',
    version: 'text',
    sha256: 'text',
    text: 'text',
    kind: 'text',
    signer: 'text',
    title: 'text',
    ground: 'text',
    at: 'text',
    address: 'text',
    agent: 'text',
    receipt: 'text',
  },
  grants: { id: 'text', reference: 'text', document: 'text', allowed: 'integer', used: 'integer', expiresAt: 'text' },
  rates: { id: 'text', bucket: 'text', at: 'text' },
  challenges: { challenge: 'text', expiresAt: 'text' },
  audit: {
    seq: 'integer',
    at: 'text',
    reference: 'text',
    actor: 'text',
    event: 'text',
    detail: 'text',
    previous: 'text',
    hash: 'text',
  },
  heads: { id: 'text', seq: 'integer', hash: 'text' },
  checkpoints: { seq: 'integer', hash: 'text', at: 'text', mac: 'text' },
};
const EMPTY_ALLOWED = new Set(
  (
    'network invitedBy confirmedAt signedAt decidedAt decidedBy reason expiresAt closedAt purgedAt spentAt leasedUntil sentAt ' +
    'fault lane'
  ).split(' '),
);
const indexes: [table: string, columns: string[]][] = [
  ['requests', ['email']],
  ['requests', ['domain']],
  ['requests', ['state', 'createdAt']],
  ['outbox', ['status', 'notBefore']],
  ['outbox', ['status', 'lane', 'notBefore']],
  ['outbox', ['recipient', 'status']],
  ['outbox', ['reference']],
  ['tokens', ['outbox']],
  ['tokens', ['email']],
  ['challenges', ['expiresAt']],
  ['grants', ['reference']],
  ['rates', ['bucket', 'at']],
  ['audit', ['reference']],
];

/** The audit log is append-only, and where it ends is written down by the database itself. */
const TRIGGERS: Record<Dialect, string[]> = {
  sqlite: [
    ...['update', 'delete'].map(
      (verb) =>
        `create trigger audit_no_${verb} before ${verb} on audit begin select raise(abort, 'the audit log is append-only'); end`,
    ),
    `create trigger audit_head after insert on audit begin update heads set seq = new.seq, hash = new.hash where id = 'audit'; end`,
  ],
  postgres: [
    `create function audit_refuse() returns trigger language plpgsql as $$ begin raise exception 'the audit log is append-only'; end $$`,
    'create trigger audit_no_change before update or delete on audit for each row execute function audit_refuse()',
    'create trigger audit_no_truncate before truncate on audit for each statement execute function audit_refuse()',
    `create function audit_head() returns trigger language plpgsql as $$ begin update heads set seq = new.seq, hash = new.hash where id = 'audit'; return null; end $$`,
    'create trigger audit_head after insert on audit for each row execute function audit_head()',
  ],
};

export const migration = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [table, shape] of Object.entries(columns)) {
      const [key] = Object.keys(shape);
      let create = db.schema.createTable(table);
      for (const [name, type] of Object.entries(shape)) {
        const mayBeEmpty = EMPTY_ALLOWED.has(name) || (name === 'reference' && key !== 'reference');
        create = create.addColumn(name, type, (column) => {
          // Text is compared by code unit, as in SQLite, whatever the language of the database.
          const ordered = dialect === 'postgres' && type === 'text' ? column.modifyFront(sql`collate "C"`) : column;
          const sized = mayBeEmpty ? ordered : ordered.notNull();
          return name === key ? sized.primaryKey() : sized;
        });
      }
      await create.execute();
    }
    for (const [table, of] of indexes) {
      await db.schema
        .createIndex(`${table}_${of.join('_')}`)
        .on(table)
        .columns(of)
        .execute();
    }
    await db.schema
      .createIndex('signatures_once')
      .unique()
      .on('signatures')
      .columns(['reference', 'agreement'])
      .execute();
    // A fork of the chain would need two rows with the same predecessor.
    await db.schema.createIndex('audit_chain').unique().on('audit').column('previous').execute();
    await sql`insert into heads (id, seq, hash) values ('audit', 0, ${sql.lit(GENESIS)})`.execute(db);
    for (const trigger of TRIGGERS[dialect]) await sql.raw(trigger).execute(db);
  },
});
