import type { Facts } from './facts.ts';
import { factsOfFeeds } from './from-feeds.ts';
import { factsOfHtml } from './from-html.ts';
import { factsOfJson } from './from-json.ts';
import { factsOfMarkdown } from './from-markdown.ts';

/** A place where two faces differ, or where one is silent. */
export interface Difference {
  subject: string;
  fact: string;
  /** Face → what it says; "(absent)" where it says nothing. */
  said: Record<string, string>;
}

type Known = (fact: string) => string;
/** What a face is for: kind of subject → whether it has to say this fact of a subject of which so much is known. */
type Reach = Record<string, (fact: string, known: Known) => boolean>;

const always = () => true;
const only =
  (...facts: string[]) =>
  (fact: string) =>
    facts.includes(fact);

const PAGES: Reach = Object.fromEntries(
  [
    'site',
    'framework',
    'product',
    'report',
    'certificate',
    'letter',
    'principle',
    'faq',
    'document',
    'subprocessor',
    'update',
    'not-claimed',
    'page',
  ].map((kind) => [kind, always]),
);
// A page shows the days of an announcement while it is one.
PAGES.subprocessor = (fact, known) => !['announced', 'object-by'].includes(fact) || known('since') > known('as-of');
const lapsed = (fact: string, known: Known) =>
  known('status') === 'lapsed' && ['status', 'valid-through', 'claim'].includes(fact);
const FEED: Reach = { update: always, subprocessor: (fact) => fact !== 'state', framework: lapsed };

const REACH: Record<string, Reach> = {
  html: PAGES,
  // A page says until when beside its status, so its first sentence is not the claim as it stands alone, which its head has.
  markdown: { ...PAGES, framework: (fact) => fact !== 'claim' },
  'trust.json': {
    ...PAGES,
    framework: (fact) => fact !== 'lede',
    update: () => false,
    page: () => false,
    disclosure: always,
  },
  '.well-known/security.txt': { disclosure: always },
  'feed.xml': FEED,
  'feed.json': FEED,
  'subprocessors/feed.xml': { subprocessor: (fact) => fact !== 'state' },
  'faq.csv': { faq: always },
  'faq.json': { faq: always },
  'subprocessors.csv': { subprocessor: always },
  'subprocessors.json': { subprocessor: always },
  'calendar.ics': {
    framework: (fact, known) =>
      fact === 'valid-through' && known('valid-through') !== '' && known('held-by') === 'report',
    certificate: (fact, known) => fact === 'expires' && known('current') === 'true',
    document: (fact, known) => fact === 'expires' && known('expires') !== '',
    subprocessor: (fact, known) => fact === 'object-by' && known('object-by') !== '',
    site: only('as-of'),
    disclosure: only('expires'),
  },
};

type Faces = Record<string, Facts>;
/** The files that faces are read from, the names of these faces, and how they are read. */
const READERS: [files: RegExp, faces: RegExp, read: (dist: string) => Faces][] = [
  [/\.html$/, /^html$/, (dist) => ({ html: factsOfHtml(dist) })],
  [/^trust\.json$/, /^trust\.json$/, (dist) => ({ 'trust.json': factsOfJson(dist) })],
  [/\.md$/, /^markdown$/, (dist) => ({ markdown: factsOfMarkdown(dist) })],
  [/^/, /^(?!(?:html|trust\.json|markdown)$)/, factsOfFeeds],
];

/** Every face of a built site. @throws when one cannot be read at all */
export const facesOf = (dist: string): Faces => Object.assign({}, ...READERS.map(([, , read]) => read(dist)));

/** The faces of a site one file of which has changed: those that are read from other files are as they were. */
export function facesAgain(before: Faces, dist: string, file: string): Faces {
  const [, faces, read] = READERS.find(([files]) => files.test(file)) ?? [/^/, /^/, facesOf];
  return { ...Object.fromEntries(Object.entries(before).filter(([face]) => !faces.test(face))), ...read(dist) };
}

/** Every difference and every absence between the faces of one site; none when all say the same. */
export function differences(faces: Record<string, Facts>): Difference[] {
  const found: Difference[] = Object.entries(faces).flatMap(([face, { conflicts }]) =>
    conflicts.map((conflict) => ({ subject: conflict, fact: 'said in two ways', said: { [face]: conflict } })),
  );
  const union = new Map<string, Set<string>>();
  for (const { subjects } of Object.values(faces))
    for (const [subject, facts] of subjects)
      union.set(subject, new Set([...(union.get(subject) ?? []), ...facts.keys()]));
  const asOf = faces['trust.json']?.get('site:', 'as-of') ?? '';
  for (const [subject, facts] of union) {
    const kind = subject.split(':')[0] ?? '';
    const known: Known = (fact) => {
      if (fact === 'as-of') return asOf;
      if (fact === 'held-by')
        return [...union.keys()].some((each) => each.startsWith(`report:${subject.split(':')[1]}:`)) ? 'report' : '';
      return (
        Object.values(faces)
          .map((face) => face.get(subject, fact))
          .find((value) => value) ?? ''
      );
    };
    for (const fact of facts) {
      // Those that must speak, and those that speak unasked: what is said anywhere is said the same.
      const speaking = [...new Set([...Object.keys(REACH), ...Object.keys(faces)])].filter(
        (face) => REACH[face]?.[kind]?.(fact, known) || faces[face]?.get(subject, fact) !== undefined,
      );
      const said = Object.fromEntries(speaking.map((face) => [face, faces[face]?.get(subject, fact) ?? '(absent)']));
      const values = new Set(Object.values(said));
      if (values.size > 1 || values.has('(absent)')) found.push({ subject, fact, said });
    }
  }
  return found;
}

/** For a test's message: one line a difference. */
export const told = (all: readonly Difference[]): string[] =>
  all.map(
    ({ subject, fact, said }) =>
      `${subject} ${fact}: ${Object.entries(said)
        .map(([face, value]) => `${face} says "${value.slice(0, 160)}"`)
        .join('; ')}`,
  );
