import type { Manifest } from '../../src/schemas/manifest.ts';
import type { PreflightWords } from '../../src/words/en/preflight.ts';
import { type Verified, verifyDocument } from '../acts/verify-document.ts';
import { GATE_MEMORY_MB, STAMP_MEMORY_FACTOR, stampMaxBytes } from '../adapters/stamp/limits.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import { messageOf } from '../domain/message-of.ts';
import { isViewOnly } from '../domain/view.ts';
import type { Capabilities } from '../hosts/capabilities.ts';
import type { Stamper, Vault, Viewer } from '../ports/documents.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** A host is slower than a laptop. */
const SPEED_RESERVE = 3;
const MIB = 1024 * 1024;

type DocumentWords = PreflightWords['documents'];

/** What was verified of one document against what the host gives. */
function judge(
  what: string,
  facts: Verified,
  isViewed: boolean,
  host: Capabilities,
  lends: boolean,
  says: DocumentWords,
): Finding {
  const { bytes, pages, stampedBytes, milliseconds, drawnMilliseconds, differs } = facts;
  const seconds = (milliseconds / 1000) * SPEED_RESERVE;
  if (host.memoryMb !== null && bytes > stampMaxBytes(host.memoryMb)) {
    const neededMb = Math.ceil((bytes / MIB) * STAMP_MEMORY_FACTOR + GATE_MEMORY_MB);
    return fail(what, says.memory(bytes, neededMb, host.memoryMb));
  }
  if (host.seconds !== null && seconds > host.seconds) return fail(what, says.slow(Math.round(seconds), host.seconds));
  if (host.responseMaxBytes !== null && !isViewed && stampedBytes > host.responseMaxBytes && !lends)
    return fail(what, says.large(stampedBytes, host.responseMaxBytes));
  if (differs) return warn(what, { said: says.faults.differs(differs.bytes, differs.sha256.slice(0, 12)), fix: '' });
  return ok(
    what,
    drawnMilliseconds === null
      ? says.fits(pages, stampedBytes, milliseconds)
      : says.fitsViewed(pages, milliseconds, drawnMilliseconds),
  );
}

/** Reads and stamps every gated document as a download would, and compares what it took with what the host gives. */
export async function checkDocuments(
  manifest: Manifest,
  adapters: { vault: Vault; stamper: Stamper; viewer?: Viewer },
  host: Capabilities,
  lends: boolean,
  { documents: says, table }: PreflightWords,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const gated of gatedDocuments(manifest)) {
    const what = gated.id;
    const isViewed = isViewOnly(gated);
    if (isViewed && !host.drawsPages) {
      findings.push(fail(what, says.cannotDraw(host.title)));
      continue;
    }
    try {
      const facts = await verifyDocument(adapters, gated, says.faults);
      if (!('refused' in facts)) findings.push(judge(what, facts, isViewed, host, lends, says));
      else {
        const said = facts.refused === 'missing' ? says.faults.missing(gated.file) : facts.fault;
        findings.push(fail(what, { said, fix: '' }));
      }
    } catch (fault) {
      findings.push(fail(what, { said: messageOf(fault), fix: says.vaultFix }));
    }
  }
  return findings.length > 0 ? findings : [ok(table.documents, says.none)];
}
