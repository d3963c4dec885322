import { readManifest } from './hosts/read-manifest.ts';
import { PreflightUsage, preflight } from './preflight.ts';

// `npm run preflight -- <host>`: what a deployment needs, looked at from here.
try {
  process.exitCode = await preflight(process.argv.slice(2), process.env, await readManifest(), console.log);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = fault instanceof PreflightUsage ? 2 : 1;
}
