import { GATE } from '../../src/schemas/addresses.ts';

export const KEYS_PATH = GATE.receiptKeys;
