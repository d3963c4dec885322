import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../schemas/manifest.ts';

/**
 * Takes the pages that only the gate may fill (`templates/shell/`, `templates/request/`) out of the public folder.
 *
 * @throws when the site did not render one of them, or rendered it without the mark that the gate fills
 */
export async function collectTemplates(dist: string): Promise<Manifest['templates']> {
  const take = async (name: 'shell' | 'request', mark: string) => {
    const html = await readFile(join(dist, 'templates', name, 'index.html'), 'utf8');
    if (!html.includes(mark)) throw new Error(`src/pages/templates/${name}.astro renders no ${mark}`);
    return html;
  };
  const templates = { shell: await take('shell', '⟦main⟧'), request: await take('request', '⟦summary⟧') };
  await rm(join(dist, 'templates'), { recursive: true });
  return templates;
}
