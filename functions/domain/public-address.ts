import { baseOf, type To, to } from '../../src/schemas/addresses.ts';

/** Full addresses of this trust center: the origin it is reached at, the base path it is published under. */
export const publicAddress = (siteUrl: string, trustUrl: string): To => {
  const path = to(baseOf(trustUrl));
  return (name, ...parts) => new URL(path(name, ...parts), siteUrl).href;
};
