import { expect, it } from 'vitest';
import { filesOnDisk } from '../../src/source/files-on-disk.ts';
import { withTree } from './tree-on-disk.ts';

it('tells what lies in public/ and private/: name, size, and whether it is a PDF', async () => {
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
      { name: 'documents/a.pdf', bytes: 9, isPdf: true },
      { name: 'documents/b.pdf', bytes: 6, isPdf: false },
      { name: 'logo.svg', bytes: 6, isPdf: false },
    ],
    private: [{ name: 'r.pdf', bytes: 0, isPdf: false }],
  });
});

it('takes a missing folder for an empty one', async () => {
  expect(await filesOnDisk('/nowhere')).toEqual({ public: [], private: [] });
});
