import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { readableAccent } from '../src/claims/accent.ts';
import { accentOn, COMPANY_FILE } from '../src/source/accent-on.ts';

const NAME = 'virtual:vouchsafe/accent.css';
const RESOLVED = `\0${NAME}`;

/** The company's colors as a style sheet. */
export function accentStyles(accent: string): string {
  const { light, dark, onLight, onDark } = readableAccent(accent);
  return `:root{--accent:light-dark(${light},${dark});--on-accent:light-dark(${onLight},${onDark})}`;
}

type Plugin = Extract<NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>, { name: string }>;

/** Puts the company's colors into the one style sheet: a second one would keep every page waiting for another answer. */
export const accentPlugin = (root: string): Plugin => ({
  name: 'vouchsafe-accent',
  resolveId: (id: string) => (id === NAME ? RESOLVED : undefined),
  load(id: string) {
    if (id !== RESOLVED) return undefined;
    this.addWatchFile(join(root, COMPANY_FILE));
    return accentStyles(accentOn(root));
  },
});
