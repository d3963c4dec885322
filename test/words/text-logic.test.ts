import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { textLogicIn } from '../support/text-logic.ts';

/** Rooms whose business is text: the words themselves, and what reads the prose of authors and of strangers. */
const TEXT_ROOMS = /^src\/(words|claims\/check|claims\/reading|import|sheets)\//;
/** Where code reads what another program wrote, not what we say. */
const FOREIGN: Record<string, string> = {
  'functions/adapters/d1.ts': 'the names of faults that D1 tells by their text alone',
  'functions/adapters/migrations/migrate.ts': 'the same of SQLite',
  'functions/adapters/migrations/names.ts': 'the same of SQLite',
  'functions/adapters/smtp.ts': 'the verbs of SMTP (RFC 5321)',
  'functions/adapters/vault/netlify-blobs.ts': 'the name of a fault of the Netlify client',
  'functions/adapters/vault/s3-bucket.ts': 'the elements of an S3 answer',
  'functions/domain/sns.ts': 'the fields that Amazon SNS signs',
  'functions/domain/no-mailbox.ts': 'the kinds of message of two email providers',
  'functions/routes/require-bearer.ts': 'the same',
  'functions/routes/bearer.ts': 'the scheme of an Authorization header (RFC 6750)',
  'src/source/yaml-sentences.ts': 'an open bracket, which the YAML reader tells by its text alone',
};

const files = ['src', 'functions'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const findIn = (file: string) => textLogicIn(readFileSync(file, 'utf8'), file);

test('no code looks at a sentence to learn something', () => {
  const found = files
    .filter((file) => !TEXT_ROOMS.test(file) && !(file in FOREIGN))
    .flatMap((file) => findIn(file).map(({ line, code }) => `${file}:${line}  ${code}`));
  expect(files.length).toBeGreaterThan(400);
  expect(found).toEqual([]);
});

test('what is excepted is there, and needs it', () => {
  for (const file of Object.keys(FOREIGN)) expect(findIn(file), file).not.toEqual([]);
});

describe('the search', () => {
  it.each([
    "if (action.label === 'Download') ask();",
    "if ('Request by email' !== text) ask();",
    "const own = status.holds.startsWith('Expected');",
    "const text = nextSentence(next).replace(/^Next: |\\.$/g, '');",
    "const lapsed = status.lapsed?.replace('Lapsed', 'lapsed');",
    "const late = holds.startsWith('was expected');",
    "switch (said) { case 'Not stated': break; }",
    'const past = /lapsed on/.test(claim);',
    'const mark = MARKS[status.word];',
    "if (rule === 'must be one line') fix();",
    "const short = sentence.split('. As of ')[0];",
    'if (message === `Lapsed`) hide();',
  ])('finds %s', (code) => {
    expect(textLogicIn(code, 'planted.ts')).toHaveLength(1);
    expect(textLogicIn(`---\n${code}\n---\n<p>Text</p>\n`, 'planted.astro')).toHaveLength(1);
  });
  it('finds it in the template of a page', () => {
    const page = `---\nconst { one } = Astro.props;\n---\n<p class={one.word === 'Current' ? 'now' : ''}>{one.word}</p>\n`;
    expect(textLogicIn(page, 'planted.astro')).toEqual([{ line: 4, code: "one.word === 'Current'" }]);
  });
  it.each([
    "if (status === 'in-progress') go();",
    "if (typeof text === 'string' && text.startsWith('/')) go();",
    "if (event.key === 'Escape') close();",
    "const type = header.split('; charset=')[0];",
    'if (/^[A-Za-z0-9-]+$/.test(label)) go();',
    "switch (issue.code) { case 'invalid_type': break; }",
    "if (sentence === '') return;",
    "const plain = text.replace(/\\s+/g, ' ').trim();",
  ])('leaves %s', (code) => expect(textLogicIn(code, 'innocent.ts')).toEqual([]));
});
