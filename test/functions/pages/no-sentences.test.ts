import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Two words in a row: what people read, not a name, an address, a header or a list of classes. */
const SENTENCE = /\p{L}{2,}[,:]? \p{L}{2,}(?![\p{L}-])/u;
/** Kept with a signature in place of an address or a browser, or a header of HTTP: the same in every language. */
const RECORDED = [
  ...['not known', 'not stated', 'Bearer error="invalid_token"', '-H "Authorization: Bearer $TOKEN"'],
  ...['Basic realm="bounces"', 'noindex, noimageindex, noarchive'],
];
/** Lists of class names look like words. */
const isClass = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'class';

/** Every text of a file that somebody could read. */
function sentencesIn(name: string, code: string): string[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      if (SENTENCE.test(node.text) && !isClass(node) && !RECORDED.includes(node.text))
        found.push(`${name}: ${node.text}`);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

const folders = ['functions/pages', 'functions/routes'];
const files = [
  'functions/app.ts',
  ...folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)),
];

test('pages, routes and the route table hold no sentence: those stand in src/words', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((file) => sentencesIn(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('a sentence would be found, also a piece of one', () => {
  const code = "h('p', { class: 'rows rows act' }, `Only $" + "{left} downloads left`, 'Not found here')";
  expect(sentencesIn('a.ts', code)).toEqual(['a.ts:  downloads left', 'a.ts: Not found here']);
});
