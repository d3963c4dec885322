import { z } from 'zod';
import { DEFAULT_ACCENT } from '../schemas/company.ts';
import { email, httpsUrl, line } from '../schemas/primitives.ts';
import { rule } from '../schemas/value-rule.ts';

/** What a new trust center may say is held. */
export const HOLDINGS = [
  'soc-2-type-1',
  'soc-2-type-2',
  'iso-27001',
  'penetration-test',
  'caiq',
  'gdpr',
  'hipaa',
] as const;
export type Holding = (typeof HOLDINGS)[number];

/** How the file of a logo may end. */
export const LOGO_ENDINGS = ['svg', 'png'] as const;

/** What `init` asks for; what may be left out follows from the rest. */
export const answers = z
  .strictObject({
    name: line.max(60).meta({ description: 'The name in daily use.' }),
    legalName: line.meta({ description: 'The legal entity that signs agreements.' }),
    url: httpsUrl.meta({ description: "The company's own site." }),
    trustUrl: httpsUrl.optional().meta({ description: 'Where the trust center will be: trust.<the site’s domain>.' }),
    security: email.optional().meta({ description: 'Who answers security questions: security@<the site’s domain>.' }),
    approver: email.optional().meta({ description: 'Who decides on requests: the security address.' }),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, rule('color'))
      .default(DEFAULT_ACCENT)
      .meta({ description: 'The one accent color.' }),
    logo: z
      .string()
      .regex(new RegExp(`\\.(${LOGO_ENDINGS.join('|')})$`, 'i'), rule('logo-file'))
      .optional()
      .meta({ description: 'The name of the logo’s file; without one, the name stands alone.' }),
    host: z
      .enum(['node', 'worker', 'netlify', 'vercel', 'lambda'])
      .default('node')
      .meta({ description: 'Where the gate will run.' }),
    holds: z
      .array(z.enum(HOLDINGS))
      .default([])
      .meta({ description: `What is held or stated: ${HOLDINGS.join(', ')}.` }),
  })
  .transform((given) => {
    const domain = new URL(given.url).hostname.replace(/^www\./, '');
    const security = given.security ?? `security@${domain}`;
    return {
      ...given,
      trustUrl: given.trustUrl ?? `https://trust.${domain}`,
      security,
      approver: given.approver ?? security,
    };
  });
export type Answers = z.output<typeof answers>;
