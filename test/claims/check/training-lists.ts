import { faulty, innocent, type Snippet } from './snippet.ts';

/** What lists, tables and lines say with few words: vendors by an address or by fields, and numbers whose thing stands over them. */
const contradicts = (text: string, beside: string): Snippet => faulty('VS-C41', text, 'answer', beside);
const agrees = (text: string, beside: string): Snippet => innocent(text, 'answer', beside);

export const FAULTY: readonly Snippet[] = [
  faulty(
    'VS-C32',
    '## Where it runs\n\nOur hosting providers guard their buildings. Read their own pages on it:\n\n* Hetzner: https://www.hetzner.com/security\n* Linode: https://www.linode.com/security',
  ),
  faulty(
    'VS-C32',
    '## Privacy\n\nRead on.\n\n## Forms\n\nSome.\n\n## Our subprocessors\n\nProvider\n\nFly.io\n\nHosting',
  ),
  faulty(
    'VS-C32',
    '## Subprocessors\n\n**Example Postbox**\n- **Purpose:** Mail\n\n**Quillforge**\n- **Purpose:** Drafts\n- **Location:** Sweden',
  ),
  faulty('VS-C32', 'Northwind Cloud uses WorkOS to power single sign-on.'),
  faulty('VS-C32', '- **Stored data**: AES-256-GCM with per-customer Google Cloud KMS keys'),
  faulty('VS-C32', 'TLS 1.3 enforced at the Vercel edge. Every answer carries HSTS.'),
  faulty('VS-C32', 'Messages to your phone are sent through the WhatsApp Business API.'),
  faulty('VS-C34', 'Write to us at any time.\n\n© 2026 Harbor Lantern Holdings, Inc. All rights reserved.'),
  contradicts('Penetration tests are performed once per year.', 'Penetration tests are performed twice a year.'),
  contradicts(
    'We hire outside security firms for penetration tests at least once per year.',
    'Penetration tests are performed every two years.',
  ),
  contradicts(
    'We have bi-annual penetration tests by an outside team.',
    'Penetration tests are performed every three years.',
  ),
  contradicts(
    'Meeting recordings are stored for 90 days by default on Standard plans.',
    'Meeting recordings are stored for 30 days by default.',
  ),
  contradicts(
    'Session recordings (i.e., what is needed to replay a visit) are stored for 30 days.',
    'Session recordings are stored for 90 days.',
  ),
  contradicts(
    'Sandbox data is:\n\n- Kept in your browser\n- Automatically deleted after 24 hours',
    'Sandbox data is deleted after 7 days.',
  ),
  contradicts('Deleted content is kept for 14 days.', 'Deleted data is kept for 60 days.'),
  contradicts(
    '## Build output\n\n| Tier | Retention |\n| - | - |\n| Free | 7 days |\n| Pro | 30 days |',
    'Build output is retained for 3 days on the Free tier.',
  ),
  contradicts('If the PIN is entered incorrectly 5 times, the app locks.', 'The app locks after 10 wrong PIN entries.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent(
    '## Connect your cloud\n\nChoose where your data goes:\n\n* Hetzner: https://www.hetzner.com\n* Linode: https://www.linode.com',
  ),
  innocent('## Subprocessors\n\nOur list is short.\n\n**Purpose**\n- **Service:** we name what each of them does'),
  innocent('You can encrypt exports with AES-256 and your own AWS KMS keys.'),
  innocent('TLS can be enforced at the Cloudflare edge of your own site.'),
  innocent('Contoso uses WorkOS to power single sign-on.'),
  innocent('Northwind Cloud uses GitHub integrations that you install.'),
  innocent('The font is © 2019 Fontworks, Inc. and used under its license.'),
  agrees('We have bi-annual penetration tests.', 'Penetration tests are performed once a year.'),
  agrees('We have bi-annual firewall reviews.', 'Firewall rules are reviewed twice a year.'),
  agrees(
    'Meeting recordings are stored for 90 days on Business plans.',
    'Meeting recordings are stored for 30 days by default.',
  ),
  agrees(
    '## Build output\n\n| Tier | Retention |\n| - | - |\n| Free | 7 days |\n| Pro | 30 days |',
    '## Traces\n\n| Tier | Retention |\n| - | - |\n| Free | 3 days |\n| Pro | 14 days |',
  ),
  agrees('Deleted files are kept for 30 days.', 'Deleted workspaces are kept for 7 days.'),
  agrees(
    'Preview data is:\n\n- Automatically deleted after 24 hours',
    'Sandbox data is:\n\n- Automatically deleted after 7 days',
  ),
];
