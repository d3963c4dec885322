import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { saySize } from '../../src/words/en/format.ts';
import { verifyDocument } from '../acts/verify-document.ts';
import { folderVault } from '../adapters/vault/folder.ts';
import { type GatedDocument, gatedDocuments } from '../domain/gated-documents.ts';
import { type Call, UsageFault, type Verb } from './verb.ts';

/** Where gated files lie on the operator's machine (`private/`), unless `--from` says otherwise. */
const FROM = 'private';
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const short = (sha256: string | null | undefined): string => sha256?.slice(0, 12) ?? '—';

/** The folder's files, and what of it no document names. */
async function local({ options }: Call, documents: readonly GatedDocument[]) {
  const from = options.from ?? FROM;
  const names = await readdir(from).catch((fault: unknown) => {
    throw new UsageFault(`--from: ${from} cannot be read: ${fault instanceof Error ? fault.message : fault}`);
  });
  const named = new Set(documents.map(({ file }) => file));
  return { from, vault: folderVault(from), strays: names.filter((name) => !named.has(name) && !name.startsWith('.')) };
}

/** Carries what is missing or different; what lies there already is left, so that a run that was stopped goes on. */
async function push(call: Call, documents: readonly GatedDocument[]): Promise<number> {
  const { deps, print } = call;
  const { from, vault, strays } = await local(call, documents);
  if (!deps.vault.write) throw new UsageFault('This vault cannot be written to from here.');
  let missing = 0;
  for (const [at, { id, file }] of documents.entries()) {
    const place = `${at + 1}/${documents.length} ${file}`;
    const bytes = await vault.read(file);
    if (bytes === null) {
      print(`${place}: not in ${from}; the document ${id} names it`);
      missing += 1;
      continue;
    }
    const sha256 = sha256Of(bytes);
    const there = await deps.vault.stat(file);
    // A folder keeps no digest beside a file: its bytes are looked at.
    const same =
      there?.bytes === bytes.byteLength &&
      (there.sha256 ?? sha256Of((await deps.vault.read(file)) ?? new Uint8Array())) === sha256;
    if (same) {
      print(`${place}: there already (${saySize(bytes.byteLength)}, ${short(sha256)})`);
      continue;
    }
    await deps.vault.write(file, bytes, sha256);
    print(`${place}: ${there ? 'replaced' : 'sent'} (${saySize(bytes.byteLength)}, ${short(sha256)})`);
  }
  for (const name of strays) print(`${name}: left in ${from}; no document names it`);
  return missing === 0 ? 0 : 1;
}

async function list({ deps, print }: Call, documents: readonly GatedDocument[]): Promise<number> {
  let missing = 0;
  for (const { id, file } of documents) {
    const there = await deps.vault.stat(file);
    if (!there) missing += 1;
    print(`${id.padEnd(28)}  ${file}  ${there ? `${saySize(there.bytes)}  ${short(there.sha256)}` : 'MISSING'}`);
  }
  return missing === 0 ? 0 : 1;
}

/** Size and digest against what the site was built with, and a stamp on trial, which is what a reader's download would do. */
async function verify({ deps, print }: Call, documents: readonly GatedDocument[]): Promise<number> {
  let faults = 0;
  for (const [at, held] of documents.entries()) {
    const found = await verifyDocument(deps, held);
    const fault = 'refused' in found ? found.refused : found.differs;
    if (fault !== null) faults += 1;
    const place = `${at + 1}/${documents.length} ${held.id}`;
    if ('refused' in found) print(`${place}: ${found.refused}`);
    else {
      const { pages, bytes, sha256, milliseconds } = found;
      print(`${place}: ${pages} pages, ${saySize(bytes)}, ${short(sha256)}, stamped in ${milliseconds} ms`);
      if (found.differs !== null) print(`  ${found.differs}`);
    }
  }
  print(faults === 0 ? `All ${documents.length} can be handed out.` : `${faults} of ${documents.length} cannot.`);
  return faults === 0 ? 0 : 1;
}

const DOES = { push, list, verify };

/** `gate vault push|list|verify` */
export const vaultVerb: Verb = async (call) => {
  const what = call.operand ?? '';
  if (!Object.hasOwn(DOES, what)) throw new UsageFault('Say what to do: npm run gate -- vault push, list or verify.');
  return DOES[what as keyof typeof DOES](call, gatedDocuments(call.deps.manifest));
};
