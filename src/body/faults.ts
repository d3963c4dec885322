import { endOf, type Node, nodesOf, startOf } from './markdown.ts';
import { misreadFaults } from './misread.ts';
import { shorten } from './shorten.ts';
import { type BodyFault, type BodyFaultKind, tagFaults } from './tag-faults.ts';

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
    String.raw`^export\s+(?:declare\s+)?(?:type\s+\w+(?:<[^=]*>)?\s*=|(?:interface|enum|const\s+enum|abstract\s+class)\s+\w+[^{]*\{)`,
  ].join('|'),
);
/** Placeholders that a template would have filled: Liquid, Jinja, Handlebars, Hugo, ERB, Svelte; and attribute lists of kramdown. */
const TEMPLATE =
  /\{\{[^{}]*\}?\}?|\{%[^{}]*%?\}?|<%[^%<>\n]*%>|\{(?:[#/](?:if|each|await|key|snippet)|:(?:else|then|catch)|@(?:html|render|const|debug))\b[^{}]*\}/g;
const ATTRIBUTES = /\{:\s*[.#\w/][^{}]*\}/g;
const BRACES = /(?<!\{)\{([^{}]*)\}(?!\})/g;
/** Member access, calls, arrows, conditions, sums of figures: braces around these were code, and around a word or an object they are text. */
const EXPRESSION =
  /^\s*[A-Za-z_$][\w$]*(?:\s*\?*\.[A-Za-z_$][\w$]*|\[[^\]]*\]|\s*\([^()]*\))+\s*$|=>|^\s*new [A-Z][\w$.]*\(|&&|\|\||^\s*\d[\d.]*\s*(?:[*+]|\s[-/]\s)\s*[\d.]+\s*$|[=!]==?|^\s*\.\.\.\w/;
function isExpression(inside: string): boolean {
  const asks = /\s\?\s/.exec(inside);
  return EXPRESSION.test(inside) || (asks !== null && /\s:\s/.test(inside.slice(asks.index + 2)));
}
/** Where a tag was meant that is none in Markdown: JSX attributes in braces, or a fragment's end. */
const JSX = /<\/?[A-Za-z][\w.:-]*\s[^<>]*=\s*\{|<\/>/g;

const shown = (text: string): string => shorten(text.replace(/\s+/g, ' '));

function inText(text: string, offset: number): BodyFault[] {
  const found = (pattern: RegExp, code: BodyFault['code'], is: BodyFaultKind): BodyFault[] =>
    Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({
      offset: offset + index,
      code,
      is,
      text: shown(whole.trim()),
    }));
  const expressions = [...text.matchAll(BRACES)].filter(([, inside = '']) => isExpression(inside));
  return [
    ...found(TEMPLATE, 'body-code', 'placeholder'),
    ...found(ATTRIBUTES, 'body-code', 'attributes'),
    ...expressions.map(
      ({ 0: whole, index }): BodyFault => ({
        offset: offset + index,
        code: 'body-code',
        is: 'expression',
        text: shown(whole),
      }),
    ),
    ...found(JSX, 'unknown-tag', 'jsx'),
    ...found(/\{\/\*/g, 'unclosed-tag', 'openNote'),
    ...found(/<!--/g, 'unclosed-tag', 'openComment'),
  ];
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
            is: 'literal' as const,
            text: `{${shorten(source.slice(startOf(code), endOf(code)))}}`,
          },
        ]
      : [],
  );
  const lines = source.slice(startOf(node), endOf(node)).split('\n');
  let offset = startOf(node);
  for (const line of lines) {
    // One space for several: a pattern that may begin with spaces at many places would try them all.
    if (MODULE.test(line.trimStart().replace(/\s+/g, ' ')))
      return [...literals, { offset, code: 'body-code', is: 'module', text: shown(line.trim()) }];
    offset += line.length + 1;
  }
  return literals;
}

/** One tilde on each side strikes out in GFM, where people write it for "about". */
function strike(node: Node, source: string): BodyFault[] {
  const written = source.slice(startOf(node), endOf(node));
  if (written.startsWith('~~')) return [];
  return [{ offset: startOf(node), code: 'strike', is: 'strike', text: shorten(written.slice(1, -1)) }];
}

function faultsOf(node: Node, markdown: string): BodyFault[] {
  const [from, to] = [startOf(node), endOf(node)];
  switch (node.type) {
    case 'text':
      return inText(markdown.slice(from, to), from);
    case 'html':
      return inText(markdown.slice(from, to), from).filter(({ code }) => code !== 'unknown-tag');
    case 'paragraph':
      return inParagraph(node, markdown);
    case 'delete':
      return strike(node, markdown);
    case 'link':
    case 'image':
    case 'definition':
      return node.url ? inText(node.url, from).filter(({ is }) => is === 'placeholder') : [];
    default:
      return [];
  }
}

/** Everything in a body that would stop a build, vanish, or be published as something else than was meant. */
export function bodyFaults(root: Node, markdown: string): BodyFault[] {
  const found: BodyFault[] = [...tagFaults(root, markdown), ...misreadFaults(root, markdown)];
  for (const node of nodesOf(root)) for (const fault of faultsOf(node, markdown)) found.push(fault);
  return found;
}
