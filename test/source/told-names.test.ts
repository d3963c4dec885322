import { expect, test } from 'vitest';
import { edited, told } from './tree-on-disk.ts';

const RULE = '  - { domain: partner.example, decide: approve, documents: [soc-2-report] }';
const withAccess = (more: string) => told(edited('content/access.yaml', RULE, `${RULE}\n${more}`));
const CHANNELS = 'channels:\n  crm: { kind: webhook, url: https://crm.example/hook }\n  team: { kind: slack }\n';

test('roundups and escalations go to addresses and to channels that there are', async () => {
  expect(
    await withAccess(
      `${CHANNELS}targetHours: 24\nroundups:\n  - { to: [team, boss@northwind.example] }\nescalate: { to: [crm, team] }`,
    ),
  ).toEqual([]);
});

test.each([
  [`${CHANNELS}roundups:\n  - { to: [tema] }`, 'no channel is called "tema"'],
  [`${CHANNELS}roundups:\n  - { to: crm }`, '"crm" is a webhook, and a roundup is for people'],
  ['targetHours: 24\nescalate: { to: team }', 'no channel is called "team"'],
  ['escalate: { to: boss@northwind.example }', 'no answer time is promised in hours'],
  ['channels:\n  crm: { kind: webhook }', 'A webhook has a url'],
  ['channels:\n  team: { kind: slack, url: https://hooks.slack.com/services/x }', 'is a secret'],
  ['channels:\n  crm: { kind: webhook, url: http://crm.example/ }', 'starts with https://'],
  ['channels:\n  crm: { kind: webhook, url: https://user:word@crm.example/ }', 'without a user'],
  ['timeZone: Europe/Nowhere', 'IANA name'],
  ['roundups:\n  - { to: team, hour: 24 }', '23'],
])('%j is told', async (access, message) => {
  const faults = await withAccess(access);
  expect(faults.join('\n')).toContain(message);
  expect(faults[0]).toMatch(/^\S*content\/access\.yaml:\d+/);
});
