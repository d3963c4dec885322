import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chapter, Ground } from '../actors.ts';
import { inProcess } from '../in-process.ts';
import { mustBe } from '../must-be.ts';
import { MONTHS } from './months.ts';

async function run({ command }: Pick<Ground, 'command'>, ...argv: string[]): Promise<string> {
  const { code, says } = (await command?.(...argv)) ?? { code: 1, says: 'no command line' };
  mustBe(`exit code of ${argv.join(' ')} (${says.slice(0, 500)})`, code, 0);
  return says;
}

/** The log goes to another gate, which finds it unbroken; where a command line reaches the database, so does the whole archive. */
export const moved: Chapter = async ({ ground, company, references }) => {
  const elsewhere = await inProcess({ secrets: ground.beside.settings.secrets });
  const folder = mkdtempSync(join(tmpdir(), 'four-weeks-'));
  try {
    const file = (name: string): string => join(folder, name);
    const rows = (await company.table('log')).length;
    const text = (await company.wholeLog()).trimEnd();
    writeFileSync(file('log.jsonl'), `${text}\n`);
    const read = await run(elsewhere, 'verify-log', '--file', file('log.jsonl'));
    mustBe('the log, read elsewhere', read.includes(`${rows} rows,`), true);
    writeFileSync(file('changed.jsonl'), `${text.replace('"request.denied"', '"request.granted"')}\n`);
    const refused = await elsewhere.command?.('verify-log', '--file', file('changed.jsonl'));
    mustBe('a changed log is found out', refused?.says.includes('it was changed after it was written'), true);
    if (!ground.command) return;

    const told = await run(ground, 'export', '--format', 'archive', '--to', file('gate.jsonl'));
    mustBe('requests in the archive', told.includes(`${references.size} requests`), true);
    mustBe('the archive arrives', (await run(elsewhere, 'import', file('gate.jsonl'))).includes('unbroken'), true);
    for (const month of Object.keys(MONTHS))
      mustBe(`${month} elsewhere`, await run(elsewhere, 'evidence', month), await run(ground, 'evidence', month));
    const [there, here] = await Promise.all([elsewhere, ground].map((gate) => run(gate, 'verify-log')));
    mustBe('the log there', there?.split('\n')[0], here?.split('\n')[0]);
  } finally {
    rmSync(folder, { recursive: true });
    await elsewhere.close();
  }
};
