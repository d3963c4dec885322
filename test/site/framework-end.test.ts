import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/site/frameworks.ts';
import { frameworkPage } from '../../src/site/models/framework.ts';
import { openSite } from '../../src/site/site.ts';
import { readContent } from '../../src/source/read-content.ts';
import { pageMarkdown } from '../../src/twins/markdown/page.ts';
import { claims } from '../../src/words/en/claims.ts';

const { tree } = await readContent('.');
if (!tree) throw new Error('the demo cannot be read');

/** What the page says of itself, then what tells its drawing. What the company wrote is left out. */
async function faces(today: string) {
  const site = openSite({ tree: tree as NonNullable<typeof tree>, today, language: 'en', base: '' });
  return frameworks(site).flatMap((one) => {
    const { validThrough, status } = one.standing;
    const model = frameworkPage(site, one);
    const sections = model.sections.flat();
    const isDrawn = (blocks: readonly { kind: string }[]) => blocks.some(({ kind }) => kind === 'timeline');
    const said = (kept: typeof sections) => pageMarkdown(site, { ...model, sections: kept });
    const without = said(
      sections.filter(({ blocks }) => !isDrawn(blocks) && !blocks.some(({ kind }) => kind === 'body')),
    );
    const drawn = sections.filter(({ blocks }) => isDrawn(blocks));
    return validThrough === null
      ? []
      : [{ id: one.id, status, day: claims.day(validThrough), without, whole: said(drawn), bare: said([]), drawn }];
  });
}
const times = (text: string, part: string) => text.split(part).length - 1;

describe.each([
  ['2026-11-21', ['soc-2 current', 'iso-27001 current']],
  ['2026-07-15', ['soc-2 bridged', 'iso-27001 current']],
  ['2024-06-01', ['soc-2 current']],
  ['2028-07-01', ['soc-2 lapsed', 'iso-27001 lapsed']],
])('a framework’s page on %s', (today, held) => {
  it('says its last day once, beside its status, and once more in what tells the drawing', async () => {
    const all = await faces(today);
    expect(all.map(({ id, status }) => `${id} ${status}`).toSorted()).toEqual(held.toSorted());
    for (const { id, day, without, whole, bare, drawn } of all) {
      expect(times(without, day), `${id} beside its drawing`).toBe(1);
      expect(/\*\*Status:\*\* .*/.exec(without)?.[0], id).toContain(day);
      expect(drawn.map(({ title }) => title).join(), id).not.toMatch(/\d/);
      expect(times(whole, day) - times(bare, day), `${id}, what tells its drawing`).toBe(1);
    }
  });
});
