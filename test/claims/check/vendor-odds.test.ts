import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/claims/check/context.ts';
import model from '../../../src/claims/check/meant/lexicon/vendor-weights.json' with { type: 'json' };
import { mentionsOf } from '../../../src/claims/check/meant/vendor-mentions.ts';
import { logOddsOf, signsOf } from '../../../src/claims/check/meant/vendor-odds.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

const ALONE = { inRow: false, inBlock: false };
const mentionsIn = (text: string) => {
  const tree = baseTree();
  tree.faqs = [answer(text)];
  return contextOf(tree, baseFacts())
    .sentences.filter(({ page, block }) => page.collection === 'faqs' && block.path === null)
    .flatMap((one) => mentionsOf(one, () => false));
};
const oddsIn = (text: string): number => Math.max(...mentionsIn(text).map((one) => logOddsOf(one, ALONE)));

describe('the odds that a text says the company uses a vendor', () => {
  it.each([
    '## Infrastructure security\n\nAll customer data is stored on Hetzner in Falkenstein.',
    '## Data storage\n\nOur service is hosted on DigitalOcean.',
    '## Payments\n\nWe use Stripe to process card payments.',
    '## Security\n\n- Hosting: Vercel\n- Email: Postmark',
  ])('are above even where it does: %s', (text) => {
    expect(oddsIn(text)).toBeGreaterThan(1);
  });

  it.each([
    '## Integrations\n\nConnect your HubSpot account to sync contacts.',
    'Our customers can export reports to Snowflake or BigQuery.',
    'Sign in with Okta, OneLogin or any other identity provider.',
    'Join our Slack community or open an issue on GitHub.',
    'Unlike Heroku, Northwind Cloud does not stop idle apps.',
  ])('are below even where it does not: %s', (text) => {
    expect(oddsIn(text)).toBeLessThan(0);
  });

  it('rest on signs that are named, and grow with a neighbor that is in use', () => {
    const [mention] = mentionsIn('## Hosting\n\nOur service runs on Hetzner.');
    if (mention === undefined) throw new Error('no vendor was read');
    expect(signsOf(mention, ALONE)).toContain('we use it');
    expect(logOddsOf(mention, { inRow: false, inBlock: true })).toBeGreaterThan(logOddsOf(mention, ALONE));
  });

  it('have a weight for no sign that says nothing', () => {
    expect(Object.entries(model.weights).filter(([, weight]) => weight === 0)).toEqual([]);
  });
});
