import data from './audit-tools.json' with { type: 'json' };
import { norm, same } from './company-names.ts';

/** The last labels of a host that make a name of one's own, for the domains in the list. */
const isUnder = (address: string | undefined, domain: string): boolean => {
  if (address === undefined || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === domain || hostname.endsWith(`.${domain}`);
};

/** The seller of an audit tool that a firm is, by its name or its site; null where it is none that is known. */
export const toolVendor = ({ name, url }: { name: string; url?: string | undefined }): string | null =>
  data.vendors.find((one) => same(norm(name), norm(one.name)) || isUnder(url, one.domain))?.name ?? null;
