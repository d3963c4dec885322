import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { filesOnDisk } from '../../src/source/files-on-disk.ts';
import { withTree } from './tree-on-disk.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

it('tells what lies in public/ and private/: name, size, whether it is a PDF, and its hash', async () => {
  const files = {
    'public/logo.svg': '<svg/>',
    'public/documents/a.pdf': '%PDF-1.7\n',
    'public/documents/b.pdf': 'no PDF',
    'public/.gitkeep': '',
    'private/r.pdf': '',
    'private/README.md': 'x',
  };
  expect(await withTree(files, filesOnDisk)).toEqual({
    public: [
      { name: 'documents/a.pdf', bytes: 9, isPdf: true, sha256: sha256('%PDF-1.7\n') },
      { name: 'documents/b.pdf', bytes: 6, isPdf: false, sha256: sha256('no PDF') },
      { name: 'logo.svg', bytes: 6, isPdf: false, sha256: sha256('<svg/>') },
    ],
    private: [{ name: 'r.pdf', bytes: 0, isPdf: false, sha256: sha256('') }],
  });
});

it('takes a missing folder for an empty one', async () => {
  expect(await filesOnDisk('/nowhere')).toEqual({ public: [], private: [] });
});
