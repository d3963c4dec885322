import { expect, test } from 'vitest';
import { subprocessor } from '../../src/schemas/subprocessor.ts';
import { subprocessorsPage } from '../../src/site/models/subprocessors.ts';
import type { Sift, Table } from '../../src/site/page-model.ts';
import { plainText } from '../../src/site/said.ts';
import { openSite } from '../../src/site/site.ts';
import { baseTree } from '../claims/check/base-tree.ts';

function pageOf(all: Record<string, object>) {
  const tree = baseTree();
  tree.subprocessors = Object.entries(all).map(
    ([id, more]) =>
      ({ id, data: subprocessor.parse({ name: id, purpose: 'Work', data: 'Names', ...more }), file: '' }) as never,
  );
  const page = subprocessorsPage(openSite({ tree, today: '2026-11-21', language: 'en', base: '' }));
  const tables = page.sections
    .flat()
    .flatMap(({ blocks }) => blocks.filter((one): one is Table => one.kind === 'table'));
  const rows = tables.flatMap(({ rows: found }) => found);
  return {
    tables,
    transfers: Object.fromEntries(rows.map((row) => [row.subject.id, plainText(row.cells[4] ?? [])])),
    sifted: Object.fromEntries(rows.map(({ subject, sift }) => [subject.id, sift])),
    choices: (page.tools ?? [])
      .filter((one): one is Sift => one.kind === 'sift')
      .flatMap(({ choices }) => choices.map(({ name, options }) => [name, options.map(({ value }) => value)])),
  };
}

test('a transfer within the EU is not needed; abroad it is none stated; what is stated stands', () => {
  const { transfers } = pageOf({
    within: { location: ['DE', 'AT'] },
    area: { location: ['NO', 'DE'] },
    abroad: { location: ['US', 'DE'] },
    nowhere: {},
    ground: { location: ['US'], transfer: 'Data Privacy Framework' },
  });
  expect(transfers).toEqual({
    within: 'Not needed: in the EU',
    area: 'Not needed: in the EEA',
    abroad: 'None stated',
    nowhere: 'None stated',
    ground: 'Data Privacy Framework',
  });
});

test('the filter offers only what leaves something in and something out; what states nothing is never left out', () => {
  const { choices, sifted } = pageOf({
    within: { location: ['DE'], dataKinds: ['contact', 'content'] },
    abroad: { location: ['US', 'GB', 'DE'], dataKinds: ['contact'] },
    nowhere: {},
  });
  expect(choices).toEqual([
    ['region', ['eu', 'gb', 'us']],
    ['data', ['content']],
  ]);
  expect(sifted).toMatchObject({
    within: { region: ['eu'] },
    abroad: { region: ['us', 'gb'] },
    nowhere: { region: [], data: [] },
  });
  expect(pageOf({ within: { location: ['DE'] }, other: { location: ['FR'] } }).choices).toEqual([]);
});

test('all tables have the same columns but for the days', () => {
  const { tables } = pageOf({
    coming: { since: '2027-01-01', announced: '2026-11-01' },
    current: { since: '2020-01-01' },
    ended: { since: '2020-01-01', until: '2021-01-01' },
  });
  expect(tables.map(({ columns }) => columns.length)).toEqual([6, 6, 6]);
  expect(tables.map(({ columns }) => columns.at(-1))).toEqual(['Since', 'Since', 'Period']);
  expect(plainText(tables[2]?.rows[0]?.cells[5] ?? []).replaceAll('\u00a0', ' ')).toBe('1 Jan 2020 – 1 Jan 2021');
});

test('a planned one says from when, and until when to object: its own day, or by the days that the company gives', () => {
  const tree = baseTree();
  tree.company.data.objectionDays = 30;
  tree.company.data.follow = true;
  tree.subprocessors = ['2026-11-20', undefined].map(
    (objectBy, at) =>
      ({
        id: `mail-${at}`,
        data: subprocessor.parse({
          ...{ name: `Mail ${at}`, purpose: 'Work', data: 'Names', since: '2027-02-01', announced: '2026-11-10' },
          ...(objectBy ? { objectBy } : {}),
        }),
        file: '',
      }) as never,
  );
  const page = subprocessorsPage(openSite({ tree, today: '2026-11-21', language: 'en', base: '/trust' }));
  const told = page.sections.flat().flatMap(({ blocks }) => blocks.filter((one) => one.kind === 'said'));
  expect(told.map(({ said }) => plainText(said))).toEqual([
    'Mail 0 starts on 1 February 2027, announced on 10 November 2026. You can object by email until 20 November 2026.',
    'Mail 1 starts on 1 February 2027, announced on 10 November 2026. You can object by email until 10 December 2026.',
  ]);
  expect(JSON.stringify(page.told)).toContain('/trust/follow/?topic=subprocessors');
});
