import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { csv } from '../src/schemas/csv.ts';
import { formFaultOf } from '../src/schemas/form-fault.ts';
import { mailAddress } from '../src/schemas/mail-address.ts';
import { isolated, visibleJson } from '../src/schemas/typed-text.ts';
import { deadLetters, reviveDeadLetters } from './acts/dead-letters.ts';
import { decideRequest } from './acts/decide-request.ts';
import { deliver } from './acts/deliver.ts';
import { erasePerson } from './acts/erase.ts';
import { inviteReader } from './acts/invite-reader.ts';
import { loadGrants, loadRequest, loadSignatures } from './acts/load.ts';
import { purgeAll } from './acts/purge-all.ts';
import { revokeRequest } from './acts/revoke-access.ts';
import { importFile, writeArchive } from './commands/archive.ts';
import { stampFile } from './commands/stamp.ts';
import { vaultVerb } from './commands/vault.ts';
import { type Call, UsageFault, type Verb } from './commands/verb.ts';
import { verifyLogVerb } from './commands/verify-log.ts';
import { decisionForm } from './domain/decide.ts';
import { inviteForm } from './domain/invite.ts';
import { documentIds } from './domain/policy.ts';
import { findReceipt, type ReceiptFault, verifyReceipt } from './domain/receipt.ts';
import { publishedKeys } from './domain/receipt-keys.ts';
import { type RequestRow, STATES } from './domain/records.ts';
import { readReference } from './domain/reference.ts';
import { OPERATOR } from './domain/staff.ts';
import { stateNow } from './domain/state.ts';
import { viewOf } from './pages/view.ts';
import type { Deps } from './ports.ts';

export const USAGE = `npm run gate -- <verb>
  list [--state <state>]                 requests, newest first; then mail that was given up
  show <reference>                       one request, its signatures, grants and history
  approve <reference> [--days <n>] [--documents <id,id>]
  deny <reference> --reason <text>
  revoke <reference>                     withdraw what was granted
  invite <email> --documents <id,id> [--company <name>]
  export --format csv|json               every request
  export --format archive --to <file>    everything the gate keeps, to move to another database
  stamp <pdf> --out <pdf> [--name <name>]  a trial copy, as a reader would get it
  vault push|list|verify [--from <dir>]  carry private/ into the vault; what is there; try every stamp
  import <file>                          read such an archive into an empty database
  migrate [--plan | --bind]              bring the database up to date; or print the SQL that would; or bind to SECRETS what an
                                         earlier version left, when the upgrade was broken off
  verify-log [--against <witness>]       check the audit log and its seals, also against an outside witness (a file or s3://…)
             [--stopped]                        the gate has been stopped: its newest seal may be old
             [--accept <seal> --reason <text>]  explain a time without seals
             [--rekey --reason <text>]          seal the log as it is, after a secret was taken away at once
  verify-receipt <file> [--keys <file>]  check a signed receipt, against today's keys or a saved set
  erase <email>                          erase one person at once
  purge                                  erase what has been kept long enough
  deliver                                send what waits in the outbox
  retry                                  send mail that was given up, once its cause is mended`;

const RECEIPT_FAULTS = {
  'not a receipt': 'This is not a receipt of a trust center.',
  'unknown key': 'The receipt was made with a key that is not among the published ones: it proves nothing here.',
  changed: 'The receipt was changed after it was signed: it proves nothing.',
} satisfies Record<ReceiptFault, string>;

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (fault) {
    throw new UsageFault(`${file} cannot be read: ${fault instanceof Error ? fault.message : fault}`);
  }
}
function readKeys(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageFault(`--keys: ${file} is not JSON; save it from /.well-known/vouchsafe-keys.json.`);
  }
}

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

async function theRequest({ deps, operand }: Call): Promise<RequestRow> {
  if (operand === undefined) throw new UsageFault('Name the request by its reference, such as VS-7K3M9Q2A.');
  const reference = readReference(operand);
  if (reference === null) throw new UsageFault(`“${operand}” is not a reference: it is VS- and eight characters.`);
  const request = await loadRequest(deps, reference);
  if (!request) throw new UsageFault(`There is no request ${reference}. See: npm run gate -- list`);
  return request;
}

const said = (deps: Deps, issues: readonly v.BaseIssue<unknown>[]): string => {
  const { form } = viewOf(deps).words;
  return issues.map((issue) => `--${String(issue.path?.[0].key ?? '')}: ${form.fault(formFaultOf(issue))}`).join('\n');
};

