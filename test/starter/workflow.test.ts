import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ADDRESSES_FILE } from '../../src/schemas/published.ts';
import { answers } from '../../src/starter/answers.ts';
import { repositoryFiles } from '../../src/starter/repository.ts';

const given = answers.parse({ name: 'Tallyfox', legalName: 'Tallyfox Ltd', url: 'https://tallyfox.example' });
const workflow = parse(repositoryFiles(given).get('.github/workflows/trust-center.yml') ?? '') as {
  jobs: { check: { steps: { run?: string }[] } };
};
const commands = workflow.jobs.check.steps.flatMap(({ run }) => run ?? []);

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workflow-'));
  mkdirSync(join(root, 'content'));
  mkdirSync(join(root, 'bin'));
  for (const name of ['npm', 'npx']) {
    writeFileSync(join(root, 'bin', name), `#!/bin/sh\necho ${name} "$@"\n`);
    chmodSync(join(root, 'bin', name), 0o755);
  }
});
afterEach(() => rmSync(root, { recursive: true }));
/** What the steps come to, run as GitHub runs them. */
function ran(): string[] {
  const env = { ...process.env, PATH: `${join(root, 'bin')}${delimiter}${process.env.PATH}` };
  return commands.map((run) =>
    spawnSync('bash', ['-e', '-c', run], { cwd: root, env, encoding: 'utf8' }).stdout.trim(),
  );
}

test.each<[string, string | null, string]>([
  ['before it was published for the first time', '', 'npx vouchsafe build --preview'],
  ['that keeps no list', null, 'npx vouchsafe build --preview'],
  ['once it was published', '/faq/mfa/\n', 'npx vouchsafe build'],
])('a repository %s is built so that gaps stop only what was published', (_, listed, build) => {
  if (listed !== null) writeFileSync(join(root, ADDRESSES_FILE), listed);
  expect(ran()).toEqual(['npm ci', 'npx vouchsafe check', build]);
});
