// `npm run build`: the site, the search index, the header files and the manifest.
import { build } from 'astro';
import { SITE_ROOT } from '../src/build/roots.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
try {
  await build({ root: SITE_ROOT, logLevel: process.env.LOG_LEVEL === 'debug' ? 'debug' : 'warn' });
} catch (fault) {
  console.error(fault instanceof Error && fault.name === 'BuildRefused' ? fault.message : fault);
  process.exit(1);
}
