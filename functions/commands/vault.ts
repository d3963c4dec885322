import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Command } from '@commander-js/extra-typings';
import { verifyDocument } from '../acts/verify-document.ts';
import { folderVault } from '../adapters/vault/folder.ts';
import { type GatedDocument, gatedDocuments } from '../domain/gated-documents.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

/** Where gated files lie on the operator's machine, unless `--from` says otherwise. */
const FROM = 'private';
const documentsOf = ({ deps }: Call): GatedDocument[] => gatedDocuments(deps.manifest);
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const short = (sha256: string | null | undefined): string => sha256?.slice(0, 12) ?? '—';

/** The folder's files, and what of it no document names. */
async function local({ words }: Call, from: string, documents: readonly GatedDocument[]) {
  const names = await readdir(from).catch((fault: unknown) => {
    throw new UsageFault(words.files.fromUnreadable(from, messageOf(fault)));
  });
  const named = new Set(documents.map(({ file }) => file));
  return { vault: folderVault(from), strays: names.filter((name) => !named.has(name) && !name.startsWith('.')) };
}

/** Carries what is missing or different; what lies there already is left, so that a run that was stopped goes on. */
async function push(call: Call, from: string): Promise<number> {
  const { deps, print } = call;
  const says = call.words.files;
  const documents = documentsOf(call);
  const { vault, strays } = await local(call, from, documents);
  if (!deps.vault.write) throw new UsageFault(says.notWritable);
  let missing = 0;
  for (const [at, { id, file }] of documents.entries()) {
    const place = says.place(at + 1, documents.length, file);
    const bytes = await vault.read(file);
    if (bytes === null) {
      print(says.notInFolder(place, from, id));
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
      print(says.there(place, bytes.byteLength, short(sha256)));
      continue;
    }
    await deps.vault.write(file, bytes, sha256);
    print((there ? says.replaced : says.sent)(place, bytes.byteLength, short(sha256)));
  }
  for (const name of strays) print(says.stray(name, from));
  return missing === 0 ? 0 : 1;
}

async function list(call: Call): Promise<number> {
  const { deps, print } = call;
  const says = call.words.files;
  let missing = 0;
  for (const { id, file } of documentsOf(call)) {
    const there = await deps.vault.stat(file);
    if (!there) missing += 1;
    print(`${id.padEnd(28)}  ${file}  ${there ? says.found(there.bytes, short(there.sha256)) : says.missing}`);
  }
  return missing === 0 ? 0 : 1;
}

/** Size and digest against what the site was built with, and a stamp on trial, which is what a reader's download would do. */
async function verify(call: Call): Promise<number> {
  const { deps, print } = call;
  const { files: says, documentFaults: why } = call.words;
  const documents = documentsOf(call);
  let faults = 0;
  for (const [at, held] of documents.entries()) {
    const found = await verifyDocument(deps, held, why);
    const place = says.place(at + 1, documents.length, held.id);
    if ('refused' in found || found.differs !== null) faults += 1;
    if ('refused' in found)
      print(says.refused(place, found.refused === 'missing' ? why.missing(held.file) : found.fault));
    else {
      const { pages, bytes, sha256, milliseconds, differs } = found;
      print(says.verified(place, pages, bytes, short(sha256), milliseconds));
      if (differs) print(`  ${why.differs(differs.bytes, short(differs.sha256))}`);
    }
  }
  print(faults === 0 ? says.allReady(documents.length) : says.notReady(faults, documents.length));
  return faults === 0 ? 0 : 1;
}

export const vaultCommand = ({ words, choose }: Declaring) =>
  new Command('vault')
    .description(words.vault)
    .addCommand(
      new Command('push')
        .description(words.vaultPush)
        .option('--from <dir>', words.from, FROM)
        .action(({ from }) => choose({ needs: 'gate', run: (call) => push(call, from) })),
    )
    .addCommand(new Command('list').description(words.vaultList).action(() => choose({ needs: 'gate', run: list })))
    .addCommand(
      new Command('verify').description(words.vaultVerify).action(() => choose({ needs: 'gate', run: verify })),
    );