async function decideBy(call: Call, decision: 'approve' | 'deny'): Promise<number> {
  const request = await theRequest(call);
  const { days, documents, reason } = call.options;
  const form = v.safeParse(decisionForm, {
    decision,
    ...(days === undefined ? {} : { days }),
    documents: decision === 'approve' ? (documents === undefined ? documentIds(request) : list(documents)) : [],
    ...(reason === undefined ? {} : { reason }),
  });
  if (!form.success) throw new UsageFault(said(call.deps, form.issues));
  const outcome = await decideRequest(call.deps, request.reference, form.output, OPERATOR);
  if ('refused' in outcome) {
    const state = stateNow(request, call.deps.clock.now().toISOString());
    throw new UsageFault(
      outcome.refused === 'foreign-document'
        ? `--documents: ${request.reference} asked for ${documentIds(request).join(', ')}.`
        : outcome.refused === 'not-agreed'
          ? `${request.reference}: its agreement is not signed under a key in use. Deny it and ask for a new request.`
          : `${request.reference} is ${state}; only a signed request can be decided.`,
    );
  }
  call.print(`${request.reference} ${decision === 'approve' ? 'granted' : 'denied'}`);
  return 0;
}

/** A cell is text beside other text wherever the file is not opened as a table. */
const isolatedCell = (value: string | number | null): string | number | null =>
  typeof value === 'string' ? isolated(value) : value;

const COLUMNS = [
  'reference',
  'state',
  'name',
  'email',
  'company',
  'title',
  'purpose',
  'documents',
  'invitedBy',
  'createdAt',
  'confirmedAt',
  'signedAt',
  'decidedAt',
  'decidedBy',
  'reason',
  'expiresAt',
  'closedAt',
] as const;

async function every({ deps }: Call): Promise<RequestRow[]> {
  const now = deps.clock.now().toISOString();
  const rows = await deps.store.rows('requests', { order: ['createdAt', 'asc'] });
  return rows.map((row) => ({ ...row, state: stateNow(row, now) }));
}

