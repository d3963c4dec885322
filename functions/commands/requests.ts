import { Command, Option } from '@commander-js/extra-typings';
import * as v from 'valibot';
import { formFaultOf } from '../../src/schemas/form-fault.ts';
import { isolated, visibleJson } from '../../src/schemas/typed-text.ts';
import { deadLetters } from '../acts/dead-letters.ts';
import { decideRequest } from '../acts/decide-request.ts';
import { extendAccess } from '../acts/extend-access.ts';
import { inviteReader } from '../acts/invite-reader.ts';
import { loadGrants, loadRequest, loadSignatures } from '../acts/load.ts';
import { loadLetters } from '../acts/resend-letter.ts';
import { revokeRequest } from '../acts/revoke-access.ts';
import { loadProvenMessages } from '../acts/work-case.ts';
import { decisionForm } from '../domain/decide.ts';
import { extendForm } from '../domain/extend.ts';
import { inviteForm } from '../domain/invite.ts';
import { GRANT_DAYS_MAX, REASON_MAX_CHARS } from '../domain/limits.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import { documentIds } from '../domain/policy.ts';
import { type RequestRow, STATES } from '../domain/records.ts';
import { readReference } from '../domain/reference.ts';
import { OPERATOR } from '../domain/staff.ts';
import { stateNow } from '../domain/state.ts';
import { viewOf } from '../pages/view.ts';
import { type Call, type Declaring, listed } from './call.ts';
import { UsageFault } from './command-line.ts';
import { everyRequest } from './every-request.ts';
import { inviteList, type ListOptions } from './link-lists.ts';

export async function theRequest({ deps, words }: Call, given: string): Promise<RequestRow> {
  const reference = readReference(given);
  if (reference === null) throw new UsageFault(words.requests.badReference(given));
  const request = await loadRequest(deps, reference);
  if (!request) throw new UsageFault(words.requests.unknown(reference));
  return request;
}

/** The saved replies there are, by their ids. */
export const repliesOf = ({ deps }: Call): string => Object.keys(deps.manifest.access.replies).join(', ');

/** What is wrong with what was typed, option by option. */
export const said = ({ deps, words }: Call, issues: readonly v.BaseIssue<unknown>[]): string => {
  const { form } = viewOf(deps).words;
  return issues
    .map((issue) => words.requests.option(String(issue.path?.[0].key ?? ''), form.fault(formFaultOf(issue))))
    .join('\n');
};

async function list(
  call: Call,
  { state, assigned }: { state?: RequestRow['state'] | undefined; assigned?: string | undefined },
): Promise<number> {
  for (const one of (await everyRequest(call)).reverse()) {
    if (state !== undefined && one.state !== state) continue;
    if (assigned !== undefined && one.assignedTo !== sameMailbox(assigned)) continue;
    const { reference, createdAt, email } = one;
    call.print([reference, one.state.padEnd(9), createdAt.slice(0, 10), email, documentIds(one).join(',')].join('  '));
  }
  const says = call.words.requests;
  for (const { status, kind, reference, recipient, attempts, fault } of await deadLetters(call.deps)) {
    const why = isolated(fault ?? '');
    call.print(
      status === 'unreadable'
        ? says.unreadable(kind, recipient, reference, why)
        : says.undelivered(kind, recipient, reference, attempts, why),
    );
  }
  return 0;
}

async function show(call: Call, given: string): Promise<number> {
  const request = await theRequest(call, given);
  const { deps } = call;
  const signatures = await loadSignatures(deps, request.reference);
  const grants = await loadGrants(deps, request);
  const audit = await deps.store.rows('audit', { where: { reference: request.reference }, order: ['seq', 'asc'] });
  const messages = (await loadProvenMessages(deps, request.reference)).map(({ mac: _, ...one }) => one);
  const letters = (await loadLetters(deps, request)).map(({ row }) => ({
    kind: row.kind,
    to: row.recipient,
    status: row.status,
    attempts: row.attempts,
    fault: row.fault,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
  }));
  const history = audit.map(({ seq, at, actor, event, detail }) => ({
    seq,
    at,
    actor,
    event,
    detail: JSON.parse(detail) as unknown,
  }));
  call.print(
    visibleJson({ ...request, documents: documentIds(request), signatures, grants, messages, letters, history }),
  );
  return 0;
}

type Decision =
  | { decision: 'approve'; days?: string; downloads?: string; documents?: string; successors?: 'on' }
  | { decision: 'deny'; documents: ''; reason?: string; reply?: string };

