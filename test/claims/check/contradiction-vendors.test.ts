import { describe, expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

const unbent = (): void => {};

describe('vendors that are not on the list', () => {
  it.each([
    '| Subprocessor | Purpose |\n| --- | --- |\n| Anthropic, OpenAI, Moonlight | Inference |',
    '**Subprocessors**\n\nAnthropic · OpenAI · Moonlight.',
    '## Subprocessors\n\n- Database: Neon serverless PostgreSQL',
    'Our data is hosted on Amazon Web Services, Moonlight Speech, Vercel.',
    '- **Railway** -- application hosting\n- **Neon** -- the database of all accounts',
  ])('are read in a row of names: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C32 warning');
  });

  it.each([
    'Our vendors (LLM, ASR) are bound by contracts.',
    'Our servers are hosted at Tier IV facilities.',
    '**Subprocessors**\n\nNames, Purposes and Places are told below.',
    '| Subprocessor | Purpose |\n| --- | --- |\n| Amazon Web Services, Inc. | Hosting |',
    '| Subprocessor | Purpose |\n| --- | --- |\n| Amazon Web Services, L.L.C. | Hosting |',
  ])('are none: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C32 warning');
  });

  it('keep to rules of their own', () => {
    const text = 'Northwind Cloud is hosted on AWS data centers that adhere to ISO 27701 and FedRAMP.';
    expect(codesIn(text, unbent).filter((code) => code.startsWith('VS-C01'))).toEqual([]);
  });
});
