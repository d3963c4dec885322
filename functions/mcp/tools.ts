import type { Search } from '../../src/answers/types.ts';
import { askable } from '../domain/policy.ts';
import { answersOf, framing, quote, quoteOf, type Source } from './quote.ts';
import { type Gives, RESULTS_MAX } from './shapes.ts';

/** What was asked for is not here; `message` says what is. */
export interface Unknown {
  unknown: string;
}

const entryOf = (source: Source, id: string) => answersOf(source).entries.find((one) => one.id === id);
const contactOf = ({ manifest }: Source): string => manifest.company.contacts.security;

/** What is stated on a question; nothing is made of silence. */
export function search(source: Source, answers: Search, query: string): Gives['search'] {
  const outcome = answers.ask(query, { limit: RESULTS_MAX });
  const hits = outcome.kind === 'silence' ? [] : outcome.hits;
  return {
    about: framing(source),
    outcome: outcome.kind,
    results: hits.flatMap(({ id, title }) => {
      const entry = entryOf(source, id);
      if (!entry) return [];
      const whole = quoteOf(source, entry);
      return [{ id, title, url: whole.url, quote: whole }];
    }),
    unstated: outcome.kind === 'silence' ? outcome.unstated : [],
    contact: contactOf(source),
  };
}

export function fetchOne(source: Source, id: string): Gives['fetch'] | Unknown {
  const entry = entryOf(source, id);
  if (!entry) return { unknown: source.words.fetch.unknown(id) };
  const { text, url, date, reviewBy, sha256 } = quoteOf(source, entry);
  const about = framing(source);
  const { asOf, publisher } = about;
  return {
    about,
    id,
    title: entry.title,
    text,
    url,
    metadata: { kind: entry.kind, date, reviewBy, sha256, asOf, publisher },
  };
}

type Held = Pick<Source['stated']['frameworks'][number], 'status' | 'validThrough' | 'claim'>;

export function posture(source: Source, framework: string | undefined): Gives['posture'] | Unknown {
  const { stated, words, today, at } = source;
  const { asOf } = stated;
  const known = stated.frameworks.map(({ id }) => id);
  if (framework !== undefined && !known.includes(framework))
    return { unknown: words.posture.unknown(framework, known.join(', ')) };
  const held = ({ status, validThrough, claim }: Held, url: string) => ({
    status,
    validThrough,
    // The site is judged when it is built. Should it not have been built since, nobody is told that something holds which does not.
    outdated: validThrough !== null && asOf <= validThrough && validThrough < today ? words.outdated(asOf) : null,
    quote: quote(claim, url, asOf),
  });
  return {
    about: framing(source),
    frameworks: stated.frameworks
      .filter(({ id }) => framework === undefined || id === framework)
      .map((one) => ({
        id: one.id,
        name: one.name,
        kind: one.kind,
        ...held(one, one.url),
        products: one.products.map((product) => ({ systems: product.systems, ...held(product, one.url) })),
      })),
    principles: stated.principles.map(({ id, name, inScope, commitment, url }) => ({
      id,
      name,
      inScope,
      quote: commitment === null ? null : quote(commitment, url, asOf),
    })),
    notClaimed: stated.notClaimed.map(({ claim, why }) => ({ claim, quote: quote(why, at('overview'), asOf) })),
  };
}

export function subprocessors(source: Source): Gives['subprocessors'] {
  const url = source.at('subprocessors');
  return {
    about: framing(source),
    subprocessors: source.stated.subprocessors.map((one) => {
      const entry = entryOf(source, `subprocessor/${one.id}`);
      return { ...one, quote: entry ? quoteOf(source, entry) : quote(one.purpose, url, source.stated.asOf) };
    }),
  };
}

export function howToRequest(source: Source, document: string | undefined): Gives['howToRequest'] | Unknown {
  const { manifest, words, at, today } = source;
  const offered = askable(manifest, today);
  const said = words.howToRequest;
  if (document !== undefined && !offered.some(({ id }) => id === document))
    return { unknown: said.unknown(document, offered.map(({ id }) => id).join(', ') || said.none) };
  return {
    about: framing(source),
    page: at('request'),
    api: { description: at('openApi'), operation: 'requestDocuments', address: at('requests') },
    steps: said.steps(at('request'), manifest.access.target ?? null),
    documents: offered
      .filter(({ id }) => document === undefined || id === document)
      .map(({ id, title, access, agreement }) => {
        const signed = manifest.agreements.find((one) => one.id === agreement);
        return {
          id,
          title,
          access: access === 'nda' ? ('nda' as const) : ('request' as const),
          agreement: signed ? { id: signed.id, title: signed.title, version: signed.version } : null,
          url: at('document', { id }),
        };
      }),
    contact: contactOf(source),
  };
}
