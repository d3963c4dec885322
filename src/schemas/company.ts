import { z } from 'zod';
import { LANGUAGES } from './language.ts';
import { day, email, httpsUrl, line, publicUrl, wordsOf } from './primitives.ts';
import { rule } from './value-rule.ts';

export const notClaimed = z
  .strictObject({
    claim: line.meta({ description: 'What is not claimed, by the name a reviewer would search for.' }),
    why: line.meta({ description: 'Why not, in one sentence.' }),
  })
  .meta({ description: 'Something a reader might assume that the company does not hold.' });

/** A blue that passes on both papers as it is or nearly so. */
export const DEFAULT_ACCENT = '#1f5eff';

export const company = z
  .strictObject({
    name: line.max(60).meta({ description: 'The name in daily use.' }),
    legalName: line.meta({ description: 'The legal entity that signs agreements.' }),
    entities: wordsOf(line)
      .default([])
      .meta({ description: 'Other legal entities of the group, which may sign agreements or run a product.' }),
    tagline: line.optional().meta({ description: 'What the company does, in a few words.' }),
    url: httpsUrl.meta({ description: "The company's own site." }),
    trustUrl: publicUrl.optional().meta({
      description:
        'The public address of this trust center, with its path if it has one. Left out: the one in SITE_URL when the site is built.',
    }),
    language: z.enum(LANGUAGES).default('en').meta({
      description:
        'The language of the interface: pages, emails and messages. What you write yourself stays as you write it.',
    }),
    contacts: z
      .strictObject({
        security: email.meta({ description: 'Who answers security questions and reports.' }),
        privacy: email.optional().meta({
          description: 'Who answers privacy questions. Left out: the security mailbox is the only one that is named.',
        }),
      })
      .meta({ description: 'Mailboxes that a person reads.' }),
    disclosure: z
      .strictObject({
        policy: httpsUrl.meta({ description: 'The vulnerability disclosure policy (RFC 9116 §2.5.7).' }),
        languages: wordsOf(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, rule('language')), 1)
          .default(['en'])
          .meta({ description: 'Preferred languages (RFC 9116 §2.5.8).' }),
        expires: day.meta({ description: 'When security.txt goes stale (RFC 9116 §2.5.5).' }),
      })
      .optional()
      .meta({ description: 'What /.well-known/security.txt says.' }),
    brand: z
      .strictObject({
        logo: z
          .string()
          .regex(/^\/[\p{L}\p{M}\p{N}_./-]+\.(svg|png)$/u, rule('logo'))
          .optional()
          .meta({ description: 'The logo, a path under public/. Left out: the name stands alone.' }),
        accent: z
          .string()
          .regex(/^#[0-9a-f]{6}$/i, rule('color'))
          .default(DEFAULT_ACCENT)
          .meta({ description: 'The one accent color, in quotes.' }),
      })
      .prefault({})
      .meta({ description: 'How it looks.' }),
    search: z
      .strictObject({
        countUnanswered: z.boolean().default(false).meta({
          description:
            'Counts searches that found no answer: their words and the day, and nothing of who searched. Read them with: npm run gate -- unanswered',
        }),
      })
      .prefault({})
      .meta({ description: 'The search on the site.' }),
    follow: z.boolean().default(false).meta({
      description:
        'Lets readers follow updates, subprocessors, a document or a framework by email, each after they confirmed their address.',
    }),
    objectionDays: z.int().min(1).max(365).optional().meta({
      description:
        'How many days customers have to object to a new subprocessor, counted from the day it was announced (GDPR Art. 28(2)). Used where a subprocessor names no `objectBy`.',
    }),
    privacyRequests: z
      .strictObject({
        keptDays: z.int().min(1).max(3650).default(365).meta({
          description: 'How long a closed request is kept before its personal data is erased.',
        }),
      })
      .optional()
      .meta({
        description:
          'Takes data-subject requests at /privacy-request/ and keeps their clock (GDPR Art. 12(3)). Left out: there is no form.',
      }),
    statistics: z
      .strictObject({
        views: z.enum(['off', 'server', 'script']).default('off').meta({
          description:
            'Counts views of each page by day and by kind of place they came from, and nothing of who looked. `server`: where the gate serves the site itself (Node). `script`: on hosts that serve the pages for it, a script of the page tells the gate.',
        }),
      })
      .prefault({})
      .meta({ description: 'What is counted, in sums of a day.' }),
    statusPage: httpsUrl.optional().meta({ description: 'Where outages are reported.' }),
    notClaimed: z.array(notClaimed).default([]).meta({ description: 'What is deliberately not claimed.' }),
  })
  .meta({ title: 'Company', description: 'Who publishes this trust center.' });
export type Company = z.infer<typeof company>;
