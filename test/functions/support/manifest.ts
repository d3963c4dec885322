import { createHash } from 'node:crypto';
import { MANIFEST_VERSION, type Manifest, type ManifestDocument, manifest } from '../../../src/schemas/manifest.ts';

const shell =
  '<!doctype html><html lang="en"><head><title>⟦title⟧</title><link rel="stylesheet" href="/_astro/site.css"></head><body><main id="main">⟦main⟧</main></body></html>';
const input = (name: string) =>
  `<label for="${name}">${name}</label>⟦error:${name}⟧<input id="${name}" name="${name}" value="⟦value:${name}⟧" data-fill="invalid:${name}">`;
const box = (id: string, at: number) =>
  `<input type="checkbox" id="documents${at === 0 ? '' : `-${id}`}" name="documents" value="${id}" data-fill="checked:${id}">`;

const agreement = (id: string, title: string, version: string, text: string) => ({
  id,
  title,
  version,
  effective: '2026-01-15',
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
  html: `<p>${text}</p>`,
});

const held = (
  id: string,
  access: ManifestDocument['access'],
  more: Partial<ManifestDocument> = {},
): ManifestDocument => ({
  id,
  title: `Title of ${id}`,
  kind: 'report',
  access,
  file: `demo-${id}.pdf`,
  issued: '2026-08-14',
  expires: null,
  version: null,
  agreement: access === 'nda' ? 'report-nda' : null,
  ...more,
});

/** A small company with every kind of document; `change` may bend it. */
export function sampleManifest(change: (draft: Manifest) => void = () => {}): Manifest {
  const documents = [
    held('soc-2', 'nda', { pages: 112 }),
    held('pentest', 'nda', { agreement: 'pentest-terms' }),
    held('continuity', 'request'),
    held('by-mail', 'request', { file: null }),
    held('whitepaper', 'public'),
    held('outdated', 'nda', { expires: '2026-01-01' }),
  ];
  const draft: Manifest = manifest.parse({
    version: MANIFEST_VERSION,
    builtAt: '2026-11-21T09:00:00.000Z',
    asOf: '2026-11-21',
    company: {
      name: 'Northwind Cloud',
      legalName: 'Northwind Cloud, Inc.',
      tagline: 'Payments infrastructure for marketplaces',
      url: 'https://northwind.example',
      trustUrl: 'https://trust.northwind.example',
      contacts: { security: 'security@northwind.example', privacy: 'privacy@northwind.example' },
      brand: { logo: '/logo.svg', accent: '#1f5eff' },
    },
    access: {
      approvers: ['approver@northwind.example', 'second@northwind.example'],
      inviters: ['sales@northwind.example'],
      auditors: ['audit@northwind.example'],
      grant: { days: 14, downloads: 2 },
      rules: [
        { domain: 'partner.example', decide: 'approve' },
        { domain: 'regulator.example', decide: 'approve', agreement: 'waived' },
        { domain: 'competitor.example', decide: 'deny' },
        { domain: 'gmail.com', decide: 'approve' },
      ],
      target: 'one working day',
    },
    documents,
    agreements: [
      agreement('report-nda', 'Report NDA', '2.0', 'Keep it to yourself.'),
      agreement('pentest-terms', 'Penetration test terms', '1.0', 'Do not test us with it.'),
    ],
    templates: {
      shell,
      request: `<title>⟦title⟧</title>⟦summary⟧<form method="post" action="/api/requests" novalidate>⟦error:documents⟧${documents.map((one, at) => box(one.id, at)).join('')}${['name', 'email', 'company', 'title'].map(input).join('')}<textarea id="purpose" name="purpose" data-fill="invalid:purpose">⟦value:purpose⟧</textarea>⟦error:purpose⟧<button>Request</button></form>`,
    },
  });
  change(draft);
  return draft;
}
