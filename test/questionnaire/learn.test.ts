import { describe, expect, it } from 'vitest';
import type { Existing } from '../../src/import/plan.ts';
import { learn, type Reviewed, reviewedIn } from '../../src/questionnaire/learn.ts';
import { readCsv } from '../../src/sheets/read-csv.ts';
import { faultWords } from '../../src/words/faults.ts';
import { scriptsWords } from '../../src/words/scripts.ts';

const FAQ = `---
question: Do you encrypt data at rest?  # asked most
category: Encryption
maps: { caiq-4.0: [CEK-03.1] }
asks:
  - Is data at rest encrypted?
---

Yes.
`;
const OTHER = FAQ.replace(/maps:[\s\S]*encrypted\?\n/, 'asks: Are disks encrypted?\n');
const row = (number: number, more: Partial<Reviewed>): Reviewed => ({
  row: number,
  question: 'Are backups encrypted?',
  answer: '',
  faq: '',
  category: '',
  id: '',
  questionnaire: '',
  ...more,
});
const existing: Existing = {
  ids: { faqs: ['encryption', 'disks'], subprocessors: [] },
  faqs: [{ file: 'content/faqs/encryption.mdx', questions: ['Do you encrypt data at rest?'] }],
  subprocessors: [],
  documents: [],
};
const learned = (rows: Reviewed[], internal = true) =>
  learn({
    rows,
    faqs: new Map([
      ['encryption', { file: 'content/faqs/encryption.mdx', text: FAQ }],
      ['disks', { file: 'content/faqs/disks.mdx', text: OTHER }],
    ]),
    existing,
    internal,
    today: '2026-11-21',
    words: scriptsWords.en.import.gap,
    faultWords: faultWords.en,
  });

describe('what a reviewer accepted', () => {
  it('is read by its columns, whatever their order', () => {
    const csv = 'Question;Accept;FAQ;Row\nAre backups\n encrypted?;yes;faq/encryption;2\nNo?;;x;3\nMaybe?;no;x;4\n';
    expect(
      reviewedIn(
        readCsv(new TextEncoder().encode(csv.replace('Are backups\n encrypted?', '"Are backups\n encrypted?"')), ''),
      ),
    ).toEqual([row(2, { faq: 'encryption' })]);
    expect(reviewedIn(readCsv(new TextEncoder().encode('Question,Answer\na,b\n'), ''))).toBe(null);
  });
  it('becomes other words and ids of a FAQ, and leaves the rest of the file as it was', () => {
    const { files, changes, refused } = learned([
      row(2, { faq: 'encryption', id: 'CEK-04.1', questionnaire: 'caiq-4.0' }),
      row(3, { faq: 'encryption', question: 'Is every volume encrypted?', id: '12.1', questionnaire: 'acme-2.0' }),
      row(4, { faq: 'disks' }),
    ]);
    expect(refused).toEqual([]);
    expect(files.get('content/faqs/encryption.mdx')).toBe(
      FAQ.replace('[CEK-03.1]', '[CEK-03.1, CEK-04.1], acme-2.0: ["12.1"]').replace(
        '  - Is data at rest encrypted?\n',
        '  - Is data at rest encrypted?\n  - Are backups encrypted?\n  - Is every volume encrypted?\n',
      ),
    );
    expect(files.get('content/faqs/disks.mdx')).toContain('Are disks encrypted?');
    expect(files.get('content/faqs/disks.mdx')).toContain('Are backups encrypted?');
    expect(changes.map(({ row: number, what }) => `${number} ${what}`)).toEqual([
      '2 asks',
      '2 maps',
      '3 asks',
      '3 maps',
      '4 asks',
    ]);
  });
  it('is known where the FAQ asks it already', () => {
    const { files, known } = learned([row(2, { faq: 'encryption', question: 'is DATA at rest encrypted' })]);
    expect([files.size, known.length]).toEqual([0, 1]);
  });
  it('becomes a new FAQ, internal unless it is to be published', () => {
    const given = row(2, {
      answer: 'Yes, with <b>AES</b>.',
      category: 'Backups',
      id: 'B-1',
      questionnaire: 'acme-2.0',
    });
    const { files, added } = learned([given]);
    const [[file, text] = ['', '']] = files;
    expect([file, [...added]]).toEqual([
      'content/faqs/are-backups-encrypted.mdx',
      ['content/faqs/are-backups-encrypted.mdx'],
    ]);
    expect(text).toContain('internal: true');
    expect(text).toContain('updated: 2026-11-21');
    expect(text).toMatch(/acme-2\.0:\n\s+- B-1/);
    expect(text).not.toContain('<b>');
    expect([...learned([given], false).files.values()][0]).not.toContain('internal');
  });
  it('is refused by its row: no such FAQ, no answer, no questionnaire', () => {
    const { refused } = learned([
      row(2, { faq: 'nowhere' }),
      row(3, {}),
      row(4, { faq: 'encryption', id: '1', questionnaire: 'Our form' }),
    ]);
    expect(refused.map(({ row: number, reason }) => [number, reason.is])).toEqual([
      [2, 'no-faq'],
      [3, 'no-answer'],
      [4, 'questionnaire'],
    ]);
  });
});
