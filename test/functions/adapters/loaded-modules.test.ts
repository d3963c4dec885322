import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The packages that a fresh process has loaded after importing these modules of the gate. */
function packagesAfter(...files: string[]): string[] {
  const script = `
    import { registerHooks } from 'node:module';
    const seen = new Set();
    registerHooks({ load(url, context, next) { seen.add(url); return next(url, context); } });
    for (const file of ${JSON.stringify(files.map((file) => path.resolve('functions', file)))}) await import(file);
    console.log(JSON.stringify([...seen]));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: {} });
  const loaded = (JSON.parse(output) as string[]).map((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]);
  return [...new Set(loaded.filter((name) => name !== undefined))].sort();
}

test('a request is taken without mail or PDF code', () => {
  expect(packagesAfter('app.ts', 'adapters/sqlite.ts')).toEqual(['hono', 'valibot']);
});

test('the Node host too starts without them: the first mail and the first download load them', () => {
  const loaded = packagesAfter('hosts/node.ts');
  expect(loaded).toContain('@hono/node-server');
  for (const name of ['nodemailer', '@cantoo/pdf-lib', 'fontkit']) expect(loaded).not.toContain(name);
});
