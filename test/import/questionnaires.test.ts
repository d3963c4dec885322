import { describe, expect, it } from 'vitest';
import { type SheetSpec, workbook } from '../sheets/workbook.ts';
import { faqsOf, imported, refusedOf } from './support.ts';

const caiq = (ids: readonly string[], title = 'CONSENSUS ASSESSMENTS INITIATIVE QUESTIONNAIRE'): SheetSpec => ({
  name: 'CAIQ',
  merges: ['A1:J1'],
  rows: [
    [title],
    [
      'Question ID',
      'Question',
      'CSP CAIQ Answer',
      'SSRM Control Ownership',
      'CSP Implementation Description (Optional/Recommended)',
      'CSC Responsibilities (Optional/Recommended)',
      'CCM Control ID',
      'CCM Control Specification',
      'CCM Control Title',
      'CCM Domain Title',
    ],
    ...ids.map((id, index) => [
      id,
      `Is control ${index} in place?`,
      index % 2 ? 'No' : 'Yes',
      'CSP-owned',
      index % 2 ? null : `As described in ${index}.`,
      null,
      id.slice(0, 6),
      'The specification',
      'The title',
      'Identity & Access Management',
    ]),
  ],
});
const recognized = (sheets: SheetSpec[], name = 'answers.xlsx') =>
  imported('questionnaire', { [name]: workbook(sheets) }).questionnaires;

describe('an answered questionnaire', () => {
  it('becomes answers with its wording and ids', () => {
    const sheets = [caiq(['A&A-01.1', 'IAM-02.1', 'IVS-01.1'])];
    expect(recognized(sheets)).toEqual([{ file: 'answers.xlsx', id: 'caiq-4.0' }]);
    expect(faqsOf('questionnaire', { 'answers.xlsx': workbook(sheets) }, { internal: true })).toMatchObject([
      {
        question: 'Is control 0 in place?',
        body: 'Yes.\n\nAs described in 0.',
        category: 'Identity & Access Management',
        asks: ['Is control 0 in place?'],
        maps: { 'caiq-4.0': ['A&A-01.1'] },
        internal: true,
      },
      { body: 'No', maps: { 'caiq-4.0': ['IAM-02.1'] } },
      { body: 'Yes.\n\nAs described in 2.' },
    ]);
  });
  it('of the CAIQ is told by its edition, and keeps no ids where that is open', () => {
    expect(recognized([caiq(['A&A-01.1', 'I&S-01.1'])])[0]?.id).toBe('caiq-4.1');
    expect(recognized([caiq(['A&A-01.1', 'IAM-02.1'], 'CAIQv4.0.3 of 2026')])[0]?.id).toBe('caiq-4.0');
    expect(recognized([caiq(['A&A-01.1', 'IAM-02.1'])], 'CAIQ v4.1.xlsx')[0]?.id).toBe('caiq-4.1');
    expect(recognized([caiq(['AIS-01.1', 'AAC-02.1'], 'CAIQ v3.1')])[0]?.id).toBe('caiq-3.1');
    const open = { 'answers.xlsx': workbook([caiq(['A&A-01.1', 'IAM-02.1'])]) };
    expect(imported('questionnaire', open).questionnaires[0]?.id).toBeNull();
    expect(faqsOf('questionnaire', open)[0]?.maps).toEqual({});
    expect(faqsOf('questionnaire', open, { questionnaire: 'caiq-4.1' })[0]?.maps).toEqual({ 'caiq-4.1': ['A&A-01.1'] });
  });
  it('may be the MVSP, the HECVAT, or one that the caller names', () => {
    const mvsp =
      '# MVSP v3.0 self-assessment\n\n| Control | Description | Answer | Notes |\n|---|---|---|---|\n| 2.4 | Is MFA offered to every user? | Yes | |\n| 2.5 | Is HTTPS used only? | Yes | HSTS. |\n';
    expect(faqsOf('questionnaire', { 'MVSP-3.0.md': mvsp }).map(({ maps }) => maps)).toEqual([
      { 'mvsp-3.0': ['2.4'] },
      { 'mvsp-3.0': ['2.5'] },
    ]);
    const hecvat: SheetSpec = {
      name: 'Organization',
      rows: [
        ['HECVAT Solution Provider Response', null, null, null, null, 'Version 4.1.4'],
        ['Documentation', null, 'Answer', 'Additional Information', 'Guidance', 'Analyst Notes'],
        ['DOCU-01', 'Do you have a business continuity plan?', 'Yes', 'Tested each year.', 'Say when.', null],
      ],
    };
    const files = {
      'h.xlsx': workbook([
        hecvat,
        { ...hecvat, name: 'Institution Evaluation' },
        { ...hecvat, name: 'Backend', state: 'hidden' },
      ]),
    };
    expect(faqsOf('questionnaire', files)).toMatchObject([
      { maps: { 'hecvat-4.1': ['DOCU-01'] }, category: 'Documentation', body: 'Yes.\n\nTested each year.' },
    ]);
    expect(refusedOf('questionnaire', files)).toEqual([
      ['Institution Evaluation', null, '', 'for-reviewers'],
      ['Backend', null, '', 'hidden-sheet'],
    ]);
    expect(faqsOf('questionnaire', files, { sheets: ['backend'] })).toHaveLength(1);
    expect(
      faqsOf('questionnaire', { 'own.csv': 'Ref,Question,Answer\nQ-7,Is it?,Yes' }, { questionnaire: 'acme-2.1' })[0]
        ?.maps,
    ).toEqual({ 'acme-2.1': ['Q-7'] });
  });
  it('of several sheets is read whole, and what nobody answered is told', () => {
    const rows = [
      ['Question', 'Answer'],
      ['Is it tested?', 'Yes'],
      ['Who tests it?', 'TBD'],
    ];
    const files = {
      'q.xlsx': workbook([
        { name: 'One', rows },
        {
          name: 'Two',
          rows: [
            ['Question', 'Answer'],
            ['Is it logged?', 'No'],
          ],
        },
      ]),
    };
    expect(faqsOf('questionnaire', files).map(({ question, place }) => [question, place.sheet, place.row])).toEqual([
      ['Is it tested?', 'One', 2],
      ['Is it logged?', 'Two', 2],
    ]);
    expect(refusedOf('questionnaire', files)).toEqual([['One', 3, 'Who tests it?', 'no-answer']]);
  });
});