async function decide(call: Call, given: string, typed: Decision): Promise<number> {
  const request = await theRequest(call, given);
  const { reference } = request;
  const says = call.words.requests;
  const documents = typed.documents === undefined ? documentIds(request) : listed(typed.documents);
  const form = v.safeParse(decisionForm, { ...typed, documents });
  if (!form.success) throw new UsageFault(said(call, form.issues));
  const outcome = await decideRequest(call.deps, reference, form.output, { by: OPERATOR });
  if ('refused' in outcome) {
    if (outcome.refused === 'foreign-document')
      throw new UsageFault(says.foreignDocument(reference, documentIds(request).join(', ')));
    if (outcome.refused === 'unknown-reply')
      throw new UsageFault(call.words.case.unknownReply('reply' in typed ? (typed.reply ?? '') : '', repliesOf(call)));
    if (outcome.refused === 'reply-too-long') throw new UsageFault(call.words.case.tooLong(REASON_MAX_CHARS));
    if (outcome.refused === 'not-agreed') throw new UsageFault(says.notAgreed(reference));
    throw new UsageFault(says.notSigned(reference, stateNow(request, call.deps.clock.now().toISOString())));
  }
  call.print(typed.decision === 'approve' ? says.granted(reference) : says.denied(reference));
  return 0;
}

async function extend(call: Call, given: string, typed: { days: string }): Promise<number> {
  const { reference, state } = await theRequest(call, given);
  const says = call.words.requests;
  const form = v.safeParse(extendForm, typed);
  if (!form.success) throw new UsageFault(said(call, form.issues));
  const outcome = await extendAccess(call.deps, reference, form.output.days, OPERATOR);
  if ('refused' in outcome)
    throw new UsageFault(
      outcome.refused === 'too-long' ? says.tooLong(GRANT_DAYS_MAX) : says.notGranted(reference, state),
    );
  call.print(says.extended(reference, outcome.expiresAt));
  return 0;
}

async function revoke(call: Call, given: string): Promise<number> {
  const { reference, state } = await theRequest(call, given);
  const outcome = await revokeRequest(call.deps, reference, OPERATOR);
  if ('refused' in outcome) throw new UsageFault(call.words.requests.notGranted(reference, state));
  call.print(call.words.requests.revoked(reference));
  return 0;
}

async function invite(call: Call, email: string, typed: { company?: string; documents?: string }): Promise<number> {
  const says = call.words.requests;
  const form = v.safeParse(inviteForm, { email, company: typed.company ?? '', documents: listed(typed.documents) });
  if (!form.success) throw new UsageFault(said(call, form.issues));
  const outcome = await inviteReader(call.deps, form.output, OPERATOR);
  if ('faults' in outcome) {
    const { document } = viewOf(call.deps).words.forms;
    const faults = outcome.faults.map(({ why, of }) => says.option('documents', document[why](...of)));
    throw new UsageFault(faults.join('\n'));
  }
  call.print(says.invited(outcome.reference));
  return 0;
}

type InviteOptions = { company?: string; csv?: string } & Omit<ListOptions, 'csv'>;
/** One person, or a list; never both. */
function inviteOneOrMany(call: Call, email: string | undefined, typed: InviteOptions): Promise<number> {
  const says = call.words.linkCommands;
  const { csv, days, note, send } = typed;
  if ((email === undefined) === (csv === undefined)) throw new UsageFault(says.oneOf);
  if (csv !== undefined) return inviteList(call, { ...typed, csv });
  const [unused] = Object.entries({ days, note, send }).find(([, value]) => value !== undefined) ?? [];
  if (unused !== undefined) throw new UsageFault(says.onlyWithCsv(unused));
  return invite(call, email ?? '', typed);
}

export function requestCommands({ words, choose }: Declaring) {
  const gate = (run: (call: Call) => Promise<number>) => choose({ needs: 'gate', run });
  const onRequest = <Name extends string>(name: Name, about: string) =>
    new Command(name).description(about).argument('<reference>', words.reference);
  return [
    new Command('list')
      .description(words.list)
      .addOption(new Option('--state <state>', words.state).choices(STATES))
      .option('--assigned <address>', words.case.assigned)
      .action((typed) => gate((call) => list(call, typed))),
    onRequest('show', words.show).action((given) => gate((call) => show(call, given))),
    onRequest('approve', words.approve)
      .option('--days <n>', words.days)
      .option('--downloads <n>', words.case.downloads)
      .option('--documents <id,id>', words.documentsGiven)
      .option('--successors', words.rules.successors)
      .action((given, { successors, ...typed }) =>
        gate((call) =>
          decide(call, given, { decision: 'approve', ...typed, ...(successors ? { successors: 'on' } : {}) }),
        ),
      ),
    onRequest('deny', words.deny)
      .option('--reason <text>', words.reason)
      .option('--reply <id>', words.case.savedReply)
      .action((given, typed) => gate((call) => decide(call, given, { decision: 'deny', documents: '', ...typed }))),
    onRequest('extend', words.extend)
      .requiredOption('--days <n>', words.moreDays)
      .action((given, typed) => gate((call) => extend(call, given, typed))),
    onRequest('revoke', words.revoke).action((given) => gate((call) => revoke(call, given))),
    new Command('invite')
      .description(words.invite)
      .argument('[email]', words.email)
      .option('--documents <id,id>', words.documents)
      .option('--company <name>', words.company)
      .option('--csv <file>', words.inviteCsv)
      .option('--days <n>', words.linkDays)
      .option('--note <text>', words.linkNote)
      .option('--send', words.inviteSend)
      .action((email, typed) => gate((call) => inviteOneOrMany(call, email, typed as InviteOptions))),
  ];
}
