import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { document } from '../../../src/schemas/document.ts';
import { answer, baseFiles, baseTree, entry, soc2, TODAY } from './base-tree.ts';

type Files = ReturnType<typeof baseFiles>;
const found = (bend: (tree: ContentTree, files: Files) => void) => {
  const [tree, files] = [baseTree(), baseFiles()];
  bend(tree, files);
  return checkClaims(tree, { today: TODAY, files }).findings;
};
const gated = (change: object = {}) =>
  entry('content/documents/plan.mdx', document.parse({ title: 'Plan', kind: 'other', access: 'request', ...change }));
const first = <T>(list: T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('empty');
  return item;
};

describe('reach', () => {
  it.each<[string, string, (tree: ContentTree, files: Files) => void]>([
    ['a gated document that nothing leads to', 'VS-R01', (tree) => tree.documents.push(gated())],
    [
      'a report without a document',
      'VS-R02',
      (tree) => {
        delete first(soc2(tree).reports).document;
      },
    ],
    [
      'a document that does not exist',
      'VS-R02',
      (tree) => {
        first(soc2(tree).reports).document = 'nothing';
      },
    ],
    [
      'a missing gated file',
      'VS-R03',
      (_, files) => {
        files.private.length = 0;
      },
    ],
    [
      'a missing public file',
      'VS-R03',
      (_, files) => {
        files.public.length = 0;
      },
    ],
    [
      'a public file that lies in private/',
      'VS-R03',
      (_, files) => {
        files.private.push(...files.public.splice(0));
      },
    ],
    [
      'an empty file',
      'VS-R04',
      (_, files) => {
        first(files.private).bytes = 0;
      },
    ],
    [
      'a file that is no PDF',
      'VS-R05',
      (_, files) => {
        first(files.private).isPdf = false;
      },
    ],
    [
      'a gated file under public/',
      'VS-R06',
      (_, files) => files.public.push({ ...first(files.private), name: `documents/${first(files.private).name}` }),
    ],
    [
      'a gated file elsewhere under public/, in capitals',
      'VS-R06',
      (_, files) =>
        files.public.push({ ...first(files.private), name: `old/${first(files.private).name.toUpperCase()}` }),
    ],
    [
      'a SOC 2 report for everyone',
      'VS-R07',
      (tree) => {
        first(soc2(tree).reports).document = 'iso-27001-certificate';
      },
    ],
    [
      'a public PDF that no entry names',
      'VS-R08',
      (_, files) => files.public.push({ name: 'documents/stray.pdf', bytes: 9, isPdf: true }),
    ],
  ])('%s → %s', (_, code, bend) => {
    expect(found(bend).map((finding) => finding.code)).toContain(code);
  });

  it.each<[string, (tree: ContentTree, files: Files) => void]>([
    [
      'a gated document that an answer names',
      (tree) => {
        tree.documents.push(gated());
        tree.faqs.push({ ...answer('Text.'), data: { ...answer('').data, documents: ['plan'] } });
      },
    ],
    [
      'a gated document that a text links to',
      (tree, files) => {
        files.private.push({ name: 'plan.pdf', bytes: 40_000, isPdf: true });
        tree.documents.push(gated({ file: 'plan.pdf' }));
        tree.faqs.push(answer('Ask for [the plan](/request/plan/).'));
      },
    ],
    [
      'a document asked for by mail',
      (tree) => {
        tree.documents.push(gated());
        tree.faqs.push(answer('See [the plan](/documents/plan/).'));
      },
    ],
  ])('innocent: %s', (_, bend) => {
    expect(found(bend)).toEqual([]);
  });

  it('gives the offset of a link in the body', () => {
    const body = 'Text with a “quotation” — and\u00a0more.\n\nSee [it](/faq/none/).\n';
    const [finding] = found((tree) => tree.faqs.push(answer(body)));
    expect(finding?.at).toEqual({ offset: body.indexOf('[it]') });
  });
});
