import { spawnSync } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deliver } from '../../../../functions/acts/deliver.ts';
import { smtpMailer } from '../../../../functions/adapters/smtp.ts';
import { sqliteStore } from '../../../../functions/adapters/sqlite.ts';
import { ChainReader } from '../../../../functions/domain/audit-chain.ts';
import type { AuditRow } from '../../../../functions/domain/audit-rows.ts';
import { OUTBOX_LEASE_SECONDS, OUTBOX_PARALLEL } from '../../../../functions/domain/mail-limits.ts';
import type { OutboxRow, RequestRow } from '../../../../functions/domain/records.ts';
import { makeApp } from '../../support/make-app.ts';
import { ada } from '../../support/visitor.ts';
import { GATE_ORIGIN, GATE_SECRET, type Ground, launchGate, makeGround, startGate } from './gate-process.ts';
import { type ScriptedSmtp, scriptedSmtp } from './scripted-smtp.ts';

/** The way of a request as the audit log tells it; no step may come without the one before. */
const STEPS = ['request.submitted', 'address.confirmed', 'agreement.signed', 'request.signed'];
const CLIENTS = 6;
/** A life of the gate under load, in milliseconds; it is killed at a random moment of it. */
const LIFE_MAX_MS = 600;
/** Mails that people wait for before they ask for more, in one life: or they would do nothing but ask. */
const WAITING_MAX = 12;
/** Every so many cycles it is killed while it starts. */
const EARLY_EVERY = 8;
const START_MAX_MS = 400;
const DRAIN_ROUNDS = 60;
/** The whole file is read for `integrity_check`, so a long run does it every so many cycles, and at the end. */
const INTEGRITY_EVERY = 25;

export interface CrashReport {
  cycles: number;
  /** Of these, killed before it listened. */
  early: number;
  /** Answers of 202 and 303 that a client got. */
  acknowledged: { requests: number; confirmations: number; signatures: number };
  rows: { requests: number; audit: number; outbox: number };
  mails: { taken: number; duplicates: number };
  integrityChecks: number;
  seconds: number;
}

interface Acknowledged {
  reference: string;
  /** The last step that was answered. */
  step: 'submitted' | 'confirmed' | 'signed';
}

function broken(what: string): never {
  throw new Error(`after a kill: ${what}`);
}

/** People at work: they ask, open their link and sign, and remember what they were told had been done. */
class Crowd {
  readonly acknowledged = new Map<string, Acknowledged>();
  readonly counts = { requests: 0, confirmations: 0, signatures: 0 };
  /** Links that came by mail and were not opened yet, by address. */
  readonly links = new Map<string, string>();
  #number = 0;
  #waiting = 0;

  receive({ to, text }: { to: string; text: string }): void {
    const token = /\/access\/([\w-]{43})/.exec(text.replaceAll('=\r\n', ''))?.[1];
    if (!token) return;
    this.links.set(to, token);
    this.#waiting -= 1;
  }

  /** What an earlier life did not send comes much later, when its leases have run out. */
  newLife(): void {
    this.#waiting = 0;
  }

  /** One person after another until the gate is gone. */
  async work(base: string): Promise<void> {
    try {
      for (;;) {
        if (await this.#openAndSign(base)) continue;
        if (this.#waiting < WAITING_MAX) await this.#ask(base);
        else await (await fetch(`${base}/healthz`)).text();
      }
    } catch (fault) {
      if (fault instanceof Refused) throw fault;
      // Cut off: whether it was done, nobody told us.
    }
  }

  async #ask(base: string): Promise<void> {
    const at = ++this.#number;
    const email = `reader@buyer${at}.example`;
    const answer = await fetch(`${base}/api/requests`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `${10 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}.1`,
      },
      body: JSON.stringify({ ...ada, email, documents: ['soc-2'] }),
    });
    const text = await answer.text();
    if (answer.status !== 202) throw new Refused(`asking was answered with ${answer.status}: ${text}`);
    this.acknowledged.set(email, {
      reference: (JSON.parse(text) as { reference: string }).reference,
      step: 'submitted',
    });
    this.counts.requests += 1;
    this.#waiting += 1;
  }

  async #openAndSign(base: string): Promise<boolean> {
    const [email, token] = this.links.entries().next().value ?? [];
    if (email === undefined) return false;
    this.links.delete(email);
    const form = { method: 'POST', redirect: 'manual' as const, headers: { 'sec-fetch-site': 'same-origin' } };
    const opened = await fetch(`${base}/access/${token}`, { ...form, body: new URLSearchParams() });
    await opened.text();
    // A kill may have come between the commit and the answer: then the link is spent.
    if (opened.status !== 303) return true;
    const known = this.acknowledged.get(email);
    this.counts.confirmations += 1;
    if (known) known.step = 'confirmed';
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const page = await (await fetch(`${base}/access/`, { headers: { cookie } })).text();
    const body = new URLSearchParams({ signer: ada.name, title: ada.title, authority: 'on', agree: 'on' });
    for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/?>/g))
      body.append(name, value);
    const signed = await fetch(`${base}/access/sign`, { ...form, headers: { ...form.headers, cookie }, body });
    await signed.text();
    if (signed.status !== 303) throw new Refused(`signing was answered with ${signed.status}`);
    this.counts.signatures += 1;
    if (known) known.step = 'signed';
    return true;
  }
}
class Refused extends Error {}

