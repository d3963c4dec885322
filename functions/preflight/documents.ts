import type { Manifest } from '../../src/schemas/manifest.ts';
import { documentFaults } from '../../src/words/en/commands-documents.ts';
import { saySize } from '../../src/words/en/format.ts';
import { verifyDocument } from '../acts/verify-document.ts';
import { GATE_MEMORY_MB, STAMP_MEMORY_FACTOR, stampMaxBytes } from '../adapters/stamp/limits.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import type { Capabilities } from '../hosts/capabilities.ts';
import type { Stamper, Vault } from '../ports.ts';
import { type Finding, fail, ok, saying, warn } from './finding.ts';

/** A host is slower than a laptop. */
const SPEED_RESERVE = 3;
const MIB = 1024 * 1024;

/** Reads and stamps every gated document as a download would, and holds what it took against what the host gives. */
export async function checkDocuments(
  manifest: Manifest,
  adapters: { vault: Vault; stamper: Stamper },
  host: Capabilities,
  lends: boolean,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const gated of gatedDocuments(manifest)) {
    const what = gated.id;
    try {
      const facts = await verifyDocument(adapters, gated);
      if ('refused' in facts) {
        findings.push(fail(what, facts.refused === 'missing' ? documentFaults.missing(gated.file) : facts.fault, ''));
        continue;
      }
      const { bytes, pages, stampedBytes, milliseconds, differs } = facts;
      const seconds = (milliseconds / 1000) * SPEED_RESERVE;
      if (host.memoryMb !== null && bytes > stampMaxBytes(host.memoryMb)) {
        const needsMb = Math.ceil((bytes / MIB) * STAMP_MEMORY_FACTOR + GATE_MEMORY_MB);
        findings.push(
          fail(
            what,
            `is ${saySize(bytes)} and needs about ${needsMb} MB to be stamped, the host gives ${host.memoryMb}`,
            'Reduce its images or split it; or run the gate on a host with more memory.',
          ),
        );
      } else if (host.seconds !== null && seconds > host.seconds)
        findings.push(
          fail(
            what,
            `takes ${seconds.toFixed(0)} s to be stamped, the host allows ${host.seconds}`,
            'Split the document.',
          ),
        );
      else if (host.responseMaxBytes !== null && stampedBytes > host.responseMaxBytes && !lends)
        findings.push(
          fail(
            what,
            `is ${saySize(stampedBytes)} when stamped, the host lets ${saySize(host.responseMaxBytes)} through`,
            'Keep the gated files in a bucket (VAULT_URL=s3://…): larger copies are then handed out from there.',
          ),
        );
      else if (differs !== null)
        findings.push(
          warn(
            what,
            documentFaults.differs(differs.bytes, differs.sha256.slice(0, 12)),
            'npm run gate -- vault push, or build the site anew.',
          ),
        );
      else findings.push(ok(what, `${pages} pages, ${saySize(stampedBytes)} stamped in ${milliseconds} ms`));
    } catch (fault) {
      findings.push(fail(what, saying(fault), 'See VAULT_URL, and its credentials.'));
    }
  }
  return findings.length > 0 ? findings : [ok('documents', 'none is gated')];
}
