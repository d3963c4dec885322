import { describe, expect, it } from 'vitest';
import { compliance } from '../../../src/schemas/compliance.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { entry } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const law = (tree: ContentTree, id: string, name: string, role: string): void => {
  const known = tree.compliance.find((one) => one.id === id)?.data;
  if (known?.kind === 'regulation') known.role = role;
  else
    tree.compliance.push(
      entry(`content/compliance/${id}.mdx`, compliance.parse({ name, kind: 'regulation', summary: 'A law.', role })),
    );
};
const gdpr = (role: string) => (tree: ContentTree) => law(tree, 'gdpr', 'GDPR', role);
const hipaa = (role: string) => (tree: ContentTree) => law(tree, 'hipaa', 'HIPAA', role);

describe('a role under the GDPR', () => {
  it.each([
    'Northwind Cloud handles the data of your shoppers on your behalf.',
    'We process personal data for our customers and on their documented instructions.',
    '| Party | Role |\n| --- | --- |\n| Customer | Controller |\n| Northwind Cloud | Processor |',
    'GDPR role: Data processor',
    '## Are you a processor under the GDPR?\n\nYes. Your company stays the controller.',
  ])('is read where no sentence says that we are one: %s', (text) => {
    expect(codesIn(text, gdpr('Controller'))).toContain('VS-C35 warning');
    expect(codesIn(text, gdpr('Processor'))).not.toContain('VS-C35 warning');
  });

  it.each([
    'Our hosts store personal data on behalf of our customers under written contracts.',
    'A processor handles personal data on behalf of its customers.',
    'You process personal data on behalf of your clients.',
    '## Is the host a processor?\n\nWe describe it in the list.',
  ])('is nobody’s here, or another’s: %s', (text) => {
    expect(codesIn(text, gdpr('Controller'))).not.toContain('VS-C35 warning');
  });
});

describe('the agreement of business associates', () => {
  it.each([
    'A BAA can be signed on our Scale plan and above.',
    'Clinics must sign our BAA before they send records.',
    '| Plan | BAA |\n| --- | --- |\n| Scale | Available |',
    '## Will you sign a BAA?\n\nYes, on annual plans.',
  ])('makes us one: %s', (text) => {
    expect(codesIn(text, hipaa('Not a business associate'))).toContain('VS-C35 warning');
    expect(codesIn(text, hipaa('Business associate'))).not.toContain('VS-C35 warning');
  });

  it.each(['We do not sign business associate agreements.', '## Do you offer a BAA?\n\nNo. Please send no records.'])(
    'is refused by those who are none: %s',
    (text) => {
      expect(codesIn(text, hipaa('Business associate'))).toContain('VS-C35 warning');
      expect(codesIn(text, hipaa('Not a business associate'))).not.toContain('VS-C35 warning');
    },
  );

  it.each([
    'We have a BAA with Amazon Web Services.',
    'A BAA is a contract between a covered entity and its vendor.',
    'We plan to offer BAAs in 2027.',
    'We are no business associate, though we are willing to sign a BAA for customers on the Scale plan.',
  ])('says nothing of us: %s', (text) => {
    expect(codesIn(text, hipaa('Not a business associate'))).not.toContain('VS-C35 warning');
  });
});
