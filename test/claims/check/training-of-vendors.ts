import { faulty, innocent, type Snippet } from './snippet.ts';

/** What a vendor holds, in lists and tables about vendors, and what we hold that stands close by. Editions, targets and short units. */
export const FAULTY: readonly Snippet[] = [
  faulty('VS-C01', '## Our vendors\n\nWe hold PCI DSS certification.'),
  faulty('VS-C01', '## Certifications\n\n- PCI DSS Level 1 certified'),
  faulty('VS-C01', '| Standard | Status | Provider |\n|---|---|---|\n| PCI DSS | Certified | Stripe |'),
  faulty('VS-C01', 'PCI DSS certified — since May 2024.'),
  faulty('VS-C01', 'Northwind Cloud holds PCI DSS certification (report on request).'),
  faulty('VS-C41', 'Breach notice · internal target 24h', 'answer', 'We tell customers of a breach within 48 hours.'),
];
export const INNOCENT: readonly Snippet[] = [
  innocent(
    '## Infrastructure providers\n\n**Amazon Web Services (Amazon Web Services, Inc.)**\n\n- Purpose: hosting\n- Certifications: ISO 27017, PCI DSS',
  ),
  innocent('## Hosting\n\n**Amazon Web Services**\n\n- Purpose: hosting\n- Certifications: ISO 27017, PCI DSS'),
  innocent('## Who we work with\n\n- Example Postbox\n- Certifications: PCI DSS, ISO 27018'),
  innocent('## Amazon Web Services\n\nCertifications: ISO 27017, PCI DSS'),
  innocent(
    '| Vendor | Role | Certifications we rely on |\n|---|---|---|\n| Example Postbox | Email | ISO 27018, PCI DSS |\n| Amazon Web Services | Hosting | ISO 27017 |',
  ),
  innocent('| Provider | Certifications |\n|---|---|\n| Example Postbox | PCI DSS, ISO 27018 |'),
  innocent('Roadmap: PCI DSS certification — target Q3 2027.'),
  innocent('HITRUST certification (planned for 2028).'),
  innocent('Breach notice · internal target 48h', 'answer', 'We tell customers of a breach within 48 hours.'),
];
