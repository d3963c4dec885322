/** What the check of a deployment says of a webhook or a chat; `fix` is how to fix it. */
const secret = (id: string): string => `Set CHANNEL_SECRETS, here and on the host: ${id}=…`;
export const channelChecks = {
  what: (id: string) => `channel ${id}`,
  reached: (host: string) => `${host} is a public address`,
  faults: {
    'no-secret': (id: string) => ({ said: 'has no secret', fix: secret(id) }),
    'not-a-key': (id: string) => ({
      said: 'has a secret that isn’t a key, or whose two halves aren’t a pair',
      fix: `Make one with: echo whsec_$(openssl rand -base64 32). ${secret(id)}`,
    }),
    'not-an-address': (id: string) => ({ said: 'has a secret that isn’t an address', fix: secret(id) }),
    'other-host': (id: string) => ({
      said: 'has an address at a host that isn’t allowed for it',
      fix: `Check the address, or name its host: channels.${id}.host in content/access.yaml.`,
    }),
  },
  notCalled: (why: string) => ({ said: why, fix: 'Use an https address that anyone on the internet could call.' }),
  notFound: (host: string, why: string) => ({
    said: `${host} could not be looked up: ${why}`,
    fix: 'Check its address.',
  }),
  internal: (host: string, address: string) => ({
    said: `${host} is ${address}, which is not a public address`,
    fix: 'Messages never go to an internal address. Use one that anyone on the internet could call.',
  }),
};
