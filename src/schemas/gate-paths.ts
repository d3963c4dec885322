/** The first parts of the gate's addresses; every other address is the static site's. */
export const GATE_ROOMS = ['api', 'access', 'review', 'admin', 'mailbox', 'healthz'] as const;
/** The one address of the gate that stands outside its rooms: the public keys of its receipts. */
export const KEYS_PATH = '/.well-known/vouchsafe-keys.json';
