import { expect, test } from 'vitest';
import type { Store } from '../../../functions/ports.ts';
import { KEY, makeTold } from '../support/receiver.ts';
import { ada } from '../support/visitor.ts';
import { ask, lastMail } from '../support/walk.ts';

test('a channel that can’t be told holds up nobody’s mail', async () => {
  const rig = await makeTold({ crm: { url: 'http://127.0.0.1:9/hook' } }, { crm: [KEY] });
  const { store } = rig.deps;
  const rows = store.rows.bind(store);
  store.rows = ((table: Parameters<Store['rows']>[0], query: Parameters<Store['rows']>[1]) => {
    if (table === 'channels') throw new Error('no such channel');
    return rows(table, query);
  }) as Store['rows'];
  await ask(rig, ['soc-2']);
  expect(lastMail(rig, ada.email, /^Confirm/)).toContain('/access/');
});
