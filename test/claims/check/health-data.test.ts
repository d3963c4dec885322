import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { codesIn } from './codes-in.ts';

const withRole = (tree: ContentTree): void => {
  for (const { data } of tree.compliance)
    if (data.kind === 'regulation' && data.name === 'HIPAA') data.role = 'Business associate';
};
const notClaimed = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ data }) => data.name !== 'HIPAA');
  tree.company.data.notClaimed.push({ claim: 'HIPAA', why: 'We take no health data.' });
};
const found = (text: string, bend: (tree: ContentTree) => void, code: string): boolean =>
  codesIn(text, bend).includes(`${code} warning`);

describe('health data', () => {
  it.each([
    ['Northwind Cloud does not access, process, or store protected health information (PHI).', true],
    ['No PHI is stored on our servers.', true],
    ['We have no access to PHI.', true],
    ['We do not store PHI in logs.', false],
    ['We do not sell PHI.', false],
    ['We do not process PHI unless an agreement is signed.', false],
    ['No PHI is transmitted outside the United States.', false],
    ['Our vendors do not store PHI.', false],
    ['Do not upload PHI.', false],
    ['Our support desk does not handle PHI.', false],
    ['On this website, we do not collect PHI.', false],
    ['No PHI is stored on employee devices.', false],
  ])('that is said not to be handled is held against the role: %s', (text, isFound) => {
    expect(found(text, withRole, 'VS-C05')).toBe(isFound);
    expect(found(text, notClaimed, 'VS-C05')).toBe(false);
  });

  it.each([
    ['We use protected health information only to provide the service.', true],
    ['We encrypt PHI at rest and in transit.', true],
    ['We never touch PHI.', false],
    ['If we receive PHI by mistake, we delete it.', false],
    ['Customers must not send PHI.', false],
    ['We have PHI detection on every upload field.', false],
    ['We encrypt everything, so that even PHI uploaded by mistake is unreadable.', false],
  ])('that is said to be handled is held against what is not claimed: %s', (text, isFound) => {
    expect(found(text, notClaimed, 'VS-C01')).toBe(isFound);
  });

  it.each([
    ['| Law | Status |\n|---|---|\n| HIPAA | N/A |', true],
    ['We are currently preparing for HIPAA.', true],
    ['HIPAA does not require a report.', false],
    ['We have not been audited for HIPAA compliance.', false],
    ['HIPAA readiness', false],
  ])('and the law of it, where it is said not to be met: %s', (text, isFound) => {
    expect(found(text, withRole, 'VS-C05')).toBe(isFound);
  });
});
