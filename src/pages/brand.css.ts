import { accent, runningHead } from '../data/brand.ts';

/** Text as a CSS string (CSS Syntax Module Level 3 §4.3.5). */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<]|[^ -~]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;

/** The company's colors and the head of its printed pages, apart from the stylesheet so that neither is written inline. */
export async function GET(): Promise<Response> {
  const { light, dark, onLight, onDark } = await accent();
  const css =
    `:root{--accent:light-dark(${light},${dark});--on-accent:light-dark(${onLight},${onDark})}` +
    `@page{@top-left{content:${cssString(await runningHead())};font:8pt system-ui,sans-serif}}`;
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
