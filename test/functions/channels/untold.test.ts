import { expect, test } from 'vitest';
import { KEY, makeTold } from '../support/receiver.ts';
import { ada } from '../support/visitor.ts';
import { ask, lastMail } from '../support/walk.ts';

test('a channel that can’t be told holds up nobody’s mail', async () => {
  const rig = await makeTold({ crm: { url: 'http://127.0.0.1:9/hook' } }, { crm: [KEY] });
  const { store } = rig.deps;
  const rows = store.rows.bind(store);
  store.rows = async (table, query) => {
    if (table === 'channels') throw new Error('no such channel');
    return rows(table, query);
  };
  await ask(rig, ['soc-2']);
  expect(lastMail(rig, ada.email, /^Confirm/)).toContain('/access/');
});
