import { describe, expect, it } from 'vitest';
import { closed } from '../../../functions/hosts/closed.ts';
import { readEnvironment } from '../../../functions/hosts/env.ts';
import { EnvironmentFault, type SettingFault } from '../../../functions/hosts/environment-fault.ts';
import { type PlainStatus, plainRefusal } from '../../../functions/hosts/plain-refusal.ts';
import { sayFault, saySetting } from '../../../functions/hosts/say-fault.ts';
import { withFix } from '../../../functions/hosts/store-fixes.ts';
import { plainRefusalWords } from '../../../src/words/plain-refusals.ts';
import { settingWords } from '../../../src/words/settings.ts';
import { sampleManifest } from '../support/manifest.ts';

const { en, 'ar-XB': other } = settingWords;
const faultsOf = (env: Record<string, string>): readonly SettingFault[] => {
  try {
    readEnvironment(env);
  } catch (fault) {
    if (fault instanceof EnvironmentFault) return fault.faults;
  }
  throw new Error('it was read');
};
/** Every fault that there is, as the hosts find them. */
const ALL: { [What in SettingFault[1]]: Extract<SettingFault, [string, What, ...unknown[]]> } = {
  'whole-number': ['PORT', 'whole-number', 0, 65_535],
  'public-address': ['SITE_URL', 'public-address'],
  database: ['DATABASE_URL', 'database'],
  'mail-server': ['SMTP_URL', 'mail-server'],
  email: ['MAIL_FROM', 'email'],
  'dkim-incomplete': ['DKIM_DOMAIN', 'dkim-incomplete', ['DKIM_SELECTOR']],
  'dkim-domain': ['DKIM_DOMAIN', 'dkim-domain'],
  'dkim-selector': ['DKIM_SELECTOR', 'dkim-selector'],
  'dkim-no-key': ['DKIM_PRIVATE_KEY', 'dkim-no-key'],
  'dkim-not-rsa': ['DKIM_PRIVATE_KEY', 'dkim-not-rsa', 'ed25519'],
  'dkim-short': ['DKIM_PRIVATE_KEY', 'dkim-short', 512, 1024],
  secrets: ['SECRETS', 'secrets', 32],
  secret: ['CRON_SECRET', 'secret', 32],
  topics: ['BOUNCE_TOPICS', 'topics'],
  'channel-secrets': ['CHANNEL_SECRETS', 'channel-secrets'],
  vault: ['VAULT_URL', 'vault'],
  sink: ['AUDIT_SINK', 'sink'],
  flag: ['OIDC_ONLY', 'flag'],
  issuer: ['OIDC_ISSUER', 'issuer'],
  'issuer-of-many': ['OIDC_ISSUER', 'issuer-of-many'],
  'without-issuer': ['OIDC_ISSUER', 'without-issuer', ['OIDC_CLIENT_ID']],
  'no-client': ['OIDC_CLIENT_ID', 'no-client'],
  scopes: ['OIDC_SCOPES', 'scopes'],
  collector: ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector'],
  'log-level': ['LOG_LEVEL', 'log-level'],
  day: ['TODAY', 'day'],
  'no-secrets': ['SECRETS', 'no-secrets'],
  'no-mail-server': ['SMTP_URL', 'no-mail-server'],
  'not-https': ['SITE_URL', 'not-https'],
  'no-address': ['SITE_URL', 'no-address'],
  'other-path': ['SITE_URL', 'other-path', 'https://a.example/trust', 'https://b.example/trust'],
  'bucket-keys': ['AUDIT_SINK', 'bucket-keys', ['AUDIT_SINK_ACCESS_KEY_ID']],
  'bucket-keys-of-host': ['VAULT_URL', 'bucket-keys-of-host', ['VAULT_ACCESS_KEY_ID']],
  'file-lost': ['DATABASE_URL', 'file-lost', ['VERCEL']],
  'sink-file-lost': ['AUDIT_SINK', 'sink-file-lost', []],
  'no-database-binding': ['DB', 'no-database-binding'],
  'second-database': ['HYPERDRIVE', 'second-database', 'DB'],
  'no-vault-binding': ['VAULT', 'no-vault-binding'],
};
const ENGLISH = /\b(the|a|is|it|and|or|expected|missing|needs|in)\b/i;

describe('what keeps a gate from starting', () => {
  it('is found as facts', () => {
    expect(
      faultsOf({ NODE_ENV: 'production', PORT: '99999', SECRETS: 'short', VAULT_URL: 's3://files', AWS_REGION: 'x' }),
    ).toEqual([
      ['PORT', 'whole-number', '0', '65535'],
      ['SECRETS', 'secrets', '32'],
      ['SMTP_URL', 'no-mail-server'],
      ['VAULT_URL', 'bucket-keys-of-host', ['VAULT_ACCESS_KEY_ID', 'VAULT_SECRET_ACCESS_KEY']],
    ]);
    expect(faultsOf({ VERCEL: '1', LAMBDA: '' })).toEqual([['DATABASE_URL', 'file-lost', ['VERCEL']]]);
  });
  it('is one message, a line for each', () => {
    expect(sayFault(new EnvironmentFault([ALL.email, ALL['second-database']]), en)).toBe(
      'The environment has 2 faults:\n  MAIL_FROM: expected one email address\n  HYPERDRIVE: set beside DB; the state is in one of them',
    );
  });
  it.each(Object.values(ALL).map((fault) => [fault[1], fault] as const))(
    '%s is told in another language',
    (_, fault) => {
      expect(saySetting(fault, en)).toMatch(/[a-z]/);
      const said = saySetting(fault, other)
        .replace(/\S*[:/=.]\S*/g, '')
        .replace(/\b[A-Z_]+\b/g, '');
      expect(said).not.toMatch(ENGLISH);
    },
  );
  it('never says the value', () => {
    const [fault = ALL.day] = faultsOf({ SECRETS: 'hunter2' });
    expect(JSON.stringify(fault) + saySetting(fault, en)).not.toContain('hunter2');
  });
});

describe('a gate that is closed', () => {
  it('tells its visitors so in the language of the site', async () => {
    const manifest = sampleManifest((draft) => {
      draft.company.language = 'ar-XB';
    });
    const answer = await closed(new EnvironmentFault([ALL.email]), manifest);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toBe(other.closed);
  });
});

describe('what the HTTP parser refuses', () => {
  const statuses = Object.keys(plainRefusalWords.en).map(Number) as PlainStatus[];
  it.each(statuses)('%i is answered in the language of the site', (status) => {
    const { reason, body } = plainRefusal(status, '', 'ar-XB');
    expect(reason).toMatch(/^[A-Z]/);
    expect(body).toContain('<html lang="ar-XB" dir="rtl">');
    expect(body.replace(/<[^>]*>/g, '')).not.toMatch(ENGLISH);
  });
});

describe('a database that cannot be used', () => {
  it('is fixed as its own words say, in the words of the catalog', () => {
    const busy = withFix('/srv/gate.db', false, new Error('database is locked'));
    expect(busy.message).toBe(
      `DATABASE_URL: /srv/gate.db cannot be used: database is locked. ${en.database.fixes.held}`,
    );
    expect(withFix('/srv/gate.db', false, new Error('something else')).message).toMatch(/: something else\.$/);
  });
  it.each(Object.keys(en.database.fixes) as (keyof typeof en.database.fixes)[])(
    '%s has a fix in another language',
    (fix) => {
      expect(other.database.fixes[fix]).not.toMatch(ENGLISH);
    },
  );
});
