import { log } from '../../../src/words/en/gate-log.ts';
import type { Company, Person, Table, Who } from './actors.ts';
import type { AtDesk } from './desk.ts';
import { mustBe } from './must-be.ts';
import { rowsOf } from './tables.ts';

const FILES: Record<Table, string> = {
  log: '/admin/log.csv',
  signatures: '/admin/signatures.csv',
  requests: '/admin/numbers/requests.csv',
  answers: '/admin/numbers/answers.csv',
};
type Records = Pick<
  Company,
  'followers' | 'sends' | 'answerObjection' | 'table' | 'evidence' | 'evidencePdf' | 'wholeLog' | 'verify'
>;

/** What the desk keeps, and what an auditor takes from it. */
export function deskRecords(
  at: AtDesk,
  send: (person: Person, ...rest: Parameters<Person['submit']>) => Promise<string>,
): Records {
  const file = async (who: Who, path: string): Promise<Uint8Array> => {
    const { page } = await at(who, path);
    if (!page.file) throw new Error(`${path} is no file: ${page.status} ${page.text}`);
    return page.file.bytes;
  };
  const text = async (path: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file('auditor', path));
  return {
    async followers() {
      const { page } = await at('approver', '/admin/followers/');
      return Number(/(\d+) confirmed follower/.exec(page.text)?.[1] ?? Number.NaN);
    },
    async sends() {
      const { page } = await at('approver', '/admin/followers/');
      return [...page.html.matchAll(/<progress[^>]*aria-label="[^:]*: (\d+ of \d+) sent/g)].map(
        ([, says = '']) => says,
      );
    },
    async answerObjection(reference, answer) {
      const path = `/admin/objections/${reference}/`;
      const auditor = await at('auditor', path);
      mustBe('an auditor may answer', auditor.page.html.includes('name="answer"'), false);
      const { person, page } = await at('approver', path);
      const late = await at('second', path);
      mustBe('it is open', page.html.includes('name="answer"'), true);
      await send(person, { answer });
      return send(late.person, { answer: 'Another.' });
    },
    table: async (of) => rowsOf(await text(FILES[of])),
    evidence: (month) => text(`/admin/evidence.csv?month=${month}`),
    evidencePdf: (month) => file('auditor', `/admin/evidence.pdf?month=${month}`),
    wholeLog: () => text('/admin/log.jsonl'),
    async verify() {
      const { page } = await at('auditor', '/admin/log/verify/');
      return { whole: page.text.includes(log.check.whole), says: page.text };
    },
  };
}
