import type { Page } from '../prose/page.ts';
import type { Context, Fault, Rule } from '../rule.ts';

/** Pages that exist whatever the content holds (contract: Pages, Machine-readable twins). */
const FIXED = new Set([
  '/',
  '/compliance/',
  '/principles/',
  '/faq/',
  '/documents/',
  '/subprocessors/',
  '/updates/',
  '/learn/',
  '/search/',
  '/request/',
  '/request/sent/',
]);
const TWINS =
  /^\/(?:trust\.json|trust\.schema\.json|llms\.txt|feed\.(?:xml|json)|faq\.(?:csv|json)|subprocessors\.(?:csv|json)|[\w-]+\.ics|[\w/-]+\.(?:xml|ics|md)|\.well-known\/security\.txt|sitemap-index\.xml|robots\.txt)$/;
const SECTIONS = {
  compliance: 'compliance',
  principles: 'principles',
  faq: 'faqs',
  documents: 'documents',
  updates: 'updates',
  learn: 'learn',
} as const;

const homeOf = ({ collection, entry }: Page): string => {
  const section = Object.entries(SECTIONS).find(([, name]) => name === collection)?.[0];
  return section === undefined ? '/' : `/${section}/${entry.id}/`;
};

/** Why an internal path leads nowhere; null where it leads somewhere. */
function broken({ tree, files }: Context, path: string): string | null {
  const address = decodeURI(path).replace(/index\.md$/, '');
  const slashed = /\.[a-z0-9]+$/i.test(address) || address.endsWith('/') ? address : `${address}/`;
  if (FIXED.has(slashed) || TWINS.test(address)) return null;
  if (files.public.some((file) => `/${file.name}` === address)) return null;
  const [, section = '', id = '', ...rest] = slashed.split('/');
  if (rest.join('') === '' && section in SECTIONS) {
    const collection = SECTIONS[section as keyof typeof SECTIONS];
    if (tree[collection].some((entry) => entry.id === id)) return null;
    return `No content/${collection}/${id} exists.`;
  }
  if (rest.join('') === '' && section === 'request') {
    const document = tree.documents.find((entry) => entry.id === id);
    if (document === undefined) return `No content/documents/${id} exists.`;
    return document.data.access === 'public'
      ? `${id} is public and needs no request; its page is /documents/${id}/.`
      : null;
  }
  return 'No page and no file under public/ has this address.';
}

function* danglingLinks(context: Context): Generator<Fault> {
  const { trustUrl } = context.tree.company.data;
  for (const page of context.pages) {
    if (page.collection === 'agreements') continue;
    for (const { url, offset } of page.links) {
      const inside = url.startsWith(trustUrl) ? url.slice(trustUrl.length) || '/' : url;
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?|\{)/i.test(inside) || inside === '') continue;
      let path: string;
      try {
        path = new URL(inside, `https://trust.invalid${homeOf(page)}`).pathname;
      } catch {
        yield { file: page.file, at: { offset }, found: url, why: 'It cannot be read as an address.' };
        continue;
      }
      const why = brokenSafely(context, path);
      if (why !== null) yield { file: page.file, at: { offset }, found: url, why };
    }
  }
}
const brokenSafely = (context: Context, path: string): string | null => {
  try {
    return broken(context, path);
  } catch {
    return 'It holds a percent sign that stands for nothing.';
  }
};

const SAFE_SCHEME = /^(?:https|mailto|tel):/i;
function* insecureLinks({ pages }: Context): Generator<Fault> {
  for (const page of pages) {
    for (const { url, offset } of page.links) {
      const foreign = url.startsWith('//') || (/^[a-z][a-z0-9+.-]*:/i.test(url) && !SAFE_SCHEME.test(url));
      if (foreign) yield { file: page.file, at: { offset }, found: url };
    }
  }
}

function* skippedLevels({ pages }: Context): Generator<Fault> {
  for (const page of pages) {
    // The page's own title is its h1.
    let depth = 1;
    for (const heading of page.headings) {
      if (heading.depth > depth + 1)
        yield { file: page.file, at: { offset: heading.offset }, found: `level ${heading.depth} after level ${depth}` };
      depth = heading.depth;
    }
  }
}

const NO_TEXT =
  /^(?:\s*|image|picture|photo|img|screenshot|logo|icon|untitled|[\w-]+\.(?:png|jpe?g|gif|svg|webp|avif))$/i;
function* muteImages({ pages }: Context): Generator<Fault> {
  for (const page of pages) {
    for (const { alt, offset } of page.images) {
      if (NO_TEXT.test(alt))
        yield { file: page.file, at: { offset }, found: alt === '' ? 'an image without text' : `the text “${alt}”` };
    }
  }
}

const row = (code: string, title: string, why: string, source: string, mend: string, check: Rule['check']): Rule => ({
  code,
  family: 'reach',
  severity: 'error',
  title,
  why,
  source,
  mend,
  check,
});

export const REACH_PAGES: Rule[] = [
  row(
    'VS-R20',
    'A link within the trust center leads somewhere',
    'The reader would meet a page that does not exist.',
    'WCAG 2.2 SC 2.4.4 (link purpose); RFC 9110 §15.5.5',
    'Correct the id; every address ends in a slash.',
    danglingLinks,
  ),
  row(
    'VS-R21',
    'External links are https',
    'Over http a reader cannot know who answers.',
    'RFC 9110 §4.2.2; https://https.cio.gov/everything/',
    'Write https://, or leave the link out.',
    insecureLinks,
  ),
  row(
    'VS-R22',
    'Heading levels do not skip',
    'Readers who move by headings take a skipped level for a missing part.',
    'WCAG 2.2 SC 1.3.1, technique H42; https://www.w3.org/WAI/tutorials/page-structure/headings/',
    'Begin a body with ##, and go down one level at a time.',
    skippedLevels,
  ),
  row(
    'VS-R23',
    'Images have text',
    'Who cannot see the image is told nothing.',
    'WCAG 2.2 SC 1.1.1',
    'Say what the image tells, in the square brackets.',
    muteImages,
  ),
];
