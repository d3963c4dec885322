import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readManifest } from '../../../functions/hosts/read-manifest.ts';
import { MANIFEST_VERSION } from '../../../src/schemas/manifest.ts';
import { sampleManifest } from '../support/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'manifest.json');
const read = (text: string) => {
  writeFileSync(file, text);
  return readManifest(file);
};
const built = (version: unknown): string => JSON.stringify({ ...sampleManifest(), version });

test('a gate reads the manifest of its own release', async () => {
  expect(await read(built(MANIFEST_VERSION))).toMatchObject({ version: MANIFEST_VERSION });
});

test('a gate refuses the manifest of a newer release, and says that the gate is what has to change', async () => {
  await expect(read(built(MANIFEST_VERSION + 1))).rejects.toThrow(
    /built by a newer Vouchsafe.*Run the gate with the version that built it/,
  );
});

test('a gate refuses the manifest of an older release, and says to build again', async () => {
  await expect(read(built(MANIFEST_VERSION - 1))).rejects.toThrow(
    /built by an older Vouchsafe.*Run npm run build again/,
  );
});

test.each([
  ['says nothing of its form', built(undefined), 'is not what this gate reads'],
  ['was cut short', built(MANIFEST_VERSION).slice(0, 100), 'is not what this gate reads'],
  ['has the right form and a wrong field', JSON.stringify({ ...sampleManifest(), asOf: 'soon' }), 'asOf: '],
])('a gate refuses a manifest that %s', async (_what, text, said) => {
  await expect(read(text)).rejects.toThrow(said);
});

test('a gate without a manifest says to build one', async () => {
  await expect(readManifest(join(folder, 'none.json'))).rejects.toThrow('Run npm run build first.');
});
