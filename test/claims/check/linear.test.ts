import { describe, expect, it } from 'vitest';
import { bodyFaults } from '../../../src/body/faults.ts';
import { linksIn } from '../../../src/body/links.ts';
import { parseMarkdown } from '../../../src/body/markdown.ts';
import { readProse } from '../../../src/body/prose.ts';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { contextOf } from '../../../src/claims/check/context.ts';
import type { Context } from '../../../src/claims/check/rule.ts';
import { RULES } from '../../../src/claims/check/rules.ts';
import { finish } from '../../../src/claims/reading/block.ts';
import { readBody } from '../../../src/claims/reading/body.ts';
import { parseSource } from '../../../src/source/parse-source.ts';
import { faultWords } from '../../../src/words/faults.ts';
import { spread } from '../../support/spread.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

const CHARS = 6000;
/** Twice the text may take this many times as long; a square would take four times. */
const MOST = 2.6;
/** What takes less than this is not judged: it is within what the clock and the machine make of it. */
const FLOOR_MS = 10;
/** How often a part is timed again before it is called slow: the least time counts. */
const ROUNDS = 8;

const SHAPES = [
  'a-',
  'a',
  'a.',
  'A b ',
  '(',
  '[',
  '![',
  '**',
  '**a** ',
  'SOC 2 ',
  'SOC 2 Type 2 and ',
  'Northwind Cloud API is SOC 2 attested, ',
  'Control A.12.4 holds.\n\n',
  'do you have a SOC 2 report or ',
  'ISO 27001, ',
  'our ',
  'we are ',
  'is not ',
  'certified ',
  'the report ',
  'audited by Example & ',
  'hosted on Example ',
  'Example ',
  'Fastly, ',
  '- Fastly\n',
  '> a\n',
  '>\n',
  '- Critical: 24 hours\n',
  'unqualified opinion, ',
  'Abc.',
  '2024-',
  '1 July 2025 to ',
  'within 7 days ',
  '30 days, ',
  'critical and high ',
  'a staff of 40, ',
  'two AWS regions and ',
  'a hundred and ',
  'so your data stays ',
  'data is stored in Frankfurt, Germany, ',
  'servers in Oregon. ',
  'We do not store logs. ',
  'we keep backups, not ',
  'all known attacks are ',
  ', ',
  ' ',
  ' \u00a0é',
  '\n',
  '<',
  '<a ',
  '<style> ',
  '<a {}',
  '"',
  '“',
  " 'a",
  "'s ",
  '—',
  ' – ',
  '`',
  '{/* a */} ',
  '<!--',
  "{'a'} ",
  '# a\n',
  '- a\n',
  '| a |\n',
  ':::note\n',
  'a@',
  'http://',
];
/** The Markdown parser itself takes a square of these (satteri); what is ours is judged all the same. */
const PARSER_IS_SLOW = ['a_', '&amp;', '&eacute;'];

type Part = [name: string, prepare: (text: string) => () => unknown];
const treeOf = (text: string) => {
  const tree = baseTree();
  tree.faqs.push(answer(text));
  return tree;
};
const mdx = (text: string) => `---\nquestion: What is it?\ncategory: Access\nupdated: 2026-09-01\n---\n${text}`;

/** The context of the two texts that are compared, read once for all rules. */
const contexts = new Map<string, Context>();
function read(text: string): Context {
  const context = contexts.get(text) ?? contextOf(treeOf(text), baseFacts());
  if (!contexts.has(text) && contexts.size > 1) contexts.clear();
  contexts.set(text, context);
  return context;
}

const PARSING: Part[] = [
  ['reading a body', (text) => () => readProse(text)],
  [
    'cutting a body into blocks',
    (text) => {
      const prose = readProse(text);
      return () => readBody(prose);
    },
  ],
  ['an answer’s source', (text) => () => parseSource('content/faqs/a.mdx', mdx(text), 'faqs', faultWords.en)],
  ['a value in YAML', (text) => () => parseSource('content/company.yaml', `name: ${text}`, 'company', faultWords.en)],
  ['the context', (text) => () => contextOf(treeOf(text), baseFacts())],
  [
    'all of it, and what silences',
    (text) => () =>
      checkClaims(treeOf(text), { ...baseFacts(), sources: new Map([['content/faqs/answer.mdx', mdx(text)]]) }),
  ],
];
const OURS: Part[] = [
  [
    'faults of a body',
    (text) => {
      const root = parseMarkdown(text);
      return () => [bodyFaults(root, text), linksIn(root, text)];
    },
  ],
  [
    'masks and sentences',
    (text) => {
      const { blocks } = readBody(readProse(text));
      return () => blocks.map(finish);
    },
  ],
  ...RULES.map(
    ({ code, check }): Part => [
      code,
      (text) => {
        const context = read(text);
        return () => [...check(context)];
      },
    ],
  ),
];

const MICROSECONDS_A_MS = 1000;
/** Time of this thread alone: what else the machine does is left out. The clock ticks in steps, so that several runs are timed as one. */
function took(run: () => unknown, times: number): number {
  const start = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / MICROSECONDS_A_MS / times;
}
/** How many times as long twice the text takes; 0 where it is too fast to tell. What seems slow is timed again, and the least times count. */
function growth(one: () => unknown, two: () => unknown): number {
  let double = took(two, 1);
  if (double < FLOOR_MS) return 0;
  let single = took(one, 1);
  for (let round = 0; round < ROUNDS && double > MOST * single; round += 1) {
    double = Math.min(double, took(two, 2));
    if (double < FLOOR_MS) return 0;
    single = Math.min(single, took(one, 4));
  }
  return double / single;
}
/** Growth from a length to its double; where that is too much, also from the double to four times, since what is a square is one at each step. */
function growthOf(run: (chars: number) => () => unknown): number {
  const two = run(2 * CHARS);
  const times = growth(run(CHARS), two);
  return times > MOST ? Math.min(times, growth(two, run(4 * CHARS))) : times;
}
const slow = (piece: string, parts: readonly Part[]): string[] => {
  const text = (chars: number) => `We ${piece.repeat(Math.ceil(chars / piece.length))}.`;
  return parts.flatMap(([name, prepare]) => {
    const times = growthOf((chars) => prepare(text(chars)));
    return times > MOST ? [`${name}: ${times.toFixed(1)} times`] : [];
  });
};

describe('twice the text takes no more than twice as long, whatever it is', () => {
  it.each(spread(SHAPES, 24))('%j', (piece) => {
    expect(slow(piece, [...PARSING, ...OURS])).toEqual([]);
  });

  it.each(spread(PARSER_IS_SLOW, 1))('%j, but for the Markdown parser', (piece) => {
    expect(slow(piece, OURS)).toEqual([]);
  });

  it('tells a square from a line', () => {
    const SQUARE = 8;
    const square = (chars: number) => () => {
      let sum = 0;
      for (let at = 0; at < (chars * chars) / SQUARE; at += 1) sum += at % 7;
      return sum;
    };
    expect(growthOf(square)).toBeGreaterThan(MOST);
  });

  it('lists nested thousands deep are read, and judged', () => {
    const { findings } = checkClaims(treeOf(`${'- '.repeat(6000)}We are SOC 2 certified.`), baseFacts());
    expect(findings.map(({ code }) => code)).toEqual(['VS-W01']);
  });
});
