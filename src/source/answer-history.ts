import { spawn } from 'node:child_process';
import type { Day } from '../schemas/primitives.ts';

/** The days on which the text of each answer changed, newest first, by the id it has today. */
export type AnswerHistory = ReadonlyMap<string, readonly Day[]>;

const FOLDER = 'content/faqs';
/** A repository that takes longer or says more than this is not waited for: then nothing is stated. */
const TIME_MAX_MS = 10_000;
const BYTES_MAX = 128 * 1024 * 1024;

/** What git prints; null where there is no git, no repository, or too much of it. */
function git(root: string, args: readonly string[]): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn('git', ['-C', root, '-c', 'core.quotePath=false', '-c', 'diff.noprefix=false', ...args], {
      // A partial clone would fetch what it lacks from elsewhere: a build asks nobody (git-config, GIT_NO_LAZY_FETCH).
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: TIME_MAX_MS,
    });
    const printed: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > BYTES_MAX) child.kill();
      else printed.push(chunk);
    });
    child.once('error', () => done(null));
    child.once('close', (code) =>
      done(code === 0 && bytes <= BYTES_MAX ? Buffer.concat(printed).toString('utf8') : null),
    );
  });
}

/**
 * Reads when each answer changed from the repository that holds `root`, in one reading of its log. Empty where there is no repository, and
 * where a shallow clone holds only a part of it: what is missing there would look like no change.
 */
export async function answerHistory(root: string): Promise<AnswerHistory> {
  if ((await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() !== 'false') return new Map();
  const log = await git(root, [
    'log',
    '--topo-order',
    '--no-show-signature',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--find-renames',
    '--relative',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    // Each file whole, so that its text can be told from the fields above it.
    '--unified=1000000',
    '--date=format-local:%Y-%m-%d',
    '--format=%x00%cd',
    '--patch',
    'HEAD',
    '--',
    FOLDER,
  ]);
  return log === null ? new Map() : historyIn(log);
}

const FILE = new RegExp(`^${FOLDER}/([a-z0-9-]+)\\.mdx$`);

/** Reads the log that `answerHistory` asks for. */
function historyIn(log: string): AnswerHistory {
  const days = new Map<string, Day[]>();
  /** Today's id of a file by the name that it had at the commit; null once what goes before is another's. */
  const ids = new Map<string, string | null>();
  for (const commit of log.split('\0').slice(1)) {
    const day = commit.slice(0, 'YYYY-MM-DD'.length);
    const renamed: [from: string, id: string | null][] = [];
    for (const patch of commit.split(/^diff --git .*\n/m).slice(1)) {
      const { before, after, changed } = changeOf(patch);
      const name = after ?? before ?? '';
      const id = (ids.has(name) ? ids.get(name) : after === null ? null : FILE.exec(name)?.[1]) ?? null;
      ids.set(name, before === name ? id : null);
      if (before !== null && after !== null && before !== name) renamed.push([before, id]);
      const known = id === null ? [] : (days.get(id) ?? []);
      if (id !== null && before !== null && changed && known.at(-1) !== day) days.set(id, [...known, day]);
    }
    for (const [from, id] of renamed) ids.set(from, id);
  }
  return days;
}

interface Change {
  /** Names before and after; null where there is none. */
  before: string | null;
  after: string | null;
  /** Whether the question or its answer reads otherwise: fields, spaces and line breaks are no change of it. */
  changed: boolean;
}

function changeOf(patch: string): Change {
  const head = (name: string) => new RegExp(`^${name} (.+)$`, 'm').exec(patch)?.[1];
  const named = (sign: string, prefix: string) => {
    const found = head(sign);
    return found === undefined || found === '/dev/null' ? null : found.replace(/\t$/, '').slice(prefix.length);
  };
  const before = head('rename from') ?? named('---', 'a/');
  const after = head('rename to') ?? named('\\+\\+\\+', 'b/');
  const at = patch.search(/^@@ /m);
  if (at < 0) return { before, after, changed: false };
  const lines = patch.slice(at).split('\n').slice(1);
  const side = (sign: string) =>
    lines.filter((line) => line[0] === ' ' || line[0] === sign).map((line) => line.slice(1));
  return { before, after, changed: saidIn(side('-')) !== saidIn(side('+')) };
}

/** The question and the text below the fields, without regard to how they are set. */
function saidIn(lines: readonly string[]): string {
  const ends = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  const question = lines.slice(0, ends).find((line) => line.startsWith('question:')) ?? '';
  return `${question} ${lines.slice(ends + 1).join(' ')}`.replace(/\s+/g, ' ').trim();
}
