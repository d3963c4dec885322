import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { answer, baseFacts, baseTree, soc2 } from './base-tree.ts';
import { SILENCE } from './rows-silence.ts';

const run = (body: string, file = 'content/faqs/answer.mdx') => {
  const tree = baseTree();
  tree.faqs.push({ ...answer(body), file });
  return checkClaims(tree, baseFacts());
};

describe('silencing', () => {
  it('takes a finding out and lists it with the reason', () => {
    const { findings, silenced } = run(
      '{/* vouchsafe-allow VS-W01: a customer’s contract says so: word for word */}\n\nWe are SOC 2 certified.',
    );
    expect(findings).toEqual([]);
    expect(silenced).toHaveLength(1);
    expect(silenced[0]).toMatchObject({
      reason: 'a customer’s contract says so: word for word',
      finding: { code: 'VS-W01', found: 'SOC 2 certified' },
    });
  });

  it('reads HTML comments in Markdown', () => {
    const tree = baseTree();
    Object.assign(tree.agreements[0] ?? {}, {
      body: '<!-- vouchsafe-allow VS-W13: the bank’s own wording -->\n\nBank-level security applies.\n',
    });
    const { findings, silenced } = checkClaims(tree, baseFacts());
    expect([findings.length, silenced.length]).toEqual([0, 1]);
  });

  it('reads comments in front matter and YAML when the raw text is handed in', () => {
    const tree = baseTree();
    const report = soc2(tree).reports[0];
    if (report?.type === 2) report.period.from = '2026-04-01';
    const sources = new Map([
      [
        'content/compliance/soc-2.mdx',
        '---\nname: SOC 2 # vouchsafe-allow VS-D04: the first period after a change of auditor\n---\n',
      ],
    ]);
    expect(checkClaims(tree, baseFacts()).findings.map((finding) => finding.code)).toEqual(['VS-D04']);
    expect(checkClaims(tree, { ...baseFacts(), sources })).toMatchObject({
      findings: [],
      silenced: [{ reason: 'the first period after a change of auditor' }],
    });
  });

  it.each([
    ['in a quoted value', 'summary: "Text # vouchsafe-allow VS-D04: no"'],
    ['in a plain value', 'summary: Text#vouchsafe-allow VS-D04: no'],
    ['in a block of text', 'summary: |\n  Text\n  # vouchsafe-allow VS-D04: no'],
    ['in a comment that only speaks of it', 'name: SOC 2 # see vouchsafe-allow VS-D04: no'],
  ])('YAML %s silences nothing', (_, front) => {
    const tree = baseTree();
    const report = soc2(tree).reports[0];
    if (report?.type === 2) report.period.from = '2026-04-01';
    const sources = new Map([['content/compliance/soc-2.mdx', `---\n${front}\n---\n`]]);
    const { findings, silenced } = checkClaims(tree, { ...baseFacts(), sources });
    expect(findings.map((finding) => finding.code)).toEqual(['VS-D04']);
    expect(silenced).toEqual([]);
  });

  it('tells the line of a comment in YAML that is at fault', () => {
    const sources = new Map([['content/company.yaml', 'name: A\n\n# vouchsafe-allow VS-D04\nurl: "b # c"\n']]);
    const { findings } = checkClaims(baseTree(), { ...baseFacts(), sources });
    expect(findings).toMatchObject([{ code: 'VS-S01', file: 'content/company.yaml', at: { line: 3 } }]);
  });

  it.each(SILENCE)('a comment %s silences nothing', (_, body, codes) => {
    const { findings, silenced } = run(body);
    expect(findings.map((finding) => finding.code)).toEqual(codes);
    expect(silenced).toEqual([]);
  });

  it('reaches no other file', () => {
    const tree = baseTree();
    tree.faqs.push(
      answer('{/* vouchsafe-allow VS-W01: here only */}\n\nText.', 'One?', 'one'),
      answer('We are SOC 2 certified.', 'Two?', 'two'),
    );
    expect(checkClaims(tree, baseFacts()).findings.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'VS-S03 content/faqs/one.mdx',
      'VS-W01 content/faqs/two.mdx',
    ]);
  });
});
