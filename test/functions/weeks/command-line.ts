import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case, Company, Ground, Table } from './actors.ts';
import { mustBe } from './must-be.ts';
import { rowsOf } from './tables.ts';

const TABLES: Record<Table, string[]> = {
  log: ['log'],
  signatures: ['signatures'],
  requests: ['numbers', 'requests'],
  answers: ['numbers', 'answers'],
};
interface Shown {
  state: string;
  messages: object[];
}
interface Sent {
  sent: number;
  total: number;
}

/** The company's side by nothing but `vouchsafe gate …`: every act is the operator's. */
export function commandLine({ command, settle }: Ground): Company {
  if (!command) throw new Error('no command line reaches this database');
  /** @throws when it fails */
  async function run(...argv: string[]): Promise<string> {
    const { code, says } = (await command?.(...argv)) ?? { code: 1, says: '' };
    await settle();
    mustBe(`exit code of ${argv.join(' ')} (${says})`, code, 0);
    return says;
  }
  const listed = async (...argv: string[]): Promise<string[][]> =>
    (await run(...argv)).split('\n').map((line) => line.split(/ {2,}/));
  /** Where somebody else was faster: what is said instead. */
  const tried = (...argv: string[]): Promise<string> => run(...argv).catch((fault: Error) => fault.message);
  const caseOf = (reference: string, text: string): Case => ({
    text,
    approve: ({ days, documents, successors }) =>
      tried(
        'approve',
        reference,
        '--days',
        `${days}`,
        '--documents',
        documents.join(),
        ...(successors ? ['--successors'] : []),
      ),
    decline: (reason) => tried('deny', reference, '--reason', reason),
    ask: (question) => run('ask', reference, '--text', question),
    extend: (days) => run('extend', reference, '--days', String(days)),
    revoke: () => run('revoke', reference),
  });
  const show = async (reference: string) => JSON.parse(await run('show', reference)) as Shown;

  return {
    name: () => 'operator',
    open: async (_, reference) => caseOf(reference, JSON.stringify(await show(reference))),
    async referenceOf(email) {
      return (await listed('list')).find((cells) => cells.includes(email))?.[0] ?? '';
    },
    stateOf: async (reference) => (await show(reference)).state,
    async invite(_, email, company, documents) {
      const says = await run('invite', email, '--company', company, '--documents', documents.join());
      return /VS-[0-9A-Z]{8}/.exec(says)?.[0] ?? '';
    },
    async makeLink(_, { for: whom, company, documents, note, mail }) {
      const terms = ['--company', company, '--documents', documents.join(), '--note', note];
      const says = await run('link', whom, ...terms, ...(mail ? ['--mail'] : []));
      return { id: /L-[0-9A-Z]{8}/.exec(says)?.[0] ?? '', address: /^https?:\S+$/m.exec(says)?.[0] ?? null };
    },
    async stepOf(id) {
      return (await listed('links')).find(([of]) => of === id)?.[3] ?? '';
    },
    withdrawLink: (_, id) => run('links', '--withdraw', id),
    async followers() {
      return (JSON.parse(await run('followers', 'list', '--json')) as { active: number }).active;
    },
    async sends() {
      const sends = JSON.parse(await run('sends', 'list', '--json')) as Sent[];
      return sends.map(({ sent, total }) => `${sent} of ${total}`);
    },
    async answerObjection(reference, text) {
      await run('objections', 'answer', reference, '--text', text);
      return tried('objections', 'answer', reference, '--text', 'Another.');
    },
    table: async (of) => rowsOf(await run(...TABLES[of])),
    evidence: (month) => run('evidence', month),
    async evidencePdf(month) {
      const folder = mkdtempSync(join(tmpdir(), 'four-weeks-'));
      try {
        const file = join(folder, `${month}.pdf`);
        await run('evidence', month, '--out', file);
        return new Uint8Array(readFileSync(file));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    wholeLog: () => run('log', '--format', 'archive'),
    async verify() {
      const { code, says } = await command('verify-log');
      return { whole: code === 0, says };
    },
  };
}
