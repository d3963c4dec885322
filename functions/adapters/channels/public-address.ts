import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * What of IPv4 is not the public internet (IANA IPv4 Special-Purpose Address Registry, RFC 6890; multicast RFC 5771). The metadata services of
 * clouds are in link-local, shared and private space.
 */
const IPV4_SPECIAL = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Azure's host, which hands out settings and keys to its machines.
  ['168.63.129.16', 32],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Of IPv6 the public internet is 2000::/3 (IANA IPv6 Global Unicast Address Assignments), without what holds an IPv4 address or is special in it. */
const IPV6_GLOBAL = ['2000::', 3] as const;
const IPV6_SPECIAL = [
  // Teredo, ORCHID, benchmarking and other protocols.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: an IPv4 address stands in it.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const;

const special4 = new BlockList();
for (const [net, prefix] of IPV4_SPECIAL) special4.addSubnet(net, prefix, 'ipv4');
const global6 = new BlockList();
global6.addSubnet(...IPV6_GLOBAL, 'ipv6');
const special6 = new BlockList();
for (const [net, prefix] of IPV6_SPECIAL) special6.addSubnet(net, prefix, 'ipv6');

/** Whether an address may belong to a machine on the internet. IPv4 within IPv6, in whichever form, may not: no host needs to be reached that way. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4');
  // A zone (RFC 4007 §11) belongs to link-local addresses.
  return (
    isIPv6(address) && !address.includes('%') && global6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
  );
}
