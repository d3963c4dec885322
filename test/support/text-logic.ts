import ts from 'typescript';

/** Where code looks at a text that people read to learn something. */
export interface TextLogic {
  line: number;
  code: string;
}

/** Methods that look into a text; their first argument is what they look for. */
const LOOKS = new Set(['startsWith', 'endsWith', 'includes', 'indexOf', 'replace', 'replaceAll', 'split']);
const MATCHES = new Set(['replace', 'replaceAll', 'split', 'match', 'matchAll', 'search']);
/** What a text for people is called here; comparing it with any text is a fault, however short that is. */
const SAID =
  /^(?:label|sentence|message|heading|title|word|holds|note|lede|\w+(?:Label|Sentence|Message|Heading|Word|Text))$/;

/** A sentence or a word of one: two words, or one that begins with a capital as no name in code does. */
const isSaid = (text: string): boolean =>
  /\p{L}[\p{L},;:’'.]* +\p{L}/u.test(text) || /^\p{Lu}\p{Ll}+[ :,.!?…]*$/u.test(text);
/** A pattern that names words: two with a space between them, or a capital and small letters. */
const namesWords = (pattern: string): boolean =>
  /[a-z]{2,} [a-z]{2,}|(?<![\\\w\-[])[A-Z][a-z]{2,}/.test(pattern.replace(/\[[^\]]*\]|\(\?<\w+>|\\[pP]\{[^}]*\}/g, ''));

const literal = (node: ts.Node): string | null =>
  ts.isStringLiteralLike(node) ? node.text : ts.isParenthesizedExpression(node) ? literal(node.expression) : null;
const nameOf = (node: ts.Node): string =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '';
const COMPARES = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

function looks(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && COMPARES.has(node.operatorToken.kind)) {
    const sides = [node.left, node.right];
    // The names of keys, on a keyboard or in a file format.
    if (sides.some((side) => nameOf(side) === 'key')) return false;
    const texts = sides.map(literal).filter((text) => text !== null && text !== '');
    return (
      texts.some((text) => text !== null && isSaid(text)) ||
      (texts.length > 0 && sides.some((side) => SAID.test(nameOf(side))))
    );
  }
  if (ts.isCaseClause(node)) return isSaid(literal(node.expression) ?? '');
  if (ts.isElementAccessExpression(node)) return SAID.test(nameOf(node.argumentExpression));
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  const [first] = node.arguments;
  if (ts.isRegularExpressionLiteral(expression) && (name.text === 'test' || name.text === 'exec'))
    return namesWords(expression.text.slice(1, expression.text.lastIndexOf('/')));
  if (!first) return false;
  if (ts.isRegularExpressionLiteral(first) && MATCHES.has(name.text))
    return namesWords(first.text.slice(1, first.text.lastIndexOf('/')));
  return LOOKS.has(name.text) && isSaid((literal(first) ?? '').trim());
}

/** An Astro file as TSX: its code, then its template as one element. */
export function tsxOf(astro: string): string {
  const [, code = '', template = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(astro) ?? [];
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const markup = template.replace(/<!doctype html>|<script>[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, blank);
  return `\n${code}\n;<>\n${markup}</>;`;
}

/** Every place of a TypeScript or TSX text where that is done. @throws where the text cannot be parsed. */
export function textLogicIn(text: string, name: string): TextLogic[] {
  const [code, kind] = name.endsWith('.astro')
    ? [tsxOf(text), ts.ScriptKind.TSX]
    : [text, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS];
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, kind);
  const [fault] = Reflect.get(file, 'parseDiagnostics') as ts.Diagnostic[];
  if (fault) throw new Error(`${name}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`);
  const found: TextLogic[] = [];
  const walk = (node: ts.Node): void => {
    if (looks(node))
      found.push({
        line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
        code: node.getText(file).replace(/\s+/g, ' ').slice(0, 120),
      });
    node.forEachChild(walk);
  };
  walk(file);
  return found;
}
