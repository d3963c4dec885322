import { parseDocument, visit } from 'yaml';
import { COLLECTIONS } from '../schemas/collections.ts';
import { byPlace, type Fault } from '../schemas/fault.ts';
import type { FaultWords } from '../words/faults.ts';
import { cutValues } from './cut-values.ts';
import { type Split, splitFrontMatter } from './front-matter.ts';
import { type ContentKind, type EntryOf, isSingle, schemaOf } from './kinds.ts';
import { makeSourceFile, type SourceFile } from './source-file.ts';
import { validate } from './validate.ts';
import { yamlSentence } from './yaml-sentences.ts';

/** Kinds whose body is what the page is for; elsewhere it may be left empty. */
const NEEDS_BODY: readonly ContentKind[] = ['faqs', 'agreements', 'learn'];

export interface ParsedSource<K extends ContentKind> {
  source: SourceFile;
  /** Null when the file has a fault in its form or front matter. */
  entry: EntryOf<K> | null;
  faults: Fault[];
}

const isYaml = (kind: ContentKind): boolean => isSingle(kind) || COLLECTIONS[kind].ending === '.yaml';

/**
 * One content file: text in, entry or faults out. Never throws, whatever the text.
 * CRLF is read as LF. `file` is relative to the project; the id is its name without the ending.
 */
export function parseSource<K extends ContentKind>(
  file: string,
  text: string,
  kind: K,
  words: FaultWords,
): ParsedSource<K> {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const faults: Fault[] = [];
  const fault = (part: Omit<Fault, 'file' | 'column'>): void => {
    faults.push({ file, column: 1, ...part });
  };
  if (text.startsWith('\uFEFF')) fault({ code: 'byte-order-mark', line: 1, ...words.files.byteOrderMark });
  const whole = { yaml: { start: 0, end: clean.length }, bodyOffset: clean.length };
  const empty = makeSourceFile({ file, text: clean, ...whole, document: null });
  if (clean.trim() === '') {
    fault({ code: 'empty-file', line: 1, ...words.files.empty });
    return { source: empty, entry: null, faults };
  }
  const split: Split = isYaml(kind) ? whole : splitFrontMatter(clean);
  if (split.fault) {
    const { is, line } = split.fault;
    const said = is === 'closedWithMore' ? words.yaml.closedWithMore(line) : words.yaml[is];
    fault({ code: 'front-matter', line, ...said });
    return { source: empty, entry: null, faults };
  }
  const yaml = clean.slice(split.yaml.start, split.yaml.end);
  const document = parseDocument(yaml, { prettyErrors: false, stringKeys: true, uniqueKeys: true, logLevel: 'silent' });
  const source = makeSourceFile({ file, text: clean, ...split, document });
  const toldLines = new Set<number>();
  const cuts = cutValues(yaml).map(
    ({ offset, text }): Fault => ({
      code: 'cut-value',
      file,
      ...source.yamlPosition(offset),
      ...words.yaml.cutValue(text),
    }),
  );
  faults.push(...cuts);
  const firstCut = cuts[0]?.line ?? Number.POSITIVE_INFINITY;
  // A warning is a tag that the reader does not know and would leave out.
  const errors = [...document.errors, ...document.warnings];
  for (const error of errors) {
    const position = source.yamlPosition(error.pos[0]);
    // What the comment took along is missed further down: the comment is the fault.
    if (toldLines.has(position.line) || position.line >= firstCut) continue;
    toldLines.add(position.line);
    const key = /^[^\s:]*/.exec(yaml.slice(error.pos[0]))?.[0] ?? '';
    faults.push({ file, ...position, ...yamlSentence(error, key, words.yaml) });
  }
  visit(document, {
    Alias: (_key, node) => {
      faults.push({ file, ...source.yamlPosition(node.range?.[0] ?? 0), code: 'yaml', ...words.yaml.marks });
    },
  });
  if (document.errors.length > 0 || faults.some((found) => found.code === 'yaml'))
    return { source, entry: null, faults };

  const data: unknown = document.toJS();
  if (kind === 'lexicon' ? !Array.isArray(data) : data === null || typeof data !== 'object' || Array.isArray(data)) {
    if (kind === 'lexicon') fault({ code: 'yaml', line: source.yamlPosition(0).line, ...words.yaml.notGroups });
    else if (data === null) fault({ code: 'yaml', line: 1, ...words.yaml.noKeys });
    else fault({ code: 'yaml', line: source.yamlPosition(0).line, ...words.yaml.notKeys });
    return { source, entry: null, faults };
  }
  const checked = validate(data, schemaOf(kind), source, words.values);
  faults.push(...checked.faults);
  if (NEEDS_BODY.includes(kind) && source.prose.markdown.trim() === '') {
    const line = source.lineOfOffset(source.body.length);
    fault({ code: 'empty-body', line, ...words.files.noText });
  }
  faults.push(...faultsOfBody(source, words.body));
  const id = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const entry = faults.length === 0 ? ({ id, file, data: checked.data, body: source.body } as EntryOf<K>) : null;
  return { source, entry, faults: faults.sort(byPlace) };
}

/** One fault a line for each kind: what stands on a line five times is corrected once. */
function faultsOfBody(source: SourceFile, words: FaultWords['body']): Fault[] {
  const told = new Set<string>();
  return source.bodyFaults.flatMap(({ offset, code, is, text, tag = '' }) => {
    const position = source.positionOfOffset(offset);
    const said = words[is](text, tag);
    const mark = `${position.line} ${said.message}`;
    if (told.has(mark)) return [];
    told.add(mark);
    return [{ file: source.file, ...position, code, ...said }];
  });
}
