import { channel } from '../../../src/schemas/channel.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import type { Stated } from '../../../src/schemas/stated.ts';
import { sampleManifest } from '../support/manifest.ts';
import { sampleStated } from '../support/stated.ts';
import type { Edition } from './actors.ts';

/** What one build of the site brings. */
export interface Build {
  stated: Stated;
  /** `program`: where the company's own program takes webhooks. */
  manifest(program: string): Manifest;
}

const first = sampleManifest((draft) => {
  Object.assign(draft.company, { follow: true, objectionDays: 30 });
  draft.access.targetHours = 24;
  for (const one of draft.documents) if (one.id === 'pentest') one.delivery = 'view';
});
const HOUR_MS = 3_600_000;

const buildOf = (stated: Stated, manifest: Manifest): Build & { plain: Manifest } => ({
  stated,
  plain: manifest,
  manifest(program) {
    const draft = structuredClone(manifest);
    draft.access.channels = { crm: channel.parse({ kind: 'webhook', url: `${program}/hook` }) };
    return draft;
  },
});
/** The site as it is when the story begins. */
export const FIRST = buildOf(sampleStated(), first);

/** The same with the pages of a built site around it. */
export function framed({ stated, plain }: typeof FIRST, shell: string): typeof FIRST {
  const manifest = structuredClone(plain);
  // Its title is the frame's.
  const form = manifest.templates.request.replace(/^<title>.*<\/title>/, '');
  manifest.templates = { shell, request: shell.replace('⟦main⟧', () => form) };
  return buildOf(stated, manifest);
}

/** The next build, an hour after the one before. */
export function newsOf({ stated, plain }: typeof FIRST, change: Edition): typeof FIRST {
  const [next, manifest] = [structuredClone(stated), structuredClone(plain)];
  manifest.builtAt = new Date(Date.parse(manifest.builtAt) + HOUR_MS).toISOString();
  change(next, manifest);
  return buildOf(next, manifest);
}
