import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What a fresh process has loaded after importing these modules of the gate and running `more`, in which the last of them is `last`. */
function loadedAfter(files: readonly string[], more = ''): string[] {
  const script = `
    import { registerHooks } from 'node:module';
    const seen = new Set();
    let last;
    registerHooks({ load(url, context, next) { seen.add(url); return next(url, context); } });
    for (const file of ${JSON.stringify(files.map((file) => path.resolve('functions', file)))}) last = await import(file);
    ${more}
    console.log(JSON.stringify([...seen]));`;
  const { NODE_COMPILE_CACHE = '' } = process.env;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { NODE_COMPILE_CACHE },
  });
  return JSON.parse(output) as string[];
}
function packagesAfter(...files: string[]): string[] {
  const names = loadedAfter(files).map((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
const routesIn = (urls: readonly string[]): string[] =>
  urls.flatMap((url) => /\/functions\/routes\/([\w-]+\.ts)$/.exec(url)?.[1] ?? []).sort();

test('a request is taken without mail or PDF code', () => {
  expect(packagesAfter('app.ts', 'adapters/sqlite.ts')).toEqual(['hono', 'valibot']);
});

test('the Node host too starts without them: the first mail and the first download load them', () => {
  const loaded = packagesAfter('hosts/node.ts');
  expect(loaded).toContain('@hono/node-server');
  for (const name of ['nodemailer', '@cantoo/pdf-lib', 'fontkit', 'prom-client', 'isbot', '@opentelemetry/api'])
    expect(loaded).not.toContain(name);
});

test('a process that stays loads every room at its start, one that begins with a submission loads none', () => {
  expect(routesIn(loadedAfter(['app.ts']))).not.toContain('admin.ts');
  expect(routesIn(loadedAfter(['app.ts', 'routes/groups.ts'], 'await last.loadRoutes();'))).toEqual(
    readdirSync('functions/routes').sort(),
  );
});
