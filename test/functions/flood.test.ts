import { expect, test } from 'vitest';
import { makeApp, type Rig, SITE } from './support/make-app.ts';
import { ada, formBody } from './support/visitor.ts';

const FORGED = 500;
const AT_ONCE = 25;
const CONFIRMATIONS_PER_HOUR = 60;
const ANSWER_MAX_MS = 1000;

const ask = (rig: Rig, email: string, network: number) =>
  rig.app.request(`${SITE}/api/requests`, {
    method: 'POST',
    headers: {
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `198.${18 + (network >> 8)}.${network & 255}.9`,
    },
    body: formBody({ ...ada, email, documents: 'soc-2' }),
  });

/** The short form of `npm run bench -- flood`. */
test.each([
  ['one network', 1, 'one address', 1, 1],
  ['one network', 1, 'as many addresses', FORGED, CONFIRMATIONS_PER_HOUR],
  ['as many networks', FORGED, 'one address', 1, 1],
  ['as many networks', FORGED, 'as many addresses', FORGED, CONFIRMATIONS_PER_HOUR],
])(
  `${FORGED} forged requests from %s (%i) to %s (%i): few first mails, and an honest reader is served at once`,
  async (_, networks, __, addresses, mailsMax) => {
    const rig = await makeApp();
    rig.deps.settings.trustProxy = 1;
    let honest: { status: number; took: number } | undefined;
    for (let at = 0; at < FORGED; at += AT_ONCE) {
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, offset) => {
          const one = at + offset;
          return ask(rig, `victim-${one % addresses}@target-${one % addresses}.example`, one % networks);
        }),
      );
      if (at !== FORGED - 4 * AT_ONCE) continue;
      const start = performance.now();
      const answer = await ask(rig, 'honest@partner.example', 1000);
      honest = { status: answer.status, took: performance.now() - start };
    }
    await rig.settle();
    expect(honest?.status).toBe(303);
    expect(honest?.took).toBeLessThan(ANSWER_MAX_MS);
    const [toHonest, toVictims] = [
      rig.mails.filter((mail) => mail.to === 'honest@partner.example'),
      rig.mails.filter((mail) => mail.to !== 'honest@partner.example'),
    ];
    expect(toHonest).toHaveLength(1);
    expect(toVictims.length).toBeLessThanOrEqual(mailsMax);
    expect(new Set(toVictims.map((mail) => mail.to)).size).toBe(toVictims.length);
    // Later that hour nothing more leaves.
    rig.pass(0.5);
    await rig.settle();
    expect(rig.mails).toHaveLength(toHonest.length + toVictims.length);
    await rig.deps.store.close();
  },
);
