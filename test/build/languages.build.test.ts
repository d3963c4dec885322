import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/body/language.ts';
import { LEAST } from '../site/sort.ts';
import { builtTree } from '../support/built-tree.ts';
import { byTag, type Element, elements, parseHtml, textOf } from '../support/facts/html.ts';
import { words } from '../support/facts/normal.ts';

const QUESTION = 'Wo werden unsere Daten gespeichert?';
const FILES = {
  ...LEAST,
  'content/faqs/datenstandort.mdx': `---
question: ${QUESTION}
category: Hosting
featured: true
---
Alle Daten unserer Kunden werden in Frankfurt gespeichert. Sicherungen liegen in Dublin und werden nach 35 Tagen gelöscht.
`,
  'content/faqs/backups.mdx': `---
question: כל כמה זמן נוצרים גיבויים?
category: Hosting
featured: true
---
כל הנתונים האישיים מגובים מדי יום ונשמרים בשני אתרים נפרדים. הגיבויים נמחקים אחרי שלושים וחמישה ימים.
`,
  'content/faqs/encryption.mdx': `---
question: Is our data encrypted?
category: Encryption
featured: true
---
Yes, all of it. The regulation asks for this in its German text as well:

> Der Verantwortliche trifft geeignete technische und organisatorische Maßnahmen, um ein angemessenes Schutzniveau zu gewährleisten.

Our support team speaks English, German and French.
`,
};
const site = builtTree(FILES);

/** Each text that holds no further block, with the language and direction that a browser takes it for. */
function textsOf(of: Element, around = { lang: 'en', dir: 'ltr' }): { text: string; lang: string; dir: string }[] {
  const { lang = around.lang, dir = around.dir } = of.attributes;
  const isBlock = ({ tag }: Element) =>
    /^(?:h\d|p|li|td|th|a|span|bdi|div|blockquote|ol|ul|section|article|nav)$/.test(tag);
  if (elements(of).some(isBlock)) return elements(of).flatMap((child) => textsOf(child, { lang, dir }));
  return [{ text: words(textOf(of)), lang, dir }];
}
const bodyOf = (address: string): Element => {
  const [body] = byTag(parseHtml(site.text(join(address, 'index.html'))), 'body');
  if (!body) throw new Error(`no body at ${address}`);
  return body;
};

describe('every text says which language it is in', () => {
  it.each(['/', '/faq/', '/faq/datenstandort/', '/faq/encryption/'])('on %s', (address) => {
    const texts = textsOf(bodyOf(address));
    const wrong = texts.filter(({ text, lang }) => (languageOf(text) ?? lang) !== lang);
    expect(wrong).toEqual([]);
    const questions = texts.filter(({ text }) => text.includes(QUESTION));
    expect(questions.map(({ lang }) => lang)).toEqual(questions.map(() => 'de'));
    expect(questions.length).toBeGreaterThan(0);
  });

  it.each(['/', '/faq/', '/faq/backups/'])('and what is read from the right says so on %s', (address) => {
    const hebrew = textsOf(bodyOf(address)).filter(({ text }) => /\p{Script=Hebrew}/u.test(text));
    expect(hebrew.length).toBeGreaterThan(0);
    expect(hebrew.map(({ lang, dir }) => `${lang} ${dir}`)).toEqual(hebrew.map(() => 'he rtl'));
  });

  it('a quotation in another language within its answer; names of languages are in that of the page', () => {
    const texts = textsOf(bodyOf('/faq/encryption/'));
    expect(texts.filter(({ text }) => text.startsWith('Der Verantwortliche')).map(({ lang }) => lang)).toEqual(['de']);
    expect(texts.find(({ text }) => text.includes('English, German and French'))?.lang).toBe('en');
  });
});
