import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-env-'));
afterAll(() => rmSync(folder, { recursive: true }));
const program = resolve('program/vouchsafe.ts');
const { NODE_COMPILE_CACHE = '' } = process.env;
const migrate = (env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [program, 'gate', 'migrate'], {
    cwd: folder,
    env: { NODE_COMPILE_CACHE, ...env },
    encoding: 'utf8',
  });

it('takes the settings of .env where the command is called, and the environment’s own before them', () => {
  writeFileSync(join(folder, '.env'), 'DATA_DIR=from-file\n');
  expect(migrate()).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(join(folder, 'from-file/gate.db'))).toBe(true);
  expect(migrate({ DATA_DIR: join(folder, 'from-shell') }).status).toBe(0);
  expect(existsSync(join(folder, 'from-shell/gate.db'))).toBe(true);
});
