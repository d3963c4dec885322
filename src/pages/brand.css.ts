import { contentSite } from '../content-site.ts';
import { accent, runningHead } from '../site/brand.ts';

/** Text as a CSS string (CSS Syntax Module Level 3 §4.3.5). */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<]|[^ -~]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;

/** The company's colors and the head of its printed pages, apart from the stylesheet so that neither is written inline. */
export async function GET(): Promise<Response> {
  const site = await contentSite();
  const { light, dark, onLight, onDark } = accent(site);
  const css =
    `:root{--accent:light-dark(${light},${dark});--on-accent:light-dark(${onLight},${onDark})}` +
    `@page{@top-left{content:${cssString(runningHead(site))};font:8pt system-ui,sans-serif}}`;
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