const verbs: Record<string, Verb> = {
  async list(call) {
    const { state } = call.options;
    if (state !== undefined && !STATES.some((one) => one === state))
      throw new UsageFault(`--state: one of ${STATES.join(', ')}.`);
    for (const one of (await every(call)).reverse()) {
      if (state === undefined || one.state === state) {
        call.print(
          [one.reference, one.state.padEnd(9), one.createdAt.slice(0, 10), one.email, documentIds(one).join(',')].join(
            '  ',
          ),
        );
      }
    }
    for (const { kind, reference, recipient, attempts, fault } of await deadLetters(call.deps)) {
      const tries = attempts === 1 ? '1 try' : `${attempts} tries`;
      call.print(
        `Not delivered: ${kind} to ${recipient}, ${reference ?? 'no request'}, ${tries}: ${isolated(fault ?? '')}`,
      );
    }
    return 0;
  },
  async show(call) {
    const request = await theRequest(call);
    const { deps } = call;
    const signatures = await loadSignatures(deps, request.reference);
    const grants = await loadGrants(deps, request);
    const audit = await deps.store.rows('audit', { where: { reference: request.reference }, order: ['seq', 'asc'] });
    const history = audit.map(({ seq, at, actor, event, detail }) => ({
      seq,
      at,
      actor,
      event,
      detail: JSON.parse(detail) as unknown,
    }));
    call.print(visibleJson({ ...request, documents: documentIds(request), signatures, grants, history }));
    return 0;
  },
  approve: (call) => decideBy(call, 'approve'),
  deny: (call) => decideBy(call, 'deny'),
  async revoke(call) {
    const request = await theRequest(call);
    const outcome = await revokeRequest(call.deps, request.reference, OPERATOR);
    if ('refused' in outcome)
      throw new UsageFault(`${request.reference} is ${request.state}; only a granted request can be revoked.`);
    call.print(`${request.reference} revoked`);
    return 0;
  },
  async invite(call) {
    const form = v.safeParse(inviteForm, {
      email: call.operand,
      company: call.options.company ?? '',
      documents: list(call.options.documents),
    });
    if (!form.success) throw new UsageFault(said(call.deps, form.issues));
    const outcome = await inviteReader(call.deps, form.output, OPERATOR);
    const { document } = viewOf(call.deps).words.forms;
    if ('faults' in outcome)
      throw new UsageFault(outcome.faults.map(({ why, of }) => `--documents: ${document[why](...of)}`).join('\n'));
    call.print(`${outcome.reference} invited`);
    return 0;
  },
  async export(call) {
    const { format } = call.options;
    if (format === 'archive') return writeArchive(call);
    const rows = (await every(call)).map((row) => Object.fromEntries(COLUMNS.map((column) => [column, row[column]])));
    if (format === 'json')
      call.print(visibleJson(rows.map((row) => ({ ...row, documents: JSON.parse(String(row.documents)) as unknown }))));
    else if (format === 'csv')
      call.print(
        csv(
          COLUMNS,
          rows.map((row) => COLUMNS.map((column) => isolatedCell(row[column] ?? null))),
        ).trimEnd(),
      );
    else throw new UsageFault('--format: csv, json or archive.');
    return 0;
  },
  import: importFile,
  stamp: stampFile,
  vault: vaultVerb,
  'verify-log': verifyLogVerb,
  async 'verify-receipt'(call) {
    const { operand, options, deps, print } = call;
    if (operand === undefined)
      throw new UsageFault('Name the file that holds the receipt: a saved mail, or the receipt alone.');
    const jws = findReceipt(await readText(operand));
    if (jws === null) throw new UsageFault(`${operand}: there is no receipt in it, or more than one.`);
    const published =
      options.keys === undefined
        ? publishedKeys(deps.settings.secrets)
        : readKeys(options.keys, await readText(options.keys));
    const outcome = verifyReceipt(jws, published);
    if ('fault' in outcome) {
      print(RECEIPT_FAULTS[outcome.fault]);
      return 1;
    }
    print(`The receipt is genuine: signed with the key ${outcome.kid}.`);
    print(visibleJson(outcome.receipt));
    return 0;
  },
  async erase({ deps, operand, print }) {
    const email = v.safeParse(mailAddress('email'), operand);
    if (!email.success)
      throw new UsageFault('Name the person by one address: npm run gate -- erase name@company.example');
    const outcome = await erasePerson(deps, email.output);
    if ('refused' in outcome)
      throw new UsageFault(
        'This address is an approver or inviter in content/access.yaml, and the audit log names them; take it out there first.',
      );
    print(`${outcome.requests} requests pseudonymized; mails, links and sessions of the address erased`);
    return 0;
  },
  async purge({ deps, print }) {
    const { requests, mails, links } = await purgeAll(deps);
    print(`${requests} requests pseudonymized, ${mails} mails and ${links} links erased`);
    return 0;
  },
  async deliver({ deps, print }) {
    const { sent, failed } = await deliver(deps);
    print(`${sent} sent, ${failed} to be tried again`);
    return failed === 0 ? 0 : 1;
  },
  async retry({ deps, print }) {
    const revived = await reviveDeadLetters(deps);
    const { sent, failed } = await deliver(deps);
    print(`${revived} put back; ${sent} sent, ${failed} failed again`);
    return failed === 0 ? 0 : 1;
  },
};

/** Runs one verb; answers the exit code. Throws `UsageFault` for wrong use. */
export async function runCommand(deps: Deps, argv: readonly string[], print: (line: string) => void): Promise<number> {
  const [name = '', ...rest] = argv;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new UsageFault(name === '' ? USAGE : `There is no verb “${name}”.\n${USAGE}`);
  const option = { type: 'string' as const };
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        state: option,
        days: option,
        documents: option,
        reason: option,
        company: option,
        format: option,
        keys: option,
        to: option,
        from: option,
        against: option,
        accept: option,
        stopped: { type: 'boolean' },
        rekey: { type: 'boolean' },
        out: option,
        name: option,
      },
    });
  } catch (fault) {
    throw new UsageFault(`${fault instanceof Error ? fault.message : fault}\n${USAGE}`);
  }
  if (parsed.positionals.length > 1)
    throw new UsageFault(`One request at a time: “${parsed.positionals.slice(1).join(' ')}” is too much.`);
  const flags = new Set<string>();
  const options: Call['options'] = {};
  for (const [name, value] of Object.entries(parsed.values))
    if (typeof value === 'string') options[name] = value;
    else flags.add(name);
  return verb({ deps, operand: parsed.positionals[0], options, flags, print });
}
