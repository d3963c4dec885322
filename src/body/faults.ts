import { endOf, type Node, startOf } from './markdown.ts';
import { shorten } from './shorten.ts';
import { type BodyFault, tagFaults } from './tag-faults.ts';

const SHOW = 'or put it in backticks to show it as it is.';
const NO_CODE = "and code isn't run here";

/** Code of a module at the start of a line, as against a sentence that begins with the word. */
const MODULE = new RegExp(
  [
    String.raw`^import\s*(?:[\w$,\s{}*]+\bfrom\s*)?(["'])[^"']*\1\s*;?\s*$`,
    String.raw`^import\s*\{[^}]*$`,
    String.raw`^export\s+(?:const|let|var)\s+[\w$[\]{},\s]+=`,
    String.raw`^export\s+(?:default\s+)?(?:async\s+)?function\b[^(]*\(.*\{`,
    String.raw`^export\s+(?:default\s+)?class\s+\w+.*\{`,
    String.raw`^export\s+default\s+(?:[\w$.]+\s*;?\s*$|[({[].*|[\w$.]+\(.*)`,
    String.raw`^export\s*(?:\{|\*\s+from)`,
  ].join('|'),
);
/** Placeholders that a template would have filled: Liquid, Jinja, Handlebars, Hugo; and attribute lists of kramdown. */
const TEMPLATE = /\{\{[^{}]*\}?\}?|\{%[^{}]*%?\}?/g;
const ATTRIBUTES = /\{:\s*[.#\w/][^{}]*\}/g;
const BRACES = /(?<!\{)\{([^{}]*)\}(?!\})/g;
/** Member access, calls, arrows, conditions, sums of figures: braces around these were code, and around a word or an object they are text. */
const EXPRESSION =
  /^\s*[A-Za-z_$][\w$]*(?:\s*\?*\.[A-Za-z_$][\w$]*|\[[^\]]*\]|\s*\([^()]*\))+\s*$|=>|&&|\|\||\s\?\s.*\s:\s|^\s*\d[\d.]*\s*(?:[*+]|\s[-/]\s)\s*[\d.]+\s*$|[=!]==?|^\s*\.\.\.\w/;
/** Where a tag was meant that is none in Markdown: JSX attributes in braces, or a fragment's end. */
const JSX = /<\/?[A-Za-z][\w.:-]*\s[^<>]*=\s*\{|<\/>/g;

function inText(text: string, offset: number): BodyFault[] {
  const found: BodyFault[] = [];
  const say = (pattern: RegExp, sentence: (whole: string) => Omit<BodyFault, 'offset'>): void => {
    for (const match of text.matchAll(pattern))
      found.push({ offset: offset + match.index, ...sentence(shorten(match[0].trim().replace(/\s+/g, ' '))) });
  };
  say(TEMPLATE, (whole) => ({
    code: 'body-code',
    message: `"${whole}" is a template's placeholder and would be published as it stands`,
    fix: `Write what it stands for, ${SHOW}`,
  }));
  say(ATTRIBUTES, (whole) => ({
    code: 'body-code',
    message: `"${whole}" is a list of attributes and would be published as it stands`,
    fix: `Delete it, ${SHOW}`,
  }));
  for (const match of text.matchAll(BRACES)) {
    if (!EXPRESSION.test(match[1] ?? '')) continue;
    const message = `"${shorten(match[0].replace(/\s+/g, ' '))}" is code, ${NO_CODE}`;
    found.push({ offset: offset + match.index, code: 'body-code', message, fix: `Write what it stands for, ${SHOW}` });
  }
  say(JSX, (whole) => ({
    code: 'unknown-tag',
    message: `"${whole}" begins a tag that can't be read here`,
    fix: `Write it in Markdown without braces, ${SHOW}`,
  }));
  say(/\{\/\*|<!--/g, (whole) => ({
    code: 'unclosed-tag',
    message: 'the comment is never closed',
    fix: `Add ${whole === '<!--' ? '-->' : '*/}'} where it ends.`,
  }));
  return found;
}

/** `{` and `}` around a code span: a template literal, whose backticks Markdown has taken for code. */
const isTemplateLiteral = ([before, code, after]: (Node | undefined)[]): boolean =>
  code?.type === 'inlineCode' && /\{\s*$/.test(before?.value ?? '') && /^\s*\}/.test(after?.value ?? '');

function inParagraph(node: Node, source: string): BodyFault[] {
  const children = node.children ?? [];
  const literals = children.flatMap((code, index) =>
    isTemplateLiteral([children[index - 1], code, children[index + 1]])
      ? [
          {
            offset: startOf(code),
            code: 'body-code' as const,
            message: `"{${shorten(source.slice(startOf(code), endOf(code)))}}" is code, ${NO_CODE}`,
            fix: 'Write the text without braces and backticks.',
          },
        ]
      : [],
  );
  const lines = source.slice(startOf(node), endOf(node)).split('\n');
  let offset = startOf(node);
  for (const line of lines) {
    if (MODULE.test(line.trimStart())) {
      const fix = 'Delete it, or put it in a code block to show it as it is.';
      return [...literals, { offset, code: 'body-code', message: `this line is code, ${NO_CODE}`, fix }];
    }
    offset += line.length + 1;
  }
  return literals;
}

/** One tilde on each side strikes out in GFM, where people write it for "about". */
function strike(node: Node, source: string): BodyFault[] {
  const written = source.slice(startOf(node), endOf(node));
  if (written.startsWith('~~')) return [];
  const message = `single tildes strike out "${shorten(written.slice(1, -1))}"`;
  const fix = 'Write "about" or \\~ for a tilde that is meant as one, and ~~ on both sides to strike out.';
  return [{ offset: startOf(node), code: 'strike', message, fix }];
}

/** Everything in a body that would stop a build, vanish, or be published as something else than was meant. */
export function bodyFaults(root: Node, markdown: string): BodyFault[] {
  const found: BodyFault[] = tagFaults(root, markdown);
  const walk = (node: Node): void => {
    const source = markdown.slice(startOf(node), endOf(node));
    if (node.type === 'text') found.push(...inText(source, startOf(node)));
    else if (node.type === 'html')
      found.push(...inText(source, startOf(node)).filter(({ code }) => code !== 'unknown-tag'));
    else if (node.type === 'paragraph') found.push(...inParagraph(node, markdown));
    else if (node.type === 'delete') found.push(...strike(node, markdown));
    else if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && node.url)
      found.push(...inText(node.url, startOf(node)).filter(({ message }) => message.includes('template')));
    for (const child of node.children ?? []) walk(child);
  };
  walk(root);
  return found;
}
