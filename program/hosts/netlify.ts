import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gatePatterns } from '../../src/schemas/gate-addresses.ts';
import { bundle } from './bundle.ts';
import type { BuildTarget } from './target.ts';

const WHERE = '.build/hosts/netlify';

/** Read by Netlify from the source (“Configuration options”, in the page on functions), so literal and not minified. */
export const netlifyEntries = (base: string): Record<string, string> => ({
  gate: `export { answer as default } from './netlify.mjs';
export const config = { path: ${JSON.stringify(gatePatterns(base))} };
`,
  work: `export { work as default } from '../gate/netlify.mjs';
export const config = { schedule: '*/5 * * * *' };
`,
});

/** Two functions on one bundle: the gate at its paths, and the schedule that delivers mail. `netlify.toml` points here. */
export const buildNetlify: BuildTarget = async ({ out, manifestFile, base }) => {
  const functions = join(out, WHERE, 'functions');
  const bundled = await bundle({
    entries: { netlify: 'functions/hosts/netlify' },
    manifestFile,
    into: join(functions, 'gate'),
    maps: join(out, '.build/maps/netlify'),
    driver: /^postgres-/,
  });
  for (const [name, text] of Object.entries(netlifyEntries(base))) {
    await mkdir(join(functions, name), { recursive: true });
    await writeFile(join(functions, name, `${name}.mjs`), text);
  }
  return { bundled, where: `${WHERE}/functions` };
};
