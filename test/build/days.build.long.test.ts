import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { readContent } from '../../src/source/read-content.ts';
import { type TrustJson, trustSchema } from '../../src/twins/trust-schema.ts';
import { type Built, buildSite, copyOfDemo, discard, mainText, twinOf } from '../support/build.ts';
import { differences, facesOf, told } from '../support/facts/compare.ts';
import { factsOfContent } from '../support/facts/from-content.ts';
import { apart } from '../support/facts/outline.ts';

const trustOf = ({ dist }: Built): TrustJson =>
  trustSchema.parse(JSON.parse(readFileSync(join(dist, 'trust.json'), 'utf8')));

async function allSayTheSame(root: string, { dist }: Built): Promise<void> {
  const { tree } = await readContent(root);
  if (!tree) throw new Error('the content cannot be read');
  expect(told(differences({ ...facesOf(dist), content: factsOfContent(tree) }))).toEqual([]);
  expect(apart(dist)).toEqual([]);
}

/** Every text that is published: pages, twins, feeds, lists. */
const published = (dist: string): [file: string, text: string][] =>
  globSync('**/*.{html,md,json,xml,txt,csv,ics}', { cwd: dist, exclude: ['pagefind/**'] }).map((file) => [
    file,
    readFileSync(join(dist, file), 'utf8'),
  ]);

describe('the demo on 2028-01-01', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildSite(SITE_ROOT, { TODAY: '2028-01-01' });
    expect(built.code, built.output).toBe(0);
  });
  afterAll(() => discard(built));

  it('says the same on every face', () => allSayTheSame(SITE_ROOT, built));

  it('has let the badge lapse on the pages, in JSON, in Markdown and in the feeds', () => {
    const faces = facesOf(built.dist);
    for (const face of ['html', 'trust.json', 'markdown', 'feed.xml', 'feed.json']) {
      expect(faces[face]?.get('framework:soc-2', 'status'), face).toBe('lapsed');
      expect(faces[face]?.get('framework:soc-2', 'valid-through'), face).toBe('2027-06-30');
    }
    expect(mainText(built.dist, '/')).toContain('Northwind Cloud has an ISO/IEC 27001:2022 certificate');
    expect(mainText(built.dist, '/compliance/soc-2/')).toContain('Lapsed on 30 June 2027');
    expect(twinOf(built.dist, '/compliance/soc-2/')).toContain('- **Status:** Lapsed on 30 June 2027\n');
    expect(trustOf(built).frameworks.map(({ id, status }) => [id, status])).toEqual([
      ['soc-2', 'lapsed'],
      ['iso-27001', 'current'],
      ['penetration-test', 'stated'],
      ['caiq', 'stated'],
      ['gdpr', 'stated'],
      ['hipaa', 'stated'],
    ]);
    expect(trustOf(built).frameworks[0]?.reports.every(({ current }) => !current)).toBe(true);
  });

  it('calls nothing current that is not, on any page or in any file', () => {
    for (const [file, text] of published(built.dist)) {
      expect(text, file).not.toMatch(/(?<!was )current through 30 June 2027/i);
      // An update of 2026 speaks of the report that was current then, in the middle of its sentence.
      expect(text, file).not.toMatch(/is current through|has an? SOC/);
    }
  });

  it('takes every principle out of scope with the report, and its drawing too', () => {
    const faces = facesOf(built.dist);
    for (const { id, inScope } of trustOf(built).principles) {
      expect(inScope, id).toBe(false);
      for (const face of ['html', 'markdown'])
        expect(faces[face]?.get(`principle:${id}`, 'in-scope'), id).toBe('false');
    }
    expect(mainText(built.dist, '/compliance/soc-2/')).toContain('Principles in scope None: no current report');
    expect(twinOf(built.dist, '/compliance/soc-2/')).toContain('### Principles in scope\n\nNone: no current report');
  });

  it('says of old assessments that they are old', () => {
    const aged = 'Completed 18 September 2026, more than 12 months ago';
    expect(mainText(built.dist, '/')).toContain(aged);
    expect(twinOf(built.dist, '/')).toContain(aged);
  });

  it('says so in the build’s own output, and warns without stopping', () => {
    expect(built.output).toContain(
      [
        'Shown as lapsed or aged on 1 January 2028:',
        '  305 days ago: CAIQ was completed on 2 March 2026 and was due to be repeated by 2 March 2027. (content/compliance/caiq.mdx)',
        '  185 days ago: SOC 2 lapsed on 30 June 2027. (content/compliance/soc-2.mdx)',
        '  105 days ago: Penetration test was completed on 18 September 2026 and was due to be repeated by 18 September 2027. (content/compliance/penetration-test.mdx)',
        '',
      ].join('\n'),
    );
    expect(built.output).not.toContain('[error');
    // The title of a report that holds no more is no claim that it does.
    expect(built.output).not.toMatch(/content\/documents\/soc-2-type-\d-\d+\.mdx:2/);
  });
});

