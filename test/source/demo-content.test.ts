import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ContentKind } from '../../src/source/kinds.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { readContent } from '../../src/source/read-content.ts';
import { faultWords } from '../../src/words/faults.ts';

const { faults, sources } = await readContent(fileURLToPath(new URL('../../', import.meta.url)));

it("the demo's content has no fault", () => {
  expect(faults).toEqual([]);
  expect(sources.size).toBeGreaterThan(90);
});

it.each([...sources.keys()])('"color: red" in %s is told as one unknown key, with its line', (file) => {
  const folder = file.split('/')[1] ?? '';
  const kind = folder.replace(/\.yaml$/, '') as ContentKind;
  const text = sources.get(file)?.text ?? '';
  const changed = text.startsWith('---\n') ? text.replace('---\n', '---\ncolor: red\n') : `color: red\n${text}`;
  const line = text.startsWith('---\n') ? 2 : 1;
  const told = parseSource(file, changed, kind, faultWords.en).faults;
  expect(told).toMatchObject([{ code: 'unknown-key', file, line, message: 'unknown key "color"' }]);
  expect(told[0]?.fix).toMatch(new RegExp(`^Allowed here: .+\\.\\nDelete line ${line}\\.$`));
});
