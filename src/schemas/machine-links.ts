import { to } from './addresses.ts';

/** https://www.iana.org/assignments/media-types/application/vnd.oai.openapi+json */
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.1';

/** Where programs find what is for them (RFC 8288; RFC 8631 §4, RFC 9727 §3), as the value of a `Link` header. */
export function machineLinks(base: string): string {
  const path = to(base);
  return [
    `<${path('openApi')}>; rel="service-desc"; type="application/vnd.oai.openapi+json"`,
    `<${path('llms')}>; rel="service-doc"; type="text/plain"`,
    `<${path('apiCatalog')}>; rel="api-catalog"`,
  ].join(', ');
}
