import type { CoreWords } from '../../src/words/gate-core.ts';
import { render } from '../markup.ts';
import { fill } from './fill.ts';
import type { Page, View } from './view.ts';

/** The site's own pages are titled the same way. */
export const pageTitle = ({ words, manifest }: View<CoreWords>, title: string): string =>
  words.pageTitle(title, manifest.company.name);

/** A page of the gate inside the site's own frame. */
export function frame(view: View<CoreWords>, page: Page): string {
  const { title, main } = page(view);
  return fill(view.manifest.templates.shell, { title: render(pageTitle(view, title)), main: render(main) });
}