/** Looks at the database from outside; each look reads only what came since the last one. */
class Auditor {
  readonly #reader = new ChainReader();
  readonly #steps = new Map<string, number>();
  readonly #database: DatabaseSync;
  integrityChecks = 0;

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { readOnly: true });
  }

  chain(): void {
    const rows = this.#database
      .prepare('select * from audit where seq > ? order by seq')
      .all(this.#reader.head.seq) as unknown as AuditRow[];
    const fault = this.#reader.read(rows);
    if (fault) broken(`audit row ${fault.seq}: ${fault.why}`);
    for (const { reference, event } of rows) {
      const step = STEPS.indexOf(event);
      if (reference === null || step < 0) continue;
      const before = this.#steps.get(reference) ?? -1;
      if (step !== before + 1) broken(`${reference} went from ${STEPS[before]} to ${event}`);
      this.#steps.set(reference, step);
    }
  }

  holds(acknowledged: Iterable<Acknowledged>): void {
    const request = this.#database.prepare('select * from requests where reference = ?');
    const mail = this.#database.prepare(
      "select count(*) as found from outbox where reference = ? and kind = 'confirm'",
    );
    const signature = this.#database.prepare('select count(*) as found from signatures where reference = ?');
    for (const { reference, step } of acknowledged) {
      const row = request.get(reference) as unknown as RequestRow | undefined;
      if (!row) broken(`${reference} was acknowledged and is not there`);
      if (!this.#steps.has(reference)) broken(`${reference} has no audit row`);
      if (mail.get(reference)?.found !== 1) broken(`${reference} has no mail`);
      if (step !== 'submitted' && row.confirmedAt === null) broken(`${reference} was confirmed and is not`);
      const signed = signature.get(reference)?.found === 1;
      if (step === 'signed' && !signed) broken(`${reference} was signed and is not`);
      if ((row.state === 'signed') !== signed)
        broken(`${reference} is ${row.state} with ${signed ? 'a' : 'no'} signature`);
    }
  }

  integrity(): void {
    this.integrityChecks += 1;
    const said = this.#database.prepare('pragma integrity_check').get()?.integrity_check;
    if (said !== 'ok') broken(`integrity_check says ${said}`);
  }

  all<T>(sql: string): T[] {
    return this.#database.prepare(sql).all() as T[];
  }

  close(): void {
    this.#database.close();
  }
}

/** Sends all that still waits, in this process, on a clock that is past every lease and every limit of the hour. */
async function drain(ground: Ground, smtp: ScriptedSmtp): Promise<void> {
  let shiftMs = 2 * OUTBOX_LEASE_SECONDS * 1000;
  const store = await sqliteStore(ground.database);
  const from = { name: 'Northwind Cloud Trust center', address: 'trust@northwind.example' };
  const { deps } = await makeApp({
    store,
    mailer: smtpMailer(smtp.url, from),
    clock: { now: () => new Date(Date.now() + shiftMs) },
  });
  deps.settings = { ...deps.settings, siteUrl: GATE_ORIGIN, secrets: [GATE_SECRET], confirmationsPerHour: 100_000 };
  const left = async () =>
    (await store.count('outbox', { where: { status: 'waiting' } })) +
    (await store.count('outbox', { where: { status: 'queued' } }));
  for (let round = 0; round < DRAIN_ROUNDS && (await left()) > 0; round++) {
    await deliver(deps);
    shiftMs += 30 * 60 * 1000;
  }
  if ((await left()) > 0) broken(`${await left()} mails never leave`);
  await store.close();
}

/** Every mail that was written down arrived once, or again from a later life: the kill came between the server's 250 and our note. */
function checkMail(auditor: Auditor, taken: Map<string, number[]>, kills: number): number {
  const idOf = (row: Pick<OutboxRow, 'id'>) =>
    `${createHash('sha256').update(row.id).digest('hex').slice(0, 32)}@${new URL(GATE_ORIGIN).hostname}`;
  const sent = auditor.all<Pick<OutboxRow, 'id'>>("select id from outbox where status = 'sent'");
  for (const row of sent) if (!taken.has(idOf(row))) broken('a mail is written down as sent and never arrived');
  const dead = auditor.all("select id from outbox where status in ('dead', 'waiting')").length;
  if (dead > 0) broken(`${dead} mails were not sent`);
  let duplicates = 0;
  for (const [id, epochs] of taken) {
    if (new Set(epochs).size !== epochs.length) broken(`${id} was sent twice in one life`);
    duplicates += epochs.length - 1;
  }
  if (duplicates > kills * OUTBOX_PARALLEL) broken(`${duplicates} duplicates of ${kills} kills`);
  return duplicates;
}

