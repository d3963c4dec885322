import { isMap, isScalar } from 'yaml';
import { openFrontMatter, setValue } from '../../source/edit-front-matter.ts';
import type { Change, Edit } from '../change.ts';

const FILE = 'content/company.yaml';

/**
 * 0.1 read nothing of `trustUrl` but its origin; 0.2 publishes the whole trust center under its path. What was published stays where it
 * is, and the author is told, who may have meant the path.
 */
export const trustUrl: Change = {
  version: '0.2.0',
  title: 'trust-url',
  apply: (files) => {
    const text = files.get(FILE);
    const contents = text === undefined ? undefined : openFrontMatter(FILE, text)?.document.contents;
    const node = isMap(contents) ? contents.get('trustUrl', true) : undefined;
    const stated = isScalar(node) ? String(node.value) : '';
    if (text === undefined || !node || !URL.canParse(stated)) return [];
    const { origin, pathname, search, hash } = new URL(stated);
    if (pathname === '/' && search === '' && hash === '') return [];
    const changed = setValue(FILE, text, ['trustUrl'], origin);
    const edits: Edit[] = [
      { is: 'write', file: FILE, text: changed },
      { is: 'look', file: FILE, line: changed.split('\n').findIndex((line) => /^["']?trustUrl\b/.test(line)) + 1 },
    ];
    return edits;
  },
};
