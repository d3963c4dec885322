import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distFolder } from '../../src/build/roots.ts';
import { builtContent } from '../support/content.ts';
import { differences, facesAgain, facesOf, told } from '../support/facts/compare.ts';
import { factsOfContent } from '../support/facts/from-content.ts';

const dist = distFolder();
/** Files that no face is read from. */
const SKIPPED = /\/(pagefind|_astro|documents\/[^/]+\.pdf|[^/]+\.(?:svg|png|css|js))(\/|$)/;

describe('one source, many faces', () => {
  it('says the same in the content, on the pages and in every file for machines', async () => {
    const faces = { ...facesOf(dist), content: factsOfContent(await builtContent()) };
    expect(told(differences(faces))).toEqual([]);
  });

  it('reads every kind of fact that the content has on the pages, the JSON and the Markdown', async () => {
    const { html, markdown, 'trust.json': json, 'feed.xml': atom } = facesOf(dist);
    const kinds = new Set(
      [...factsOfContent(await builtContent()).subjects.keys()].map((one) => one.split(':')[0] ?? ''),
    );
    for (const one of ['disclosure', 'update']) kinds.delete(one);
    expect(kinds.size).toBeGreaterThan(5);
    for (const face of [html, markdown, json])
      for (const kind of ['site', ...kinds])
        expect(
          [...(face?.subjects.keys() ?? [])].some((subject) => subject.startsWith(`${kind}:`)),
          kind,
        ).toBe(true);
    for (const { id, data } of (await builtContent()).updates)
      expect(atom?.get(`update:${id}`, 'date')).toBe(data.date);
    for (const { id } of (await builtContent()).compliance)
      expect(html?.get(`framework:${id}`, 'valid-through')).toBe(json?.get(`framework:${id}`, 'valid-through'));
  });
});

describe('a change on one face alone is caught', () => {
  const copy = mkdtempSync(join(tmpdir(), 'vouchsafe-faces-'));
  let faces: ReturnType<typeof facesOf> = {};
  beforeAll(() => {
    cpSync(dist, copy, { recursive: true, filter: (from) => !SKIPPED.test(from.slice(dist.length)) });
    faces = facesOf(copy);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** The first file of ours that holds what is to be changed; none where the content has nothing of the kind. */
  const holding = (files: string, from: RegExp): string | undefined =>
    globSync(files, { cwd: copy })
      .sort()
      .find((file) => from.test(readFileSync(join(copy, file), 'utf8')));
  const NOT_THERE = 'this content has nothing of the kind';

  it.for<[files: string, from: RegExp, to: string, subject: string]>([
    ['compliance/*/index.html', /data-value="unqualified"/, 'data-value="qualified"', 'report:'],
    ['compliance/*/index.html', /(data-fact="exceptions" data-value=")\d/, '$17', 'report:'],
    ['compliance/*/index.html', /(data-fact="certificate-number"[^>]*>)/, '$1X', 'certificate:'],
    ['index.html', /data-fact="status" data-value="\w+"/, 'data-fact="status" data-value="planned"', 'framework:'],
    ['index.html', /data-fact="why">[^<]+/, 'data-fact="why">Soon.', 'not-claimed:'],
    [
      'principles/*/index.html',
      /data-fact="in-scope" data-value="false"/,
      'data-fact="in-scope" data-value="true"',
      'principle:',
    ],
    ['documents/*/index.html', /data-value="nda"/, 'data-value="public"', 'document:'],
    ['faq/*/index.html', /(data-fact="answer"[\s\S]*?<p>)/, '$1Not ', 'faq:'],
    [
      'subprocessors/index.html',
      /data-fact="location" data-value="[A-Z]{2}/,
      'data-fact="location" data-value="XX',
      'subprocessor:',
    ],
    ['updates/*/index.html', /datetime="\d{4}(-\d\d-\d\d" data-fact="date")/, 'datetime="1999$1', 'update:'],
    ['compliance/*/index.html', /(data-fact="auditor-license">)/, '$1X', 'report:'],
    ['compliance/*/index.html', /(data-fact="response">)/, '$1Not so: ', 'report:'],
    ['compliance/*/index.md', /(\*\*Type:\*\*[\s\S]*?\*\*Pages:\*\* )/, '$19', 'report:'],
    ['compliance/*/index.md', /(\*\*Peer review:\*\* )/, '$1Not a ', 'report:'],
    ['documents/*/index.md', /(\*\*Pages:\*\* )/, '$19', 'document:'],
    ['trust.json', /("faqs": [\s\S]*?"sha256": ")[0-9a-f]{8}/, '$100000000', 'document:'],
    ['trust.json', /"validThrough": "\d{4}/, '"validThrough": "2099', 'framework:'],
    ['trust.json', /"carve-out"/, '"inclusive"', 'framework:'],
    ['trust.json', /"inScope": true/, '"inScope": false', 'principle:'],
    ['compliance/*/index.md', /(\*\*Issued:\*\* \d+ \w+ )\d{4}/, '$11999', ''],
    ['compliance/*/index.md', /(\*\*Auditor:\*\* \[)/, '$1Other ', 'report:'],
    ['compliance/index.md', /(## What we don’t claim\n\n)- \*\*.*\n/, '$1', 'not-claimed:'],
    ['faq/*/index.md', /## Answer\n/, '## Answer\n\nNo.', 'faq:'],
    ['subprocessors/index.md', /Coming soon\n/, '', ''],
    ['feed.xml', /(:updates\/[\w-]+<\/id>[\s\S]*?<updated>)\d{4}/, '$11999', 'update:'],
    ['feed.json', /(:updates\/[^}]*?"date_published": ")\d{4}/, '$11999', 'update:'],
    ['subprocessors/feed.xml', /\d{4}&lt;/, '1999&lt;', 'subprocessor:'],
    ['faq.csv', /\r?\n([\w-]+),[^,]*/, '\r\n$1,Is there a way in?', 'faq:'],
    ['faq.json', /"category": "/, '"category": "Other ', 'faq:'],
    ['subprocessors.csv', /\d{4}-\d\d-\d\d/, '1999-01-01', 'subprocessor:'],
    ['subprocessors.json', /"until": "[\d-]+"/, '"until": null', 'subprocessor:'],
    ['calendar.ics', /DATE:\d{4}/, 'DATE:1999', ''],
  ])('%s: %s', ([files, from, to, subject], context) => {
    const file = holding(files, from);
    if (file === undefined) return context.skip(NOT_THERE);
    const path = join(copy, file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(from, to));
    try {
      const found = told(differences(facesAgain(faces, copy, file)));
      expect(found.join('\n')).toContain(subject);
      expect(found.length).toBeGreaterThan(0);
    } finally {
      writeFileSync(path, before);
    }
  });

  it.for([
    'updates/*/index.html',
    'compliance/*/index.md',
    'faq/*/index.md',
    'subprocessors.csv',
    'feed.json',
    'principles/*/index.html',
  ])('a missing %s', (files, context) => {
    const file = holding(files, /\S/);
    if (file === undefined) return context.skip(NOT_THERE);
    const path = join(copy, file);
    const before = readFileSync(path);
    rmSync(path);
    try {
      expect(differences(facesAgain(faces, copy, file)).length).toBeGreaterThan(0);
    } finally {
      writeFileSync(path, before);
    }
  });
});
