import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentRoot, distFolder } from '../../src/build/roots.ts';
import { readContent } from '../../src/source/read-content.ts';
import { differences, facesOf, told } from '../support/facts/compare.ts';
import { factsOfContent } from '../support/facts/from-content.ts';

const dist = distFolder();
/** Files that no face is read from. */
const SKIPPED = /\/(pagefind|_astro|documents\/[^/]+\.pdf|[^/]+\.(?:svg|png|css|js))(\/|$)/;

describe('one source, many faces', () => {
  it('says the same in the content, on the pages and in every file for machines', async () => {
    const { tree } = await readContent(contentRoot());
    if (!tree) throw new Error('the content cannot be read');
    const faces = { ...facesOf(dist), content: factsOfContent(tree) };
    expect(told(differences(faces))).toEqual([]);
  });

  it('reads every kind of fact on the pages, the JSON and the Markdown', () => {
    const { html, markdown, 'trust.json': json, 'feed.xml': atom } = facesOf(dist);
    for (const face of [html, markdown, json])
      for (const kind of [
        'site',
        'framework',
        'report',
        'certificate',
        'letter',
        'principle',
        'faq',
        'document',
        'subprocessor',
        'not-claimed',
      ])
        expect(
          [...(face?.subjects.keys() ?? [])].some((subject) => subject.startsWith(`${kind}:`)),
          kind,
        ).toBe(true);
    expect(atom?.get('update:2026-08-14-soc-2-type-2', 'date')).toBe('2026-08-14');
    expect(html?.get('report:soc-2:2:2025-07-01..2026-06-30', 'opinion')).toBe('unqualified');
    expect(html?.get('framework:soc-2', 'valid-through')).toBe(json?.get('framework:soc-2', 'valid-through'));
  });
});

describe('a change on one face alone is caught', () => {
  const copy = mkdtempSync(join(tmpdir(), 'vouchsafe-faces-'));
  beforeAll(() => cpSync(dist, copy, { recursive: true, filter: (from) => !SKIPPED.test(from.slice(dist.length)) }));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each<[file: string, from: string | RegExp, to: string, subject: string]>([
    ['compliance/soc-2/index.html', 'data-value="unqualified"', 'data-value="qualified"', 'report:soc-2'],
    [
      'compliance/soc-2/index.html',
      /data-fact="exceptions" data-value="0"/,
      'data-fact="exceptions" data-value="1"',
      'report:soc-2',
    ],
    ['compliance/iso-27001/index.html', 'EC-27001-0417</', 'EC-27001-0418</', 'certificate:iso-27001'],
    ['index.html', /data-fact="status" data-value="\w+"/, 'data-fact="status" data-value="planned"', 'framework:'],
    ['index.html', /data-fact="why">[^<]+/, 'data-fact="why">Soon.', 'not-claimed:'],
    [
      'principles/privacy/index.html',
      'data-fact="in-scope" data-value="false"',
      'data-fact="in-scope" data-value="true"',
      'principle:privacy',
    ],
    ['documents/soc-2-type-2-2026/index.html', 'data-value="nda"', 'data-value="public"', 'document:soc-2-type-2-2026'],
    ['faq/single-sign-on/index.html', /(data-fact="answer"[\s\S]*?<p>)/, '$1Not ', 'faq:single-sign-on'],
    [
      'subprocessors/index.html',
      /data-fact="location" data-value="[A-Z]{2}/,
      'data-fact="location" data-value="XX',
      'subprocessor:',
    ],
    [
      'updates/2026-08-14-soc-2-type-2/index.html',
      /datetime="2026-08-14" data-fact="date"/,
      'datetime="2026-08-15" data-fact="date"',
      'update:',
    ],
    ['trust.json', /"validThrough": "\d{4}/, '"validThrough": "2099', 'framework:soc-2'],
    ['trust.json', '"carve-out"', '"inclusive"', 'framework:soc-2'],
    ['trust.json', /"inScope": true/, '"inScope": false', 'principle:security'],
    ['compliance/soc-2/index.md', '**Issued:** 14 August 2026', '**Issued:** 15 August 2026', 'report:soc-2'],
    ['compliance/soc-2/index.md', 'Example Assurance LLP](', 'Other Assurance LLP](', 'report:soc-2'],
    ['compliance/index.md', /\*\*PCI DSS:\*\*.*\n/, '', ''],
    ['faq/single-sign-on/index.md', '## Answer\n', '## Answer\n\nNo.', 'faq:single-sign-on'],
    ['subprocessors/index.md', 'Coming soon\n', '', ''],
    ['feed.xml', /<updated>2026-08-14/, '<updated>2026-08-13', 'update:2026-08-14-soc-2-type-2'],
    ['feed.json', '"date_published": "2026-08-14', '"date_published": "2026-08-13', 'update:2026-08-14-soc-2-type-2'],
    ['subprocessors/feed.xml', '10 December 2026&lt;', '11 December 2026&lt;', 'subprocessor:example-statement-match'],
    ['faq.csv', /^single-sign-on,[^,]*/m, 'single-sign-on,Is there a way in?', 'faq:single-sign-on'],
    ['faq.json', '"category": "', '"category": "Other ', 'faq:'],
    ['subprocessors.csv', '2026-12-15', '2026-12-16', 'subprocessor:example-statement-match'],
    ['subprocessors.json', '"until": "2026-04-30"', '"until": null', 'subprocessor:example-helpdesk'],
    ['calendar.ics', 'DATE:20270630', 'DATE:20270629', ''],
  ])('%s: %s', (file, from, to, subject) => {
    const path = join(copy, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    expect(after, 'the change must be one').not.toBe(before);
    writeFileSync(path, after);
    try {
      const found = told(differences(facesOf(copy)));
      expect(found.join('\n')).toContain(subject);
      expect(found.length).toBeGreaterThan(0);
    } finally {
      writeFileSync(path, before);
    }
  });

  it.each([
    'updates/2026-08-14-soc-2-type-2/index.html',
    'compliance/gdpr/index.md',
    'faq/single-sign-on/index.md',
    'subprocessors.csv',
    'feed.json',
    'principles/security/index.html',
  ])('a missing %s', (file) => {
    const path = join(copy, file);
    const before = readFileSync(path);
    rmSync(path);
    try {
      expect(differences(facesOf(copy)).length).toBeGreaterThan(0);
    } finally {
      writeFileSync(path, before);
    }
  });
});
