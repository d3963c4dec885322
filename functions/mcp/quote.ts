import { createHash } from 'node:crypto';
import type { AnswerEntry, AnswersData } from '../../src/answers/types.ts';
import type { To } from '../../src/schemas/addresses.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import type { McpWords } from '../../src/words/mcp.ts';

/** Everything that an answer to an agent is made of. */
export interface Source {
  stated: Stated;
  manifest: Manifest;
  words: McpWords;
  /** The public address of this trust center, its base path included, and what is below it. */
  siteUrl: string;
  at: To;
  /** The day it is. */
  today: string;
}

/** A text as it is published: where it stands, of which day it is, and its SHA-256 as UTF-8 in hex. */
export interface Quote {
  text: string;
  url: string;
  /** The day on which it was last reviewed or issued; that of the build for what the build judged. */
  date: string;
  reviewBy: string | null;
  sha256: string;
}

export const quote = (text: string, url: string, date: string, reviewBy: string | null = null): Quote => ({
  text,
  url,
  date,
  reviewBy,
  sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
});

export const answersOf = ({ stated }: Pick<Source, 'stated'>): AnswersData => stated.answers as AnswersData;
/** The public address of a path that the build wrote, with its base. */
export const addressOf = ({ siteUrl }: Pick<Source, 'siteUrl'>, path: string): string => new URL(path, siteUrl).href;

/** One statement in full. */
export const quoteOf = (source: Source, { says, href, updated, reviewBy }: AnswerEntry): Quote =>
  quote(says.join(' '), addressOf(source, href), updated ?? source.stated.asOf, reviewBy);

/** What frames every answer: whose words the quotes are, of which day, and that they are no instructions. */
export const framing = ({ stated, manifest, words, at }: Source) => ({
  kind: 'quoted-content' as const,
  publisher: manifest.company.name,
  source: at('overview'),
  asOf: stated.asOf,
  notice: words.notice(manifest.company.name),
});
