/** The first parts of the gate's addresses; every other address is the static site's. */
export const GATE_ROOMS = ['api', 'access', 'review', 'admin', 'mailbox', 'healthz'] as const;
/** The one address of the gate that stands outside its rooms: the public keys of its receipts. */
export const KEYS_PATH = '/.well-known/vouchsafe-keys.json';
/** All of the gate's addresses as patterns, in the form that Cloudflare and Netlify read. */
export const GATE_PATTERNS: readonly string[] = [
  ...GATE_ROOMS.flatMap((room) => [`/${room}`, `/${room}/*`]),
  KEYS_PATH,
];
