import { contentSite } from '../content-site.ts';
import { runningHead } from '../site/brand.ts';

/** Text as a CSS string (CSS Syntax Module Level 3 §4.3.5). */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<]|[^ -~]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;

/** The head of the company's printed pages: for paper alone, so that no screen waits for it. */
export async function GET(): Promise<Response> {
  const head = cssString(runningHead(await contentSite()));
  const css = `@page{@top-left{content:${head};font:8pt system-ui,sans-serif}}`;
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
