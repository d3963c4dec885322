import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Room → floor. An import may only go to a lower floor, or to a sibling on the same floor without closing a circle. */
const FLOORS: [room: string, floor: number][] = [
  ['src/schemas/', 0],
  ['src/body/', 1],
  ['src/claims/', 1],
  // Tables from outside, read in the browser as well: they know nothing of content.
  ['src/sheets/', 1],
  ['src/words/', 2],
  ['src/source/', 2],
  ['src/site/', 3],
  ['src/starter/', 3],
  // What a version asks of content/: it changes texts by means of the reader's room, and the starter states the version that it writes for.
  ['src/upgrade/', 3],
  // What people have, as content files: it checks them with src/source.
  ['src/import/', 3],
  ['src/components/', 4],
  ['src/scripts/', 4],
  ['src/styles/', 4],
  // Question → answers, the same in the browser, on the command line and in the gate: it knows the data that a twin wrote, no content.
  ['src/answers/', 4],
  // Answers into a buyer's own sheet, the same in the browser and on the command line.
  ['src/questionnaire/', 4],
  ['src/twins/', 4],
  // Badges and link previews: a model as an SVG that is read without any stylesheet.
  ['src/drawn/', 4],
  ['src/layouts/', 5],
  ['src/pages/', 6],
  ['src/build/', 7],
  ['src/', 3],
  ['functions/domain/', 1],
  ['functions/markup.ts', 2],
  ['functions/ports.ts', 2],
  ['functions/ports/', 2],
  ['functions/adapters/', 3],
  ['functions/acts/', 3],
  ['functions/mail/', 4],
  ['functions/pages/', 4],
  // What agents are told: it matches questions with src/answers, which is on this floor.
  ['functions/mcp/', 4],
  ['functions/routes/', 5],
  ['functions/app.ts', 6],
  ['functions/', 7],
];
/** What lies on one floor, or below, and still is not for a room: each is handed what it needs through the ports. */
const NEVER: [from: string, to: RegExp][] = [
  ['functions/adapters/', /^functions\/acts\//],
  ['functions/acts/', /^functions\/adapters\//],
  ['functions/mail/', /^functions\/(adapters|acts|pages)\//],
  ['functions/pages/', /^functions\/(adapters|acts|mail)\//],
  ['functions/mcp/', /^functions\/(adapters|acts|mail|pages)\//],
  ['functions/routes/', /^functions\/(adapters|mail)\//],
  ['functions/app.ts', /^functions\/(adapters|acts|mail)\//],
];
/** Packages that one room alone may import. */
const RESERVED: [pkg: RegExp, rooms: RegExp][] = [
  [/^(node:sqlite|nodemailer|pg|unpdf(\/pdfjs)?)$/, /^functions\/adapters\//],
  // Fonts are measured for stamps and for link previews.
  [/^(fontkit|@resvg\/resvg-js)$/, /^(functions\/adapters|src\/build\/previews)\//],
  [/^@cantoo\/pdf-lib$/, /^(functions\/adapters\/|src\/source\/document-files\.ts$)/],
  [/^astro:content$/, /^src\/content[.-]/],
  // Strangers' files are parsed in one room each.
  [/^(papaparse|saxes)$/, /^src\/sheets\//],
  // The build writes a zip of its own files, and reads none.
  [/^fflate$/, /^src\/(sheets|build\/pack)\//],
  [/^(hast-util|mdast-util)-/, /^src\/import\//],
  [/^minisearch$/, /^(src\/answers\/|scripts\/)/],
  [/^stemmer$/, /^(src\/answers\/|src\/claims\/check\/meant\/said-of\.ts$|scripts\/)/],
  [/^culori/, /^src\/claims\/accent\.ts$/],
  [
    /^(satteri|yaml|pagefind)$/,
    /^(src\/(body|claims\/check|source|starter|import|upgrade|build|site|twins)\/|scripts\/)/,
  ],
];

const listCode = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mts|astro|mjs|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

/** Every module that a file names: static, dynamic and type imports, re-exports, CSS `@import`. */
function importsOf(file: string, text: string): string[] {
  if (file.endsWith('.css'))
    return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map(([, name]) => name ?? '');
  const code = file.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? ''),
      ].join('\n')
    : text;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

interface Edge {
  from: string;
  to: string;
}
const files = [...listCode('src'), ...listCode('functions')];
const named = files.map((file) => ({ file, names: importsOf(file, readFileSync(file, 'utf8')) }));
const edges: Edge[] = named.flatMap(({ file, names }) =>
  names
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from: file, to: normalize(join(dirname(file), name)) })),
);
const floorOf = (file: string) => FLOORS.find(([room]) => file.startsWith(room))?.[1] ?? Number.NaN;

const climbs = (all: Edge[]) => all.filter(({ from, to }) => !(floorOf(to) <= floorOf(from)));
const strays = (all: Edge[]) =>
  all.filter(({ from, to }) => NEVER.some(([room, never]) => from.startsWith(room) && never.test(to)));
/** `src/` and `functions/` meet only in the schemas, the words, the matching of questions and the reading of tables. */
/** `src/` and `functions/` meet only in the schemas, the words, the matching of questions, and the one reader of strangers' CSV files. */
const crossings = (all: Edge[]) =>
  all.filter(
    ({ from, to }) =>
      from.split('/')[0] !== to.split('/')[0] &&
      !(from.startsWith('functions/') && /^src\/((schemas|words|answers)\/|sheets\/)/.test(to)),
  );

/** A state change is written by an act alone; what calls the store without one is a use case in the wrong room. */
const COMMITS = /\bcommitFresh\b|\.commit\(/;
const commits = (file: string, text: string): boolean =>
  /^functions\/(?!acts\/|adapters\/)/.test(file) && COMMITS.test(text);
const committers = files.filter((file) => commits(file, readFileSync(file, 'utf8')));

/** The first circle found, as the files along it; empty when there is none. */
function circle(all: Edge[]): string[] {
  const next = Map.groupBy(all, ({ from }) => from);
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of next.get(file) ?? []) {
      const found = walk(to, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const found = walk(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

describe('floors', () => {
  it('reads the imports of the whole tree', () => {
    expect(edges.length).toBeGreaterThan(100);
    expect(
      importsOf('a.ts', "import type { A } from './a.ts'; export * from './b.ts'; await import('./c.ts');"),
    ).toEqual(['./a.ts', './b.ts', './c.ts']);
    expect(importsOf('a.astro', "---\nimport A from './A.astro';\n---\n<script>import './b.ts'</script>")).toEqual([
      './A.astro',
      './b.ts',
    ]);
  });
  it('has no import that climbs', () => {
    expect(climbs(edges)).toEqual([]);
    expect(climbs([{ from: 'src/claims/scope.ts', to: 'src/site/site.ts' }])).toHaveLength(1);
  });
  it('tells adapters, acts, mail, pages and routes apart', () => {
    expect(strays(edges)).toEqual([]);
    for (const [from, to] of [
      ['functions/acts/deliver.ts', 'functions/adapters/smtp.ts'],
      ['functions/adapters/sqlite.ts', 'functions/acts/commit.ts'],
      ['functions/mail/compose.ts', 'functions/pages/words.ts'],
      ['functions/mail/compose.ts', 'functions/acts/load.ts'],
      ['functions/pages/desk.ts', 'functions/acts/list-requests.ts'],
      ['functions/pages/desk.ts', 'functions/mail/body.ts'],
      ['functions/routes/sign.ts', 'functions/adapters/sqlite.ts'],
      ['functions/routes/fresh.ts', 'functions/mail/compose.ts'],
      ['functions/app.ts', 'functions/acts/deliver.ts'],
    ] as const)
      expect(strays([{ from, to }])).toHaveLength(1);
    for (const [from, to] of [
      ['functions/acts/deliver.ts', 'functions/mail/compose.ts'],
      ['functions/acts/deliver.ts', 'functions/pages/words.ts'],
      ['functions/ports.ts', 'functions/adapters/sqlite.ts'],
      ['functions/pages/desk.ts', 'functions/routes/admin.ts'],
      ['functions/routes/admin.ts', 'functions/app.ts'],
    ] as const)
      expect(climbs([{ from, to }])).toHaveLength(1);
    // A name that is not the room's any more would forbid nothing.
    for (const [room] of NEVER) expect(files.some((file) => file.startsWith(room))).toBe(true);
  });
  it('keeps the site and the gate apart', () => {
    expect(crossings(edges)).toEqual([]);
    expect(crossings([{ from: 'functions/app.ts', to: 'src/claims/scope.ts' }])).toHaveLength(1);
    expect(crossings([{ from: 'src/site/site.ts', to: 'functions/app.ts' }])).toHaveLength(1);
  });
  it('has no circle', () => {
    expect(circle(edges)).toEqual([]);
    expect(
      circle([
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'b' },
      ]),
    ).toEqual(['b', 'c', 'b']);
  });
  it('leaves commits to the acts, and to the adapters that carry them out', () => {
    expect(committers).toEqual([]);
    const planted = 'await store.commit({ expect: [], writes: [], audit: [] })';
    expect(commits('functions/routes/sign.ts', planted)).toBe(true);
    expect(commits('functions/commands/requests.ts', "import { commitFresh } from './acts/commit.ts';")).toBe(true);
    expect(commits('functions/acts/end-session.ts', planted)).toBe(false);
    // Whoever may commit does.
    expect(files.filter((file) => COMMITS.test(readFileSync(file, 'utf8'))).length).toBeGreaterThan(10);
  });
  it('leaves reserved packages to their rooms', () => {
    const borrowed = named.flatMap(({ file, names }) =>
      names.flatMap((name) =>
        RESERVED.filter(([pkg, rooms]) => pkg.test(name) && !rooms.test(file)).map(() => `${file} imports ${name}`),
      ),
    );
    expect(borrowed).toEqual([]);
  });
});
