import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createStamper } from '../../functions/adapters/stamp/stamper.ts';
import { folderVault } from '../../functions/adapters/vault/folder.ts';
import { type BuiltHost, HOSTS } from '../../functions/hosts/capabilities.ts';
import { checkDocuments } from '../../functions/preflight/documents.ts';
import { baseOf } from '../../src/schemas/addresses.ts';
import { MANIFEST_FILE, manifest as manifestSchema } from '../../src/schemas/manifest.ts';
import { buildWords } from '../../src/words/build.ts';
import { preflightWords } from '../../src/words/preflight.ts';
import { scriptWords } from '../read-script.ts';
import { submitMaxBytes, WHOLE_MAX_BYTES } from './bundle.ts';
import { buildLambda } from './lambda.ts';
import { buildNetlify } from './netlify.ts';
import type { BuildTarget } from './target.ts';
import { buildVercel } from './vercel.ts';
import { buildWorker } from './worker.ts';

/** What makes the deployment of each host. */
export const TARGETS: Record<BuiltHost, BuildTarget> = {
  worker: buildWorker,
  netlify: buildNetlify,
  vercel: buildVercel,
  lambda: buildLambda,
};

function isInstalled(name: string): boolean {
  try {
    return import.meta.resolve(name) !== '';
  } catch {
    return false;
  }
}

/** What a host needs and is not installed, as a sentence; null when all is there. */
export function missingPackages(name: BuiltHost): string | null {
  const missing = HOSTS[name].packages.filter((wanted) => !isInstalled(wanted));
  return missing.length > 0 ? scriptWords.buildRefused.packages(HOSTS[name].title, missing) : null;
}

const kb = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
const held = (bytes: number, budget: number): string => buildWords.en.held(kb(bytes), kb(budget), bytes <= budget);

/**
 * Makes what a host deploys of the site that was just built, prints its size against the budget, and says which gated documents of
 * `root` that host could not hand out.
 */
export async function buildHost(
  name: BuiltHost,
  root: string,
  out: string,
  say: (line: string) => void,
): Promise<void> {
  const manifestFile = join(out, MANIFEST_FILE);
  const manifest = manifestSchema.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
  const { bundled, where } = await TARGETS[name]({ out, manifestFile, base: baseOf(manifest.company.trustUrl) });
  say(`${HOSTS[name].title}: ${where}`);
  const { submitBytes, driverBytes, wholeBytes } = bundled;
  const driver = driverBytes > 0 ? kb(driverBytes) : null;
  say(`  ${buildWords.en.size(held(submitBytes, submitMaxBytes(name)), driver, held(wholeBytes, WHOLE_MAX_BYTES))}`);
  const words = preflightWords.en;
  const stamper = createStamper();
  try {
    const here = {
      ...manifest,
      // Those whose file is not on this machine are for the preflight, which looks into the vault.
      documents: manifest.documents.filter(({ sha256 }) => sha256 !== undefined),
    };
    const findings = await checkDocuments(
      here,
      { vault: folderVault(join(root, 'private')), stamper },
      HOSTS[name],
      false,
      words,
    );
    for (const { what, verdict, said, fix } of findings)
      if (verdict !== 'ok') say(`  ${words.table.line(what, said, fix)}`);
  } finally {
    await stamper.close();
  }
}
