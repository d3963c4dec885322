import { Command } from '@commander-js/extra-typings';
import * as v from 'valibot';
import { loadLetters, resendLetter } from '../acts/resend-letter.ts';
import { askRequester, assignRequest, noteRequest } from '../acts/work-case.ts';
import { askForm } from '../domain/ask-back.ts';
import { MESSAGE_MAX_CHARS, NOTES_PER_REQUEST, QUESTIONS_PER_REQUEST } from '../domain/limits.ts';
import { NOBODY, noteForm } from '../domain/note.ts';
import { documentIds } from '../domain/policy.ts';
import { approversFor } from '../domain/scope.ts';
import { OPERATOR } from '../domain/staff.ts';
import { stateNow } from '../domain/state.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';
import { repliesOf, said, theRequest } from './requests.ts';

const AS = { by: OPERATOR };

async function ask(call: Call, given: string, typed: { text?: string; reply?: string }): Promise<number> {
  const { deps, print, words } = call;
  const request = await theRequest(call, given);
  const { reference } = request;
  const says = words.case;
  const form = v.safeParse(askForm, { question: typed.text ?? '', savedQuestion: typed.reply ?? '' });
  if (!form.success) throw new UsageFault(typed.text || typed.reply ? said(call, form.issues) : says.nothingTyped);
  const outcome = await askRequester(deps, reference, form.output, AS);
  if ('refused' in outcome) {
    if (outcome.refused === 'unknown-reply')
      throw new UsageFault(says.unknownReply(typed.reply ?? '', repliesOf(call)));
    if (outcome.refused === 'reply-too-long') throw new UsageFault(says.tooLong(MESSAGE_MAX_CHARS));
    if (outcome.refused === 'too-many') throw new UsageFault(says.tooManyQuestions(reference, QUESTIONS_PER_REQUEST));
    throw new UsageFault(words.requests.notSigned(reference, stateNow(request, deps.clock.now().toISOString())));
  }
  print(says.asked(reference));
  return 0;
}

async function note(call: Call, given: string, { text }: { text: string }): Promise<number> {
  const { reference } = await theRequest(call, given);
  const says = call.words.case;
  const form = v.safeParse(noteForm, { note: text });
  if (!form.success) throw new UsageFault(said(call, form.issues));
  const outcome = await noteRequest(call.deps, reference, form.output.note, AS);
  if ('refused' in outcome)
    throw new UsageFault(
      outcome.refused === 'too-many' ? says.tooManyNotes(reference, NOTES_PER_REQUEST) : says.purged(reference),
    );
  call.print(says.noted(reference));
  return 0;
}

async function assign(call: Call, given: string, { to }: { to: string }): Promise<number> {
  const request = await theRequest(call, given);
  const { reference } = request;
  const says = call.words.case;
  const whom = to === 'nobody' ? NOBODY : to;
  const outcome = await assignRequest(call.deps, reference, whom, AS);
  if ('refused' in outcome) {
    if (outcome.refused === 'already') throw new UsageFault(says.already(reference));
    if (outcome.refused === 'not-an-approver')
      throw new UsageFault(says.notAnApprover(to, approversFor(call.deps.manifest, documentIds(request)).join(', ')));
    throw new UsageFault(says.purged(reference));
  }
  call.print(says.assigned(reference, whom === NOBODY ? null : whom));
  return 0;
}

async function resend(call: Call, given: string, typed: { letter?: string }): Promise<number> {
  const { deps, print, words } = call;
  const request = await theRequest(call, given);
  const { reference } = request;
  const says = words.case;
  const letters = (await loadLetters(deps, request)).toReversed();
  if (typed.letter === undefined) {
    if (letters.length === 0) print(says.noLetters(reference));
    for (const [at, { row, resend: how }] of letters.entries())
      print(says.letter(at + 1, row.kind, row.recipient, row.status, row.sentAt ?? row.createdAt, how !== null));
    return 0;
  }
  const chosen = /^\d{1,4}$/.test(typed.letter) ? letters[Number(typed.letter) - 1] : undefined;
  if (!chosen) throw new UsageFault(says.badLetter(typed.letter, letters.length));
  const outcome = await resendLetter(deps, reference, chosen.row.id, OPERATOR);
  if ('refused' in outcome) throw new UsageFault(outcome.refused === 'limit' ? says.limit : says.notAgain(reference));
  print(says.resent(reference));
  return 0;
}

/** What the page of a request can do beside the decision. */
export function caseCommands({ words, choose }: Declaring) {
  const gate = (run: (call: Call) => Promise<number>) => choose({ needs: 'gate', run });
  const onRequest = <Name extends string>(name: Name, about: string) =>
    new Command(name).description(about).argument('<reference>', words.reference);
  const said = words.case;
  return [
    onRequest('ask', said.ask)
      .option('--text <text>', said.askText)
      .option('--reply <id>', said.savedReply)
      .action((given, typed) => gate((call) => ask(call, given, typed))),
    onRequest('note', said.note)
      .requiredOption('--text <text>', said.noteText)
      .action((given, typed) => gate((call) => note(call, given, typed))),
    onRequest('assign', said.assign)
      .requiredOption('--to <address>', said.assignTo)
      .action((given, typed) => gate((call) => assign(call, given, typed))),
    onRequest('resend', said.resend)
      .option('--letter <n>', said.letter)
      .action((given, typed) => gate((call) => resend(call, given, typed))),
  ];
}
