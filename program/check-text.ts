import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type CheckedText, checkText, MOST_TEXT_BYTES, textOf } from '../src/build/check-text.ts';
import { detailsOf } from '../src/build/content-report.ts';
import type { Day } from '../src/schemas/primitives.ts';
import { contentLanguage } from '../src/source/content-language.ts';
import { readContent } from '../src/source/read-content.ts';
import { annotation } from './annotation.ts';
import { scriptWords as words } from './read-script.ts';

/** How standard input is named on the command line. */
const STANDARD_INPUT = '-';

interface Way {
  root: string;
  asOf: Day;
  json: boolean;
  annotate: boolean;
}

/** All of standard input, or as much of it as shows that it is too much. */
async function inputBytes(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes > MOST_TEXT_BYTES) break;
  }
  return Buffer.concat(chunks);
}

async function bytesOf(path: string, stop: (message: string) => never): Promise<Uint8Array> {
  if (path === STANDARD_INPUT) return inputBytes();
  const said = words.checkedText;
  try {
    const found = statSync(path);
    if (found.isDirectory()) stop(said.folder(path));
    if (found.size > MOST_TEXT_BYTES) stop(said.tooLarge(path, found.size, MOST_TEXT_BYTES));
    return readFileSync(path);
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException;
    return stop(code === 'ENOENT' ? said.missing(path) : said.unreadable(path, code));
  }
}

/** The text itself; ends the process when there is none to judge. */
async function textAt(path: string, name: string, stop: (message: string) => never): Promise<string> {
  const said = words.checkedText;
  const text = textOf(await bytesOf(path, stop));
  if (typeof text === 'string') return text;
  switch (text.is) {
    case 'empty':
      return stop(said.empty(name));
    case 'not-text':
      return stop(said.notText(name, text.format));
    case 'too-large':
      return stop(said.tooLarge(name, text.bytes, MOST_TEXT_BYTES));
  }
}

function tell(
  { report, remarks, findings, silenced, errors, warnings, words: said }: CheckedText,
  name: string,
  way: Way,
): void {
  if (way.json) {
    const kept = silenced.map(({ finding: { code, found }, reason }) => ({ code, found, reason }));
    console.log(JSON.stringify({ asOf: way.asOf, text: name, errors, warnings, findings: remarks, silenced: kept }));
    return;
  }
  if (findings.length + silenced.length > 0) console.log(`${report}\n`);
  console.log(words.checkedText.summary(errors, warnings, silenced.length, name, way.asOf));
  if (way.annotate)
    for (const remark of remarks)
      console.log(annotation(remark.severity, remark, `${remark.message}\n${detailsOf(remark, said)}`));
}

/** Judges a text from outside against the content under a root, and answers the exit code. */
export async function checkOutsideText(path: string, way: Way, stop: (message: string) => never): Promise<number> {
  const inside = relative(process.cwd(), resolve(path)).split(sep).join('/');
  const name = path === STANDARD_INPUT ? words.checkedText.standardInput : inside;
  const text = await textAt(path, name, stop);
  const { tree, faults, sources } = await readContent(way.root, await contentLanguage(way.root));
  if (tree === null) {
    console.error(words.checkedText.notJudged(faults.length));
    return 1;
  }
  const checked = checkText({ tree, sources }, name, text, way.asOf);
  tell(checked, name, way);
  return checked.errors > 0 ? 1 : 0;
}
