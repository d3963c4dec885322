import type { Certificate } from '../schemas/compliance.ts';

/** "ISO/IEC 27001:2022", unless the name says the edition already. */
export const certificateName = (framework: string, certificate: Certificate): string =>
  framework.includes(certificate.edition) ? framework : `${framework}:${certificate.edition}`;
