import { expect, test } from 'vitest';
import { endAddress } from '../../functions/acts/end-address.ts';
import { countHeld, heldAbout } from '../../functions/acts/held-about.ts';
import { createOffer } from '../../functions/acts/offers.ts';
import { answerQuestion, askRequester, noteRequest } from '../../functions/acts/work-case.ts';
import { makeApp } from './support/make-app.ts';
import { ada } from './support/visitor.ts';
import { signed } from './support/walk.ts';

const BY = 'approver@northwind.example';

test('all that is written of and by a person is in what is given of them, and nothing that opens anything', async () => {
  const rig = await makeApp();
  const { reference } = await signed(rig);
  await askRequester(rig.deps, reference, { savedQuestion: '', question: 'Who reads it?' }, { by: BY });
  await answerQuestion(rig.deps, reference, 'Our two auditors.');
  await noteRequest(rig.deps, reference, 'Met them at a fair.', { by: BY });
  const link = {
    ...{ for: ada.email, company: 'Buyer & Sons', documents: ['soc-2'], days: 30, note: 'As promised.', title: '' },
    ...{ frameworks: [], answers: [], send: 'copy' as const },
  };
  await createOffer(rig.deps, link, BY);
  await endAddress(rig.deps, ada.email, BY, 'said');
  const held = await heldAbout(rig.deps, ada.email);
  expect(held.messages.map(({ kind, text }) => [kind, text])).toEqual([
    ['question', 'Who reads it?'],
    ['answer', 'Our two auditors.'],
    ['note', 'Met them at a fair.'],
  ]);
  expect(held.links).toMatchObject([{ subject: ada.email, company: 'Buyer & Sons', note: 'As promised.' }]);
  expect(held.left).toBe('2026-11-21T10:00:00.000Z');
  expect(countHeld(held)).toMatchObject({ messages: 3, links: 1 });
  expect(JSON.stringify(held)).not.toMatch(/"(?:mac|hash)":/);
});
