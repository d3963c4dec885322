import { checkContent } from '../../src/build/check-content.ts';
import { baseOf } from '../../src/schemas/addresses.ts';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { formatFault } from '../../src/schemas/fault.ts';
import { frameworks } from '../../src/site/frameworks.ts';
import { everyPage } from '../../src/site/models/every.ts';
import { pages } from '../../src/site/pages.ts';
import { sections } from '../../src/site/sections.ts';
import { openSite, type Site } from '../../src/site/site.ts';
import { sitemaps } from '../../src/site/sitemaps.ts';
import { subprocessors } from '../../src/site/subprocessors.ts';
import { updates } from '../../src/site/updates.ts';
import { trustFeed } from '../../src/twins/feed.ts';
import { trustFacts } from '../../src/twins/gather.ts';
import { pageMarkdown } from '../../src/twins/markdown/page.ts';
import type { TrustJson } from '../../src/twins/trust-schema.ts';
import { onDisk } from '../source/tree-on-disk.ts';

export const TODAY = '2026-11-21';

/** The least that a trust center can be made of. */
export const LEAST = {
  'content/company.yaml': `name: Tallyfox
legalName: Tallyfox Ltd
url: https://tallyfox.dev
contacts: { security: security@tallyfox.dev }
`,
};

export interface Sort {
  site: Site;
  tree: ContentTree;
  report: string;
  notes: string[];
  /** The Markdown twin of a page; undefined where there is no such page. */
  page: (path: string) => string | undefined;
  /** All twins together. */
  all: string;
  trust: TrustJson;
  /** The sections that the navigation offers. */
  nav: string[];
  /** The addresses that the sitemap would hold. */
  listed: string[];
  feed: string[];
}

/** Opens a tree given as a map of files beside the least one: read, checked, every page and twin made. @throws what the check says */
export async function sortOf(files: Record<string, string>, today = TODAY): Promise<Sort> {
  return onDisk({ ...LEAST, ...files }, async (root) => {
    const { tree, report, notes, faults, findings } = await checkContent(root, today);
    if (!tree || faults.length > 0) throw new Error(faults.map(formatFault).join('\n'));
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(report);
    const { language, trustUrl } = tree.company.data;
    const site = openSite({ tree, today, language, base: baseOf(trustUrl) });
    const twins = new Map(everyPage(site).map((model) => [model.path, pageMarkdown(site, model)]));
    const found = { frameworks: frameworks(site), subprocessors: subprocessors(site), updates: updates(site) };
    return {
      site,
      tree,
      report,
      notes,
      page: (path: string) => twins.get(path),
      all: [...twins.values()].join('\n'),
      trust: trustFacts(site),
      nav: sections(site).map(({ name }) => name),
      listed: pages(site).map(({ path }) => path),
      feed: trustFeed(found, site).entries.map(({ kind, title, text }) => `${kind}: ${title} | ${text}`),
    };
  });
}

/** What a check says of a tree that is not fit to be published. */
export const refusalOf = (files: Record<string, string>): Promise<string> =>
  sortOf(files).then(
    () => '',
    (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
  );

/** The sitemap's whole addresses. */
export const sitemapOf = ({ site }: Sort): string[] =>
  sitemaps(site).flatMap(({ addresses }) => addresses.map(({ url }) => url));

/** A tree's files by what they hold: `compliance/soc-2` is `content/compliance/soc-2.mdx`. */
export const mdx = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}.mdx`, `---\n${text}\n---\n`]));
export const company = (more: string): Record<string, string> => ({
  'content/company.yaml': `${LEAST['content/company.yaml']}${more}\n`,
});

export const ISO = `name: ISO/IEC 27001
kind: certification
summary: A certified information security management system.
certificates:
  - { edition: 2022, issued: 2025-09-12, expires: 2028-09-11 }`;
export const soc2 = (reports: string, more = ''): string => `name: SOC 2
kind: attestation
summary: An independent auditor’s report on our controls.
${more}reports:
${reports}`;
export const TYPE_ONE = '  - { type: 1, asOf: 2026-03-29 }';
export const TYPE_TWO =
  '  - { type: 2, period: { from: 2025-07-01, to: 2026-06-30 }, criteria: security, issued: 2026-08-14 }';
