import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/styles';
const sheets = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
const tokens = readFileSync(`${FOLDER}/tokens.css`, 'utf8');
const stack = (name: string): string[] =>
  (new RegExp(`--${name}:([^;]+);`).exec(tokens)?.[1] ?? '')
    .split(',')
    .map((family) => family.trim().replaceAll("'", ''));

/** What each desktop and phone has as it comes (modernfontstacks.com, and the packages that distributions install by default). */
const PLATFORMS: Record<string, { has: string[]; serif: string; sans: string }> = {
  'macOS and iOS': {
    has: ['Charter', 'Georgia', '-apple-system', 'system-ui', 'serif'],
    serif: 'Charter',
    sans: '-apple-system',
  },
  'Windows 11': {
    has: ['Sitka Text', 'Cambria', 'Georgia', 'Segoe UI Variable Text', 'Segoe UI', 'system-ui', 'serif'],
    serif: 'Sitka Text',
    sans: 'Segoe UI Variable Text',
  },
  'Windows 10 in Japanese': {
    has: ['Sitka Text', 'Cambria', 'Georgia', 'Segoe UI', 'system-ui', 'serif'],
    serif: 'Sitka Text',
    sans: 'Segoe UI',
  },
  // `serif` is Noto Serif there, and no other name leads to it.
  Android: { has: ['Roboto', 'system-ui', 'serif'], serif: 'serif', sans: 'Roboto' },
  'Fedora and Ubuntu': { has: ['Noto Serif', 'P052', 'system-ui', 'serif'], serif: 'Noto Serif', sans: 'system-ui' },
  // With a printer set up there are the fonts of Ghostscript; `serif` alone would be Times.
  'Debian without Noto': { has: ['P052', 'system-ui', 'serif'], serif: 'P052', sans: 'system-ui' },
};

describe('type', () => {
  it.each(Object.entries(PLATFORMS))(
    '%s has a serif and an interface font of its own, never Times by default',
    (_, { has, serif, sans }) => {
      expect(stack('serif').find((family) => has.includes(family))).toBe(serif);
      expect(stack('sans').find((family) => has.includes(family))).toBe(sans);
    },
  );

  it('downloads no font', () => {
    for (const sheet of sheets) expect(sheet).not.toMatch(/@font-face|url\(/);
  });

  it('has five sizes, and no other but those that are relative to the text around', () => {
    expect([...tokens.matchAll(/--(small|text|large|title|display):/g)]).toHaveLength(5);
    for (const sheet of sheets.filter((each) => each !== tokens)) {
      const sizes = [...sheet.replace(/@media print[\s\S]*/, '').matchAll(/font-size: ([^;]+);/g)].map(
        ([, size]) => size,
      );
      for (const size of sizes)
        expect(size).toMatch(/^(?:var\(--(?:small|text|large|title|display)\)|inherit|[\d.]+em)$/);
    }
  });
});
