import { expect, it } from 'vitest';
import { contentLanguage } from '../../src/source/content-language.ts';
import { withTree } from './tree-on-disk.ts';

it.each([
  ['named', 'name: Fernhill\nlanguage: ar-XB\n', 'ar-XB'],
  ['named in a file with faults', 'name: [\nlanguage: ar-XB\n  x: "', 'en'],
  ['named after a key that is written twice', 'name: A\nname: B\nlanguage: ar-XB\n', 'ar-XB'],
  ['not named', 'name: Fernhill\n', 'en'],
  ['unknown', 'language: tlh\n', 'en'],
  ['no text', 'language: [ar-XB]\n', 'en'],
  ['in a file that is a list', '- language: ar-XB\n', 'en'],
  ['in an empty file', '', 'en'],
  ['in a file that is not there', null, 'en'],
])('a language that is %s', async (_, text, expected) => {
  await withTree({ 'content/company.yaml': text }, async (root) => {
    expect(await contentLanguage(root)).toBe(expected);
  });
});
