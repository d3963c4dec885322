import { describe, expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

const unbent = (): void => {};

describe('a name that stands where only our own can', () => {
  it.each([
    'Foxgate Ledger LLC is a HIPAA business associate.',
    'The audit confirms that Foxgate Ledger GmbH’s practices meet the criteria.',
    'The customer has entered into a Services Agreement with Foxgate Ledger, Inc., under which Northwind Cloud provides it.',
    '| Operating entity | Foxgate Ledger Corp |\n| --- | --- |\n| Legal entity | Foxgate Ledger Corp |',
  ])('is the company’s: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C34 warning');
  });

  it.each([
    'Amazon Web Services, Inc. is a HIPAA business associate of ours.',
    'We have an agreement with Foxgate Ledger, Inc. on support.',
    'Northwind Cloud, Inc. is committed to protecting your data.',
    'The audit confirms that controls of Foxgate Ledger GmbH were left out.',
  ])('is not: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C34 warning');
  });
});
