#!/usr/bin/env node
// The one program: `vouchsafe <verb>`. The npm scripts of a repository call the same.
import { existsSync } from 'node:fs';
import { messageOf } from '../functions/domain/message-of.ts';
import { scriptsWords } from '../src/words/scripts.ts';
import { ownPackage } from './own-package.ts';

/** Does what was asked for. Answers the exit code: 0 when done, 1 when it found faults; wrong use ends the process with 2. */
export type Run = (argv: string[]) => Promise<number>;

/** In the order of the help. A verb's code is loaded when it is called. */
const VERBS = {
  init: async () => (await import('./init.ts')).run,
  new: async () => (await import('./new.ts')).run,
  import: async () => (await import('./import.ts')).run,
  upgrade: async () => (await import('./upgrade.ts')).run,
  coverage: async () => (await import('./coverage.ts')).run,
  answer: async () => (await import('./answer.ts')).run,
  share: async () => (await import('./share.ts')).run,
  dev: async () => (await import('./dev.ts')).run,
  check: async () => (await import('./check.ts')).run,
  build: async () => (await import('./build.ts')).run,
  start: async () => (await import('./start.ts')).run,
  gate: async () => (await import('../functions/cli.ts')).run,
  preflight: async () => (await import('../functions/preflight-cli.ts')).run,
} satisfies Record<string, () => Promise<Run>>;
export type Verb = keyof typeof VERBS;
/** These work on a trust center as it is set up: `.env` beside it is read, and what the environment says itself wins. */
const SET_UP: readonly Verb[] = ['build', 'start', 'gate', 'preflight'];
const isVerb = (name: string): name is Verb => Object.hasOwn(VERBS, name);

const words = scriptsWords.en.program;
/** What was thrown, in words: what the system refuses, it says without a way out. */
function said(fault: unknown): string {
  const { code = '', path = '' } = fault instanceof Error ? (fault as NodeJS.ErrnoException) : {};
  return Object.hasOwn(words.system, code) ? words.system[code as keyof typeof words.system](path) : messageOf(fault);
}
const [name, ...argv] = process.argv.slice(2);
if (name === '--version' || name === '-v') {
  console.log(ownPackage().version);
} else if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
  console.log(words.help(Object.keys(VERBS) as Verb[]));
  process.exitCode = name === undefined ? 2 : 0;
} else if (!isVerb(name)) {
  console.error(words.unknown(name, Object.keys(VERBS)));
  process.exitCode = 2;
} else {
  try {
    if (SET_UP.includes(name) && existsSync('.env')) process.loadEnvFile('.env');
    const run = await VERBS[name]();
    process.exitCode = await run(argv);
  } catch (fault) {
    console.error(process.env.LOG_LEVEL === 'debug' ? fault : said(fault));
    process.exitCode = 1;
  }
}
