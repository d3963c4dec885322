import type { Manifest } from '../../src/schemas/manifest.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import { fill } from './fill.ts';
import type { Markup } from './markup.ts';

export interface Page {
  title: string;
  main: Markup;
}

/** The site's own pages are titled the same way. */
export const pageTitle = (manifest: Manifest, title: string): string =>
  `${title} | ${manifest.company.name} Trust center`;

/** A page of the gate inside the site's own frame. */
export async function frame(manifest: Manifest, page: Page): Promise<string> {
  return fill(manifest.templates.shell, {
    title: escapeHtml(pageTitle(manifest, page.title)),
    main: String(await page.main),
  });
}
