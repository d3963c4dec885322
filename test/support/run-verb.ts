import { resolve } from 'node:path';
import { vi } from 'vitest';
import { messageOf } from '../../functions/domain/message-of.ts';
import type { Run } from '../../program/vouchsafe.ts';

/** Thrown where a verb would end the process. */
class Ended extends Error {}

interface Around {
  /** The folder it's called in. */
  cwd?: string;
  env?: Record<string, string>;
}

/**
 * A verb called in this process: what it said, and the exit code. To start the program takes a second or more each time, so each verb's
 * tests start it once or twice and call it like this for the rest.
 */
export async function runVerb(run: Run, argv: readonly string[], { cwd = '.', env = {} }: Around = {}) {
  const said = { stdout: '', stderr: '' };
  let status: number | null = null;
  const hear = (stream: keyof typeof said) => (text: unknown) => {
    // What would be said after the end of the process is said to nobody.
    if (status === null) said[stream] += `${text}\n`;
  };
  const here = process.cwd();
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  const heard = [
    vi.spyOn(console, 'log').mockImplementation(hear('stdout')),
    vi.spyOn(console, 'error').mockImplementation(hear('stderr')),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      status ??= Number(code ?? 0);
      throw new Ended();
    }),
  ];
  process.chdir(resolve(cwd));
  Object.assign(process.env, env);
  try {
    const ended = await run([...argv]);
    status ??= ended;
  } catch (fault) {
    if (status === null) hear('stderr')(messageOf(fault));
    status ??= 1;
  } finally {
    process.chdir(here);
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    for (const one of heard) one.mockRestore();
  }
  return { status, ...said };
}
