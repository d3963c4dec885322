import { faulty, innocent, type Snippet } from './snippet.ts';

/** What a vendor holds, in lists and tables about vendors, and what we hold that stands close by. Editions, targets and short units. */
export const FAULTY: readonly Snippet[] = [
  faulty('VS-C01', '## Our vendors\n\nWe hold PCI DSS certification.'),
  faulty('VS-C01', '## Certifications\n\n- PCI DSS Level 1 certified'),
  faulty('VS-C01', '| Standard | Status | Provider |\n|---|---|---|\n| PCI DSS | Certified | Stripe |'),
  faulty('VS-C01', 'PCI DSS certified — since May 2024.'),
  faulty('VS-C01', 'Northwind Cloud holds PCI DSS certification (report on request).'),
  // A row of ours says so under our name or under a status, whatever stands beside it.
  faulty('VS-C01', '| Scheme | Foxgate | Northwind Cloud |\n|---|---|---|\n| PCI DSS | No | Certified |'),
  faulty('VS-C01', '| Scheme | Held | Public |\n|---|---|---|\n| PCI DSS | Certified | No |'),
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
  // Whose data centers, which host, which paper: what stands around the name tells.
  innocent('We only work with cloud hosts whose data centers are PCI DSS certified.'),
  innocent('The data centers that we use hold PCI DSS and FedRAMP authorizations of their own.'),
  innocent('Northwind Cloud operates from PCI DSS (or its successor) datacenters.'),
  innocent('Our platform is ISO 27001 certified and hosted on PCI DSS compliant cloud providers.'),
  innocent('We read the SOC 1 report of AWS each year.'),
  innocent('We prepared for our PCI DSS assessor.'),
  innocent('Northwind Cloud is built on an audited control base designed to align with PCI DSS.'),
  innocent('A genuine SOC 1 attestation requires an audit by a CPA firm.'),
  // A row that says no, a column of somebody else, a table of what is asked for.
  innocent(
    '| Report | About | Do we have it? |\n|---|---|---|\n| SOC 1 | Financial reporting | No |\n| SOC 2 | Security | Yes |',
  ),
  innocent('| Standard | Who it is for | Applies to us |\n|---|---|---|\n| PCI DSS | Companies with card data | No |'),
  innocent('| Scheme | Foxgate | Northwind Cloud |\n|---|---|---|\n| PCI DSS | Yes | No |'),
  innocent(
    '| ID | Requirement | Standard | Critical |\n|---|---|---|---|\n| R-1 | Card data | PCI DSS Level 1 | Yes |',
  ),
  innocent('Roadmap: PCI DSS certification — target Q3 2027.'),
  innocent('HITRUST certification (planned for 2028).'),
  innocent('Breach notice · internal target 48h', 'answer', 'We tell customers of a breach within 48 hours.'),
];
