import { to } from './addresses.ts';

/** https://www.iana.org/assignments/media-types/application/vnd.oai.openapi+json */
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.1';

/**
 * Where programs find what is for them, as the value of a `Link` header (RFC 8288; relations of RFC 8631 §4 and RFC 9727 §3). Without
 * quotation marks, which the files of every host would have to escape.
 */
export function machineLinks(base: string): string {
  const path = to(base);
  return [
    `<${path('openApi')}>; rel=service-desc`,
    `<${path('llms')}>; rel=service-doc`,
    `<${path('apiCatalog')}>; rel=api-catalog`,
  ].join(', ');
}
