const GATE = /^\/(?:api|access|review|admin|mailbox|healthz)(?:\/|$)/;
/** Whether an address is the gate's; every other one is the site's. */
export const isGatePath = (pathname: string): boolean => GATE.test(pathname);
