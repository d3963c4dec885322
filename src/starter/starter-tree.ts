import { stringify } from 'yaml';
import { DEFAULT_ACCENT } from '../schemas/company.ts';
import type { Day } from '../schemas/primitives.ts';
import { ADDRESSES_FILE } from '../schemas/published.ts';
import { CONTENT_VERSION } from '../upgrade/changes/all.ts';
import { VERSION_FILE } from '../upgrade/version.ts';
import { agreementText } from './agreement.ts';
import type { Answers } from './answers.ts';
import { STARTED } from './frameworks.ts';

/** Only what differs from the default: no logo, and the accent that is there without one. */
function brandOf({ logo, accent }: Answers): { brand?: { logo?: string; accent?: string } } {
  const brand = {
    ...(logo ? { logo: `/logo${(/\.\w+$/.exec(logo)?.[0] ?? '.svg').toLowerCase()}` } : {}),
    ...(accent === DEFAULT_ACCENT ? {} : { accent }),
  };
  return Object.keys(brand).length > 0 ? { brand } : {};
}

/**
 * The files of a new trust center, by their path: only what was answered, nothing that a company would have to take back. What must still
 * be said stands as a gap.
 */
export function starterTree(given: Answers, today: Day): Map<string, string> {
  const { name, legalName, url, trustUrl, security, approver } = given;
  const files = new Map<string, string>();
  files.set(ADDRESSES_FILE, '');
  files.set(VERSION_FILE, `${CONTENT_VERSION}\n`);
  files.set(
    'content/company.yaml',
    `# Who publishes this trust center. What is left out has a default.\n${stringify({
      name,
      legalName,
      url,
      trustUrl,
      contacts: { security },
      ...brandOf(given),
    })}`,
  );
  files.set('content/access.yaml', `# Who decides on requests for documents.\n${stringify({ approvers: [approver] })}`);
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
