import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ASSETS, GATE, PAGES, TWINS } from '../src/schemas/addresses.ts';

const TABLE = 'src/schemas/addresses.ts';
/** They look at the demo alone. */
const OF_DEMO = /^scripts\/(?:bench|samples)\/|^scripts\/shots(?:-gate)?\.ts$/;
const firsts = new Set(
  Object.values({ ...PAGES, ...TWINS, ...ASSETS, ...GATE }).flatMap((path) => path.split('/')[1] || []),
);
const isAddress = (text: string): boolean => {
  const [, first = '', after = ''] = /^\/([\w.-]+)(.?)/.exec(text) ?? [];
  return firsts.has(first) && ['', '/', '?', '#'].includes(after);
};

/** Every string and every beginning of a template, comments left out; of an Astro file its code, and the attributes of its markup. */
function stringsIn(file: string, text: string): string[] {
  const [, code = '', markup = ''] = file.endsWith('.astro')
    ? (/^---\n([\s\S]*?)\n---([\s\S]*)$/.exec(text) ?? [])
    : ['', text];
  const found = [...markup.matchAll(/[\w-]+="([^"]*)"|`(\/[^`$]*)/g)].map(
    ([, plain, template]) => plain ?? template ?? '',
  );
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return found;
}

it('tells an address from other text', () => {
  for (const one of ['/faq/', '/access/x', '/trust.json', '/search/?q=a', '/healthz'])
    expect(isAddress(one)).toBe(true);
  for (const one of ['/', '/trust.json is not there', '/usr/bin', 'faq/', '/faqs/', '//faq/'])
    expect(isAddress(one)).toBe(false);
  const page = "---\nconst a = '/faq/';\n// '/learn/'\n---\n<a href=\"/search/\">x</a><a href={`/request/`}>y</a>";
  expect(stringsIn('x.astro', page).filter(isAddress)).toEqual(['/search/', '/request/', '/faq/']);
});

it('no address of the site or the gate is written outside the table', () => {
  const files = globSync('{src,functions,scripts}/**/*.{ts,tsx,astro,mjs}').filter(
    (file) => file !== TABLE && !OF_DEMO.test(file),
  );
  const strays = files.flatMap((file) =>
    stringsIn(file, readFileSync(file, 'utf8'))
      .filter(isAddress)
      .map((one) => `${file}: ${one}`),
  );
  expect(strays).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
});
