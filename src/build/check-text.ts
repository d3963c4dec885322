import { parseDocument } from 'yaml';
import { checkClaims } from '../claims/check/check-claims.ts';
import { OUTSIDE_ID } from '../claims/check/outside.ts';
import { RULES } from '../claims/check/rules.ts';
import type { Finding } from '../claims/check/types.ts';
import type { ContentTree, Entry } from '../schemas/content-tree.ts';
import { type Faq, faq } from '../schemas/faq.ts';
import type { Day } from '../schemas/primitives.ts';
import { splitFrontMatter } from '../source/front-matter.ts';
import { makeSourceFile, type SourceFile } from '../source/source-file.ts';
import { type FindingWords, findingWords } from '../words/findings.ts';
import { contentReport, type Remark, remarksOf } from './content-report.ts';
import { htmlAsMarkdown, looksLikeHtml, plainAsMarkdown } from './html-as-markdown.ts';

/** A text of more than this is no page or email. */
export const MOST_TEXT_BYTES = 2 * 1024 ** 2;

/** Why a text cannot be judged. `format`: a file of another program, by its first bytes. */
export type TextFault =
  | { is: 'empty' }
  | { is: 'not-text'; format: 'pdf' | 'zip' | null }
  | { is: 'too-large'; bytes: number };

/** The text of a file, or why there is none. Line ends are made one. */
export function textOf(bytes: Uint8Array): string | TextFault {
  if (bytes.length > MOST_TEXT_BYTES) return { is: 'too-large', bytes: bytes.length };
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  const format = start === '%PDF' ? 'pdf' : start.startsWith('PK') ? 'zip' : null;
  if (format !== null || bytes.includes(0)) return { is: 'not-text', format };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return text.trim() === '' ? { is: 'empty' } : text;
  } catch {
    return { is: 'not-text', format: null };
  }
}

export interface CheckedText {
  errors: number;
  warnings: number;
  findings: Finding[];
  silenced: ReturnType<typeof checkClaims>['silenced'];
  remarks: Remark[];
  report: string;
  sources: Map<string, SourceFile>;
  words: FindingWords;
}

/** What a text is held against. */
interface Content {
  tree: ContentTree;
  sources: ReadonlyMap<string, SourceFile>;
}

/** Fields of a post's front matter that people read. */
const READ = ['title', 'subtitle', 'description', 'summary', 'excerpt', 'subject', 'tagline'];

/** Rules that judge what a text says; the others judge the content files and the pages made of them. */
const OF_TEXTS = new Set(
  RULES.filter(({ family }) => family === 'wording' || family === 'contradiction' || family === 'silence').map(
    ({ code }) => code as string,
  ),
);

function asEntry(name: string, text: string, today: Day): { entry: Entry<Faq>; source: SourceFile; text: string } {
  const split = splitFrontMatter(text);
  const isSplit = split.fault === undefined;
  const front = text.slice(0, split.bodyOffset);
  const written = text.slice(split.bodyOffset);
  const body = looksLikeHtml(name, written)
    ? htmlAsMarkdown(written)
    : /\.(?:txt|text|eml)$/i.test(name)
      ? plainAsMarkdown(written)
      : written;
  const yaml = isSplit ? split.yaml : { start: 0, end: 0 };
  const document = isSplit ? parseDocument(text.slice(yaml.start, yaml.end), { logLevel: 'silent' }) : null;
  const fields: unknown = document?.errors.length === 0 ? document.toJS() : null;
  const said = Object.entries(fields !== null && typeof fields === 'object' ? fields : {}).filter(
    ([key, value]) => READ.includes(key) && typeof value === 'string',
  );
  const data = { ...faq.parse({ question: 'Text', category: 'Text', updated: today }), ...Object.fromEntries(said) };
  const whole = front + body;
  // Places are told in the text as it was written; every character has kept its place.
  const source = makeSourceFile({ file: name, text, yaml, bodyOffset: split.bodyOffset, document });
  return { entry: { id: OUTSIDE_ID, file: name, data, body }, source, text: whole };
}

/**
 * Judges a text from outside as if the company said it today: against its content, by the rules about wording and contradiction. `name`
 * stands for it in the report. Markdown, MDX, HTML or plain text; front matter may be left out.
 */
export function checkText(content: Content, name: string, text: string, today: Day): CheckedText {
  const { tree } = content;
  const { entry, source, text: whole } = asEntry(name, text, today);
  const judged = checkClaims(
    { ...tree, faqs: [...tree.faqs, entry] },
    { today, files: { public: [], private: [] }, sources: new Map([[name, whole]]) },
  );
  const isOfText = ({ file, code, facts }: Finding): boolean =>
    OF_TEXTS.has(code) && (file === name || (facts !== null && 'file' in facts && facts.file === name));
  const findings = judged.findings.filter(isOfText);
  const silenced = judged.silenced.filter(({ finding }) => isOfText(finding));
  const sources = new Map([...content.sources, [name, source]]);
  const words = findingWords[tree.company.data.language];
  const reported = { faults: [], findings, silenced, sources, judged: true };
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: findings.length - errors,
    findings,
    silenced,
    remarks: remarksOf(reported, words),
    report: contentReport(reported, words),
    sources,
    words,
  };
}