/** Kills the gate at random moments under load, again and again, and checks each time what is left. Throws at the first loss. */
export async function runCrash(cycles: number, say: (line: string) => void = () => {}): Promise<CrashReport> {
  const started = performance.now();
  const smtp = await scriptedSmtp();
  const ground = makeGround({ SMTP_URL: smtp.url, LOG_LEVEL: 'error' });
  const crowd = new Crowd();
  const taken = new Map<string, number[]>();
  smtp.onTaken = ({ id, to, text, epoch }) => {
    taken.set(id, [...(taken.get(id) ?? []), epoch]);
    crowd.receive({ to, text });
  };
  let early = 0;
  let auditor: Auditor | undefined;
  try {
    for (let cycle = 1; cycle <= cycles; cycle++) {
      smtp.epoch += 1;
      const launch = launchGate(ground);
      try {
        if (cycle % EARLY_EVERY === 0) {
          early += 1;
          await new Promise((over) => setTimeout(over, randomInt(START_MAX_MS)));
          continue;
        }
        const { base } = await launch.ready;
        // The gate has opened what the kill left; this is what a visitor would find now.
        auditor ??= new Auditor(ground.database);
        auditor.chain();
        auditor.holds(crowd.acknowledged.values());
        if (cycles <= INTEGRITY_EVERY || cycle % INTEGRITY_EVERY === 0) auditor.integrity();
        crowd.acknowledged.clear();
        crowd.newLife();
        const people = Array.from({ length: CLIENTS }, () => crowd.work(base));
        setTimeout(() => launch.child.kill('SIGKILL'), randomInt(LIFE_MAX_MS));
        await Promise.all(people);
        if (cycle % 50 === 0) say(`  ${cycle} kills, ${crowd.counts.requests} requests acknowledged, none lost`);
      } finally {
        launch.child.kill('SIGKILL');
        await launch.ended;
      }
    }
    smtp.epoch += 1;
    await drain(ground, smtp);
    auditor ??= new Auditor(ground.database);
    auditor.chain();
    auditor.holds(crowd.acknowledged.values());
    auditor.integrity();
    const duplicates = checkMail(auditor, taken, cycles);
    const count = (table: string) => auditor?.all<{ n: number }>(`select count(*) as n from ${table}`)[0]?.n ?? 0;
    return {
      cycles,
      early,
      acknowledged: { ...crowd.counts },
      rows: { requests: count('requests'), audit: count('audit'), outbox: count('outbox') },
      mails: { taken: smtp.taken.length, duplicates },
      integrityChecks: auditor.integrityChecks,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    auditor?.close();
    await smtp.close();
    ground.remove();
  }
}

/** Syncs of the disk that so many requests, one after the other, cost; null where strace cannot be had. */
export async function countSyncs(requests: number): Promise<{ acknowledged: number; syncs: number } | null> {
  if (spawnSync('strace', ['-f', '-qq', 'true']).status !== 0) return null;
  // Once every lane of the delivery waits for a greeting, nothing but requests is written.
  const smtp = await scriptedSmtp({ greeting: null });
  const ground = makeGround({ SMTP_URL: smtp.url });
  const log = path.join(ground.root, 'syncs');
  const syncsSoFar = () => readFileSync(log, 'utf8').match(/sync.*= 0$/gm)?.length ?? 0;
  try {
    const gate = await startGate(ground, ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', log]);
    const ask = async (at: number): Promise<number> => {
      const answer = await fetch(`${gate.base}/api/requests`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.1.${at}.1` },
        body: JSON.stringify({ ...ada, email: `reader@buyer${at}.example`, documents: ['soc-2'] }),
      });
      await answer.text();
      return answer.status;
    };
    for (let at = 0; at <= OUTBOX_PARALLEL; at++) await ask(250 - at);
    while (smtp.connections < OUTBOX_PARALLEL) await once(smtp.arrivals, 'connection');
    let [acknowledged, syncs] = [0, 0];
    for (let at = 0; at < requests; at++) {
      const before = syncsSoFar();
      if ((await ask(at)) !== 202) continue;
      acknowledged += 1;
      // One by one: a sum could hide an acknowledgement that came before its sync.
      const own = syncsSoFar() - before;
      if (own < 1) broken(`request ${at} was acknowledged without a sync`);
      syncs += own;
    }
    process.kill(gate.pid, 'SIGKILL');
    await gate.ended;
    return { acknowledged, syncs };
  } finally {
    await smtp.close();
    ground.remove();
  }
}
