import { expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** The legal names that a text is told to give wrongly, of a company of that name which is registered as Tallyfox Payments, Inc. */
function wrongIn(name: string, text: string): string[] {
  const tree = { ...baseTree(), faqs: [answer(text)] };
  tree.company = {
    ...tree.company,
    data: { ...tree.company.data, name, legalName: 'Tallyfox Payments, Inc.', entities: ['pay1.com Inc.'] },
  };
  return checkClaims(tree, baseFacts())
    .findings.filter(({ code, file }) => code === 'VS-C34' && file === 'content/faqs/answer.mdx')
    .map(({ found }) => found);
}

it.each([
  ['foxglove', 'As the processor, foxglove GmbH keeps these logs.', 'foxglove GmbH'],
  ['9Lives', 'Report on controls in operation at 9Lives Ltd over a year.', '9Lives Ltd'],
  ['pay2', 'As a regulated company, pay2.com Inc. (pay2) protects data.', 'pay2.com Inc'],
  ['Foxglove', 'We are Foxglove, Inc. and more.', 'Foxglove, Inc'],
])('a name however it is written: %s', (name, text, found) => expect(wrongIn(name, text)).toEqual([found]));

it.each([
  ['foxglove', 'We see foxglove AS a whole, and foxglove, we hope, grows.'],
  ['pay1', 'Contact Tallyfox Payments, Inc. or write to prepay1 Ltd.'],
  ['pay1', 'As a regulated company, pay1.com Inc. (pay1) protects data.'],
  ['foxglove', 'foxglove is sold by its partners.'],
])('is none in: %s, %s', (name, text) => expect(wrongIn(name, text)).toEqual([]));
