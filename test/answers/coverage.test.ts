import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run as coverageVerb } from '../../program/coverage.ts';
import { coverage, type Mapped, mappedQuestionnaires } from '../../src/answers/coverage.ts';
import { carried } from '../../src/answers/sets/caiq.ts';
import { runVerb } from '../support/run-verb.ts';

const answer = (id: string, maps: Mapped['maps'], reviewBy: string | null = null): Mapped => ({
  id,
  maps,
  reviewBy,
  internal: false,
});
const TODAY = '2026-11-21';

describe('the two versions of the CAIQ', () => {
  it('share the ids that kept their meaning', () => {
    // Equipment came first in 4.0; 4.1 put a control before it, so that its ids moved by one.
    expect(carried({ 'caiq-4.0': ['A&A-01.1', 'DCS-01.1', 'IVS-04.1'] })).toEqual({
      'caiq-4.0': ['A&A-01.1', 'DCS-01.1', 'IVS-04.1'],
      'caiq-4.1': ['A&A-01.1', 'DCS-02.1', 'I&S-04.1'],
    });
    expect(carried({ 'caiq-4.1': ['DCS-02.1'] })['caiq-4.0']).toEqual(['DCS-01.1']);
  });
  it('share no id whose question was worded anew', () => {
    expect(carried({ 'caiq-4.0': ['BCR-08.1'] })).toEqual({ 'caiq-4.0': ['BCR-08.1'] });
    expect(carried({ 'caiq-4.1': ['I&S-05.1'] })).toEqual({ 'caiq-4.1': ['I&S-05.1'] });
  });
});

describe('what a questionnaire’s coverage says', () => {
  const answers = [
    answer('backups', { 'caiq-4.0': ['BCR-08.1', 'BCR-08.3'] }, '2026-11-20'),
    answer('audits', { 'caiq-4.0': ['A&A-02.1'], 'caiq-4.1': ['A&A-03.1', 'ZZZ-01.1'] }, '2027-01-01'),
    answer('older', { 'caiq-4.0': ['A&A-02.1'] }, '2026-01-01'),
  ];
  const found = coverage(answers, 'caiq-4.1', TODAY);
  it('what is mapped, by name or through the other version', () => {
    expect(found.total).toBe(283);
    expect(found.mapped).toEqual([
      { id: 'A&A-02.1', answers: ['audits', 'older'], how: 'carried' },
      { id: 'A&A-03.1', answers: ['audits'], how: 'named' },
      { id: 'BCR-08.3', answers: ['backups'], how: 'carried' },
    ]);
    expect(found.unmapped).toHaveLength(280);
  });
  it('what is stale: nothing that one answer at least is good for', () => {
    expect(found.stale).toEqual([{ id: 'BCR-08.3', answers: ['backups'] }]);
  });
  it('what has to be looked at, and what does not exist', () => {
    expect(found.unsure).toEqual([{ id: 'BCR-08.1', answers: ['backups'] }]);
    expect(found.unknown).toEqual([{ id: 'ZZZ-01.1', answers: ['audits'] }]);
  });
  it('any other questionnaire by the ids that are mapped', () => {
    const other = [answer('a', { 'hecvat-4.1': ['AAAI-16'] })];
    expect(coverage(other, 'hecvat-4.1', TODAY)).toMatchObject({
      total: null,
      unmapped: null,
      mapped: [{ id: 'AAAI-16' }],
    });
    expect(mappedQuestionnaires([...answers, ...other])).toEqual(['caiq-4.0', 'caiq-4.1', 'hecvat-4.1']);
  });
});

describe('vouchsafe coverage', () => {
  const run = (...args: string[]) => runVerb(coverageVerb, args);
  const program = (...args: string[]) =>
    spawnSync(process.execPath, ['program/vouchsafe.ts', 'coverage', ...args], {
      encoding: 'utf8',
      env: { ...process.env, TODAY },
    });
  it('tells of the demo in words and as data', async () => {
    const told = program('mvsp-3.0');
    expect(told.status).toBe(0);
    expect(told.stdout).toMatch(/^mvsp-3\.0: 23 of 25 questions mapped\./);
    expect(told.stdout).toContain('Not mapped (2):\n  2.3');
    const { mapped, unmapped, stale } = JSON.parse((await run('caiq-4.1', '--json')).stdout);
    expect(mapped.length + unmapped.length).toBe(283);
    expect(stale).toEqual([]);
  });
});
