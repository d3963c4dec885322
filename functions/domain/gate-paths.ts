import { GATE_ROOMS, KEYS_PATH } from '../../src/schemas/gate-paths.ts';

const GATE = new RegExp(`^(?:/(?:${GATE_ROOMS.join('|')})(?:/|$)|${KEYS_PATH.replaceAll('.', '\\.')}$)`);
/** Whether an address is the gate's; every other one is the site's. */
export const isGatePath = (pathname: string): boolean => GATE.test(pathname);

export { KEYS_PATH };
