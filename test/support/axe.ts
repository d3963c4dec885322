import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules on colors: all that can differ between the light and the dark of a page. */
export const COLORS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands: WCAG 2.2 A and AA and best practices, one line a finding. */
export async function axe(page: Page, rules: readonly string[] = RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options = JSON.stringify({
    runOnly: rules,
    ...(rules === RULES ? { rules: { 'target-size': { enabled: true } } } : {}),
  });
  const violations = (await page.evaluate(`axe.run(document, ${options}).then((r) => r.violations)`)) as Violation[];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
}

/** axe in each look that a reader may have chosen: light, dark, and colors of their own. */
export async function axeInEveryMode(page: Page): Promise<string[]> {
  const found = (await axe(page)).map((fault) => `light: ${fault}`);
  for (const [mode, media] of [
    ['dark', { colorScheme: 'dark' }],
    ['forced', { colorScheme: 'light', forcedColors: 'active' }],
  ] as const) {
    await page.emulateMedia(media);
    found.push(...(await axe(page, COLORS)).map((fault) => `${mode}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}
