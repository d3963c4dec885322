import type { Call, Chapter, World } from '../actors.ts';
import { mustBe } from '../must-be.ts';

/** What the company's own program hears of all this, by signed calls. */

const callsOf = ({ ground, references }: World, name: string): Call[] =>
  ground.calls.got.filter(({ reference }) => reference === references.get(name));

/** It takes no call for a while. */
export const programIsBusy: Chapter = async ({ ground }) => ground.calls.busy(true);

/** It had refused calls, and takes them again from now on. */
export const programIsBack: Chapter = async (world) => {
  const { calls } = world.ground;
  const refused = [...new Set(calls.got.filter(({ isTaken }) => !isTaken).map(({ id }) => id))];
  mustBe('what it refused', refused.length > 0, true);
  calls.busy(false);
};

/** What it has taken by the end, a type a call; never twice, never forged, and without a word about a person. */
const HEARD: Record<string, string[]> = {
  'the buyer': [
    ...['document.downloaded', 'request.granted', 'request.revoked', 'request.signed', 'signature.recorded'],
  ],
  'the stranger': ['request.declined', 'request.signed', 'signature.recorded'],
  'the silent': [],
};
export const programWasTold: Chapter = async (world) => {
  const { got } = world.ground.calls;
  mustBe('forged calls', got.filter(({ isGenuine }) => !isGenuine).length, 0);
  const taken = got.filter(({ isTaken }) => isTaken).map(({ id }) => id);
  mustBe('calls taken twice', taken.length - new Set(taken).size, 0);
  const refused = got.filter(({ isTaken }) => !isTaken);
  for (const { id, signature } of refused) {
    const again = got.find((one) => one.id === id && one.isTaken);
    mustBe('a refused call came again, signed anew', again !== undefined && again.signature !== signature, true);
  }
  for (const [name, types] of Object.entries(HEARD)) {
    const heard = callsOf(world, name).filter(({ isTaken }) => isTaken);
    mustBe(`what it heard of ${name}`, heard.map(({ type }) => type).sort(), types);
  }
  mustBe('people in what it was told', /@|Łucja|Jo Reader|Reviewer/.exec(got.map(({ body }) => body).join('\n')), null);
};
