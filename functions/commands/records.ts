import { Command, Option } from '@commander-js/extra-typings';
import { isolated, visibleJson } from '../../src/schemas/typed-text.ts';
import { listDocuments, listHolders, storedFile } from '../acts/document-records.ts';
import { listDeliveries } from '../acts/list-deliveries.ts';
import { checkSignature, everySignature, loadSignature } from '../acts/list-signatures.ts';
import { csvParts } from '../domain/csv-parts.ts';
import { DELIVERY_TABS, type DeliveryTab } from '../domain/delivery-list.ts';
import { type DocumentFile, PEOPLE_TABS, type Stored } from '../domain/document-file.ts';
import { rulesAbout } from '../domain/document-rules.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import type { PageCursor, PageOf } from '../domain/paging.ts';
import { SIGNATURE_COLUMNS, signatureCells } from '../domain/signature-cells.ts';
import { SIGNATURE_KINDS, type SignatureFilter } from '../domain/signature-checks.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';
import { printCsv } from './print-csv.ts';

const FORMATS = ['csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Every page of a list, one after the other. */
async function* everyPage<Row>(page: (cursor: PageCursor | null) => Promise<PageOf<Row>>): AsyncGenerator<Row> {
  for (let from: PageOf<Row>['next'] | undefined; from !== null; ) {
    const { rows, next } = await page(from === undefined ? null : { way: 'next', from });
    yield* rows;
    from = next;
  }
}

async function listSignatures(call: Call, filter: SignatureFilter, format: Format): Promise<number> {
  const { deps, print } = call;
  if (format === 'csv') {
    const cells = async function* () {
      for await (const rows of everySignature(deps, filter)) yield rows.map(signatureCells);
    };
    await printCsv(call, csvParts(SIGNATURE_COLUMNS, cells()));
    return 0;
  }
  const all = [];
  for await (const rows of everySignature(deps, filter))
    all.push(...rows.map(({ text: _, receipt: __, ...row }) => row));
  print(visibleJson(all));
  return 0;
}

/** Exit code 1 when something about it doesn't hold. */
async function showSignature({ deps, words, print }: Call, id: string): Promise<number> {
  const row = await loadSignature(deps, id);
  if (!row) throw new UsageFault(words.records.noSignature(id));
  const checks = await checkSignature(deps, row);
  print(visibleJson({ ...row, checks }));
  const { receipt } = checks;
  const holds = typeof receipt !== 'string' || receipt === 'none' || receipt === 'erased';
  return holds && checks.text && checks.logged !== null ? 0 : 1;
}

const storedAs = (stored: Stored) => (typeof stored === 'string' ? { vault: stored } : { vault: 'there', ...stored });

async function listGated({ deps, print }: Call): Promise<number> {
  const all: object[] = [];
  for await (const { gated, stored } of everyPage<DocumentFile>((cursor) => listDocuments(deps, cursor))) {
    const { id, title, access, agreement, expires, file } = gated;
    all.push({ id, title, access, agreement, expires, file, ...storedAs(stored) });
  }
  print(visibleJson(all));
  return 0;
}

async function showDocument({ deps, words, print }: Call, id: string): Promise<number> {
  const gated = gatedDocuments(deps.manifest).find((one) => one.id === id);
  if (!gated) throw new UsageFault(words.records.noDocument(id));
  const people: Record<string, object[]> = {};
  for (const tab of PEOPLE_TABS) {
    const found: object[] = [];
    for await (const { grant, request } of everyPage((cursor) => listHolders(deps, id, tab, cursor))) {
      const { reference, used, allowed, expiresAt } = grant;
      found.push({
        reference,
        state: request?.state,
        email: request?.email,
        company: request?.company,
        used,
        allowed,
        expiresAt,
      });
    }
    people[tab] = found;
  }
  print(
    visibleJson({
      ...gated,
      ...storedAs(await storedFile(deps, gated)),
      rules: rulesAbout(deps.manifest, id),
      ...people,
    }),
  );
  return 0;
}

async function listOutbox({ deps, words, print }: Call, tab: DeliveryTab, query: string): Promise<number> {
  let listed = 0;
  for await (const row of everyPage((cursor) => listDeliveries(deps, { tab, query }, cursor))) {
    const { id, kind, recipient, reference, status, attempts, notBefore, sentAt, fault } = row;
    listed += 1;
    const cells = [id, kind, recipient, reference ?? '-', status, String(attempts), sentAt ?? notBefore];
    print([...cells, ...(fault === null ? [] : [isolated(fault)])].join('  '));
  }
  if (listed === 0) print(words.records.none);
  return 0;
}

export function recordCommandsOf({ words, choose }: Declaring) {
  const said = words.records;
  const gate = (run: (call: Call) => Promise<number>) => choose({ needs: 'gate', run });
  return [
    new Command('signatures')
      .description(said.signatures)
      .option('--search <text>', said.signatureSearch, '')
      .addOption(new Option('--kind <kind>', said.signatureKind).choices(SIGNATURE_KINDS))
      .addOption(new Option('--format <format>', said.listFormat).choices(FORMATS).default('csv' as const))
      .action(({ search, kind = null, format }) =>
        gate((call) => listSignatures(call, { query: search.trim(), kind }, format)),
      ),
    new Command('signature')
      .description(said.signature)
      .argument('<id>', said.signatureId)
      .action((id) => gate((call) => showSignature(call, id))),
    new Command('documents').description(said.documents).action(() => gate(listGated)),
    new Command('document')
      .description(said.document)
      .argument('<id>', said.documentId)
      .action((id) => gate((call) => showDocument(call, id))),
    new Command('deliveries')
      .description(said.deliveries)
      .addOption(new Option('--tab <tab>', said.tab).choices(DELIVERY_TABS).default('given-up' as const))
      .option('--search <text>', said.signatureSearch, '')
      .action(({ tab, search }) => gate((call) => listOutbox(call, tab, search.trim()))),
  ];
}
