import { Command } from '@commander-js/extra-typings';
import { dev } from 'astro';
import { astroRoot } from '../src/build/roots.ts';
import { calledAs, readScript, scriptWords as words } from './read-script.ts';

/** `vouchsafe dev`: Astro's own development server with the gate on the same origin; editing `content/` reloads the page. */
export async function run(argv: string[]): Promise<number> {
  readScript(new Command(calledAs('dev')).description(words.dev), argv);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await dev({
    root: astroRoot(),
    server: { port: Number(process.env.PORT ?? 4321), host: process.env.HOST ?? '127.0.0.1' },
  });
  return 0;
}
