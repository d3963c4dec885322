import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { filesOnDisk } from '../../../src/source/files-on-disk.ts';
import { readContent } from '../../../src/source/read-content.ts';
import { findingWords, sayFinding } from '../../../src/words/findings.ts';
import { TODAY } from './base-tree.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

it('finds nothing wrong in the prose, dates and claims of the demo', async () => {
  const { tree } = await readContent(ROOT);
  if (tree === null) throw new Error('content/ cannot be read');
  const { findings } = checkClaims(tree, { today: TODAY, files: await filesOnDisk(ROOT) });
  expect(
    findings.map((one) => `${one.code} ${one.file}: ${one.found} (${sayFinding(findingWords.en, one).why})`),
  ).toEqual([]);
});
