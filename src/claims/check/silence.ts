import { readProse } from '../../body/prose.ts';
import { yamlComments } from '../../body/yaml-comments.ts';
import type { AnyEntry, At, Finding, Silenced } from './types.ts';

/** A comment that allows one code in its file. `reason` is '' where none was given. */
interface Allowance {
  file: string;
  code: string;
  reason: string;
  at: At;
  used: boolean;
}

const ALLOW = 'vouchsafe-allow';
/** A comment that allows nothing but speaks of it ("see vouchsafe-allow below") does not begin with the word. */
const BEGINS = new RegExp(`^${ALLOW}\\b`);

/**
 * Reads the comments of one file: those that the YAML lexer and the reader of bodies take for comments, never text that looks like one. `raw`
 * is the file with its front matter; without it only the body is read.
 */
function allowancesOf({ file, body }: AnyEntry, raw = ''): Allowance[] {
  if (!body.includes(ALLOW) && !raw.includes(ALLOW)) return [];
  const front = file.endsWith('.yaml') ? raw : raw.slice(0, raw.endsWith(body) ? raw.length - body.length : 0);
  const comments: { text: string; at: At }[] = [
    ...readProse(body).comments.map(({ text, offset }) => ({ text, at: { offset } })),
    ...yamlComments(front).map(({ text, offset }) => ({
      text,
      at: { line: front.slice(0, offset).split('\n').length },
    })),
  ];
  return comments.flatMap(({ text, at }) => {
    if (!BEGINS.test(text)) return [];
    const [codes = '', ...reason] = text.slice(ALLOW.length).split(':');
    const named = codes.split(/[\s,]+/).filter((code) => code !== '');
    return (named.length === 0 ? [''] : named).map((code) => ({
      file,
      code,
      reason: reason.join(':').trim(),
      at,
      used: false,
    }));
  });
}

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
  const places = Map.groupBy(allowances, ({ file, code }) => `${file} ${code}`);
  const standing: Finding[] = [];
  const silenced: Silenced[] = [];
  for (const finding of findings) {
    const allowance = places.get(`${finding.file} ${finding.code}`)?.find(({ reason }) => reason !== '');
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
