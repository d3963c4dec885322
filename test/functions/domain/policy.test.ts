import { describe, expect, test } from 'vitest';
import { auditHash, auditRows, canonicalJson, GENESIS } from '../../../functions/domain/audit-chain.ts';
import type { AuditRow } from '../../../functions/domain/audit-rows.ts';
import { domainOf } from '../../../functions/domain/mail-domain.ts';
import { clientAddress } from '../../../functions/domain/network.ts';
import { pendingNeeds } from '../../../functions/domain/pending.ts';
import { agreementNeeds, whyNotAskable } from '../../../functions/domain/policy.ts';
import { nextAttempt } from '../../../functions/domain/retry.ts';
import { stateNow } from '../../../functions/domain/state.ts';
import { deriveToken, hashToken, isToken, recoverToken } from '../../../functions/domain/token.ts';
import { verdictFor } from '../../../functions/domain/verdict.ts';
import { standingOf } from '../../../src/schemas/mail-providers.ts';
import { sampleManifest } from '../support/manifest.ts';

describe('rules', () => {
  const manifest = sampleManifest((draft) => {
    draft.access.rules = [
      { domain: 'mixed.example', decide: 'deny', documents: ['pentest'], agreement: 'required' },
      { domain: 'mixed.example', decide: 'approve', documents: ['soc-2'], agreement: 'waived' },
      { domain: 'mixed.example', decide: 'review', agreement: 'required' },
      { domain: 'gmail.com', decide: 'approve', agreement: 'required' },
    ];
  });
  test.each([
    ['mixed.example', 'pentest', 'deny'],
    ['mixed.example', 'soc-2', 'approve'],
    ['mixed.example', 'continuity', 'review'],
    ['sub.mixed.example', 'soc-2', 'review'],
    ['elsewhere.example', 'soc-2', 'review'],
    ['gmail.com', 'soc-2', 'review'],
  ])('%s and %s: %s', (domain, document, verdict) => {
    expect(verdictFor(manifest.access, domain, document)).toBe(verdict);
  });

  test('an agreement is waived only when it is waived for every document that needs it', () => {
    const both = sampleManifest((draft) => {
      draft.access.rules = [{ domain: 'mixed.example', decide: 'approve', documents: ['soc-2'], agreement: 'waived' }];
    });
    expect(agreementNeeds(both, 'mixed.example', ['soc-2']).map((one) => one.settled)).toEqual([
      { kind: 'waived', by: 'mixed.example' },
    ]);
    for (const documents of [
      ['soc-2', 'outdated'],
      ['outdated', 'soc-2'],
    ]) {
      expect(agreementNeeds(both, 'mixed.example', documents).map((one) => one.settled)).toEqual([null]);
    }
  });

  test('who is denied whatever they sign is not made to sign', () => {
    const request = { domain: 'competitor.example', documents: '["soc-2"]', invitedBy: null };
    expect(pendingNeeds(sampleManifest(), request as never, [])).toEqual([]);
  });
});

test('why a document cannot be asked for', () => {
  const manifest = sampleManifest();
  expect(['soc-2', 'pentest', 'continuity'].map((id) => whyNotAskable(manifest, id, '2026-11-21'))).toEqual([
    null,
    null,
    null,
  ]);
  expect(whyNotAskable(manifest, 'outdated', '2026-01-01')).toBeNull();
  expect(whyNotAskable(manifest, 'outdated', '2026-01-02')).toEqual({ why: 'expired', of: ['Title of outdated'] });
});

test('a deadline counts from its very moment', () => {
  const at = '2026-11-21T10:00:00.000Z';
  const before = '2026-11-21T09:59:59.999Z';
  expect([before, at].map((now) => stateNow({ state: 'submitted', lapsesAt: at, expiresAt: null }, now))).toEqual([
    'submitted',
    'lapsed',
  ]);
  expect([before, at].map((now) => stateNow({ state: 'granted', lapsesAt: before, expiresAt: at }, now))).toEqual([
    'granted',
    'expired',
  ]);
  expect(stateNow({ state: 'revoked', lapsesAt: before, expiresAt: before }, at)).toBe('revoked');
});

describe('links', () => {
  test('are bound to the row, the purpose and the secret', () => {
    const made = ['s1', 's2'].flatMap((secret) =>
      ['a', 'b'].flatMap((row) => (['sign', 'download'] as const).map((purpose) => deriveToken(secret, row, purpose))),
    );
    expect(new Set(made).size).toBe(8);
    expect(made.every(isToken)).toBe(true);
    expect(recoverToken(['new', 's1'], 'a', 'sign', hashToken(made[0] ?? ''))).toBe(made[0]);
    expect(recoverToken(['new'], 'a', 'sign', hashToken(made[0] ?? ''))).toBeNull();
  });
});

describe('the chain', () => {
  test('has one text for one value', () => {
    expect(canonicalJson({ b: [1, 'x', null], a: { d: true, c: 'é"' } })).toBe(
      '{"a":{"c":"é\\"","d":true},"b":[1,"x",null]}',
    );
  });
  test('links each row to the one before', () => {
    const event = { at: '2026-11-21T10:00:00.000Z', reference: null, actor: 'gate', event: 'x', detail: {} };
    const [first, second] = auditRows({ seq: 0, hash: GENESIS }, [event, event]) as [AuditRow, AuditRow];
    expect([first.seq, first.previous, second.seq, second.previous]).toEqual([1, GENESIS, 2, first.hash]);
    expect(auditHash({ ...second, actor: 'other' })).not.toBe(second.hash);
  });
});

test('retries spread over three days', () => {
  const start = '2026-11-21T10:00:00.000Z';
  expect(nextAttempt(start, 1, start, 0.5)).toBe('2026-11-21T10:00:30.000Z');
  expect(nextAttempt(start, 1, start, 0)).toBe('2026-11-21T10:00:23.000Z');
  expect(nextAttempt(start, 40, start, 0.5)).toBe('2026-11-21T16:00:00.000Z');
  expect(nextAttempt(start, 9, '2026-11-24T10:00:00.000Z', 0.5)).toBeNull();
});

test('mail domains', () => {
  expect(domainOf('"a@b"@Buyer.Example')).toBe('buyer.example');
  expect(['gmail.com', 'mailinator.com', 'buyer.example'].map(standingOf)).toEqual([
    'free-mail',
    'disposable',
    'company',
  ]);
});

test.each([
  ['203.0.113.1', '198.51.100.1', 0, '203.0.113.1'],
  ['10.0.0.1', '6.6.6.6, 198.51.100.1', 1, '198.51.100.1'],
  ['10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
  ['10.0.0.1', 'unknown', 1, null],
  ['10.0.0.1', undefined, 1, null],
  ['10.0.0.1', '198.51.100.1', 3, null],
])('peer %s, forwarded %s, %i proxies: %s', (peer, forwarded, proxies, expected) => {
  expect(clientAddress(peer, forwarded, proxies)).toBe(expected);
});
