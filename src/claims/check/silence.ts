import type { AnyEntry, At, Finding, Silenced } from './types.ts';

/** A comment that allows one code in its file. `reason` is '' where none was given. */
interface Allowance {
  file: string;
  code: string;
  reason: string;
  at: At;
  used: boolean;
}

const MDX = /\{\/\*\s*vouchsafe-allow\b([\s\S]*?)\*\/\}/g;
const HTML = /<!--\s*vouchsafe-allow\b([\s\S]*?)-->/g;
const YAML = /(?:^|[ \t])#[ \t]*vouchsafe-allow\b([^\n]*)/gm;
const CODE = /```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`/g;

const blank = (found: string): string => found.replace(/[^\n]/g, ' ');

/** Reads the comments of one file. `raw` is its text with the front matter; without it only the body is read. */
function allowancesOf({ file, body }: AnyEntry, raw: string | undefined): Allowance[] {
  const found: Allowance[] = [];
  const take = (inside: string, at: At) => {
    const [codes = '', ...reason] = inside.split(':');
    const named = codes.split(/[\s,]+/).filter((code) => code !== '');
    for (const code of named.length === 0 ? [''] : named)
      found.push({ file, code, reason: reason.join(':').trim(), at, used: false });
  };
  const visible = body.replace(CODE, blank);
  for (const pattern of file.endsWith('.md') ? [HTML] : [MDX, HTML]) {
    for (const match of visible.matchAll(pattern)) take(match[1] ?? '', { offset: match.index });
  }
  const front = raw === undefined ? '' : file.endsWith('.yaml') ? raw : frontMatterOf(raw, body);
  for (const match of front.matchAll(YAML)) take(match[1] ?? '', { path: [] });
  return found;
}
const frontMatterOf = (raw: string, body: string): string => {
  const start = body === '' ? -1 : raw.lastIndexOf(body);
  return start === -1 ? (/^---\r?\n[\s\S]*?\n---/.exec(raw)?.[0] ?? '') : raw.slice(0, start);
};

/** The codes under which a comment itself is reported. None of them can be silenced. */
export const SILENCE_FAULTS = { 'VS-S01': 'error', 'VS-S02': 'error', 'VS-S03': 'warning' } as const;

/** Parts findings into those that stand and those that a comment with a reason allows; faulty comments become findings. */
export function silence(
  findings: readonly Finding[],
  entries: readonly AnyEntry[],
  sources: ReadonlyMap<string, string> | undefined,
  codes: ReadonlySet<string>,
): { findings: Finding[]; silenced: Silenced[] } {
  const allowances = entries.flatMap((entry) => allowancesOf(entry, sources?.get(entry.file)));
  const standing: Finding[] = [];
  const silenced: Silenced[] = [];
  for (const finding of findings) {
    const allowance = allowances.find(
      (item) => item.file === finding.file && item.code === finding.code && item.reason !== '',
    );
    if (allowance === undefined) {
      standing.push(finding);
      continue;
    }
    allowance.used = true;
    silenced.push({ finding, reason: allowance.reason });
  }
  for (const { file, code, reason, at, used } of allowances) {
    const fault = codes.has(code) ? (reason === '' ? 'VS-S01' : used ? null : 'VS-S03') : 'VS-S02';
    if (fault === null) continue;
    const found = `vouchsafe-allow ${code}`.trim();
    standing.push({ code: fault, severity: SILENCE_FAULTS[fault], file, at, found, facts: null });
  }
  return { findings: standing, silenced };
}
