import type { Certificate } from '../schemas/compliance.ts';

/** "ISO/IEC 27001:2022", "PCI DSS v4.0.1", unless the name says the edition already. */
export const certificateName = (framework: string, { edition }: Certificate): string => {
  if (framework.includes(edition)) return framework;
  return edition.includes('.') ? `${framework} v${edition}` : `${framework}:${edition}`;
};

/** The letters and digits of a certificate's number, as two ways of writing it have them in common. */
export const plainNumber = (number: string): string => number.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
