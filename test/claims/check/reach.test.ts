import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { answer, baseFiles, baseTree, TODAY } from './base-tree.ts';
import type { Row } from './row.ts';
import { gated, REACH } from './rows-reach.ts';

const found = (bend: Row[2]) => {
  const [tree, files] = [baseTree(), baseFiles()];
  bend(tree, files);
  return checkClaims(tree, { today: TODAY, files }).findings;
};
describe('reach', () => {
  it.each(REACH)('%s → %s', (_, code, bend) => {
    expect(found(bend).map((finding) => finding.code)).toContain(code);
  });

  it.each<[string, Row[2]]>([
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
      'a gated file where private/ holds none, as in a checkout from git',
      (_, files) => {
        files.private.length = 0;
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
