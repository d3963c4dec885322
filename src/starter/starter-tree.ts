import { stringify } from 'yaml';
import type { Day } from '../schemas/primitives.ts';
import { CONTENT_VERSION } from '../upgrade/changes/all.ts';
import { VERSION_FILE } from '../upgrade/version.ts';
import { agreementText } from './agreement.ts';
import type { Answers } from './answers.ts';
import { STARTED } from './frameworks.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** The first letter of the name on the accent: until there is a logo. */
const letterLogo = (name: string, accent: string): string => {
  const [letter = ''] = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)].map(
    ({ segment }) => segment,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32" role="img" aria-label="${escaped(name)}">
  <rect width="32" height="32" rx="6" fill="${accent}" />
  <text x="16" y="22" font-family="system-ui, sans-serif" font-size="18" font-weight="700" text-anchor="middle" fill="#fff">${escaped(letter.toUpperCase())}</text>
</svg>
`;
};

/**
 * The files of a new trust center, by their path: only what was answered, nothing that a company would have to take back. What must still
 * be said stands as a gap.
 */
export function starterTree(given: Answers, today: Day): Map<string, string> {
  const { name, legalName, url, trustUrl, security, approver, accent } = given;
  const files = new Map<string, string>();
  files.set(VERSION_FILE, `${CONTENT_VERSION}\n`);
  files.set(
    'content/company.yaml',
    `# Who publishes this trust center.\n${stringify({
      name,
      legalName,
      tagline: `Security and compliance at ${name}`,
      url,
      trustUrl,
      contacts: { security, privacy: security },
      brand: { logo: `/logo${(given.logo?.match(/\.\w+$/)?.[0] ?? '.svg').toLowerCase()}`, accent },
    })}`,
  );
  files.set(
    'content/access.yaml',
    `# Who decides on requests for documents, and what an approval gives.\n${stringify({
      approvers: [approver],
      grant: { days: 14, downloads: 5 },
      target: 'two business days',
    })}`,
  );
  if (given.logo === undefined) files.set('public/logo.svg', letterLogo(name, accent));
  files.set(
    'private/README.md',
    'Documents that are handed out on request lie here. This folder is never published.\n',
  );
  const started = given.holds.map((holding) => STARTED[holding]);
  for (const { id, framework, document } of started) {
    const file = `content/compliance/${id}.mdx`;
    if (!files.has(file)) files.set(file, framework);
    if (document) files.set(`content/documents/${document.id}.mdx`, document.text);
  }
  if (started.some(({ document }) => document?.access === 'nda'))
    files.set('content/agreements/report-nda.md', agreementText(given, today));
  return files;
}