describe('a change of the report’s criteria, and an answer pasted from elsewhere', () => {
  const root = copyOfDemo();
  let built: Built;
  beforeAll(async () => {
    const edit = (name: string, change: (text: string) => string) => {
      const file = join(root, name);
      const before = readFileSync(file, 'utf8');
      expect(change(before)).not.toBe(before);
      writeFileSync(file, change(before));
    };
    edit('content/compliance/soc-2.mdx', (text) =>
      text
        .replace('criteria: [security, availability, confidentiality]', 'criteria: [security, availability]')
        .replace('examined security, availability and confidentiality', 'examined security and availability'),
    );
    edit(
      'content/faqs/backups.mdx',
      (text) =>
        `${text}\nDone in <5 minutes, see <https://a.example/b>, {customer}.tar<br>.\n\n<!-- NOTE: a secret note -->\n\nexport of data works.\n`,
    );
    built = await buildSite(root);
    expect(built.code, built.output).toBe(0);
  });
  afterAll(() => {
    discard(built);
    rmSync(root, { recursive: true });
  });

  it('says the same on every face', () => allSayTheSame(root, built));

  it('moves principles, pages, twins and the drawing together', () => {
    const { dist } = built;
    expect(trustOf(built).principles.map(({ inScope }) => inScope)).toEqual([true, true, false, false, false]);
    for (const text of [mainText(dist, '/principles/'), twinOf(dist, '/principles/')])
      expect(text).toContain('Security and availability are in scope');
    for (const text of [mainText(dist, '/principles/confidentiality/'), twinOf(dist, '/principles/confidentiality/')])
      expect(text).toContain('Confidentiality is not in scope');
    expect(mainText(dist, '/compliance/soc-2/')).toMatch(/Principles in scope Security Availability /);
    expect(mainText(dist, '/compliance/soc-2/')).toMatch(
      /Principles out of scope Processing integrity Confidentiality Privacy /,
    );
    expect(twinOf(dist, '/compliance/soc-2/')).toMatch(
      /### Principles in scope\n\n- \[Security\]\S+\n- \[Availability\]\S+\n\n### Principles out of scope\n\n- \[Processing/,
    );
    expect(readFileSync(join(dist, 'llms.txt'), 'utf8')).toMatch(/\[Confidentiality\]\([^)]*\): Not in scope/);
    expect(mainText(dist, '/')).toContain('Security and availability');
    expect(mainText(dist, '/')).not.toContain('Security, availability and confidentiality');
  });

  it('publishes what is plain Markdown elsewhere, and no note to oneself', () => {
    const page = readFileSync(join(built.dist, 'faq/backups/index.html'), 'utf8');
    expect(page).toContain('Done in &lt;5 minutes, see <a href="https://a.example/b">');
    expect(page).toContain('{customer}.tar<br>');
    expect(page).toContain('export of data works.');
    for (const text of [page, twinOf(built.dist, '/faq/backups/')]) expect(text).not.toContain('a secret note');
  });
});
