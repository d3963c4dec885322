import { Command, Option } from '@commander-js/extra-typings';
import * as v from 'valibot';
import { mailAddress } from '../../src/schemas/mail-address.ts';
import { isolated, visibleJson } from '../../src/schemas/typed-text.ts';
import { announce } from '../acts/announce.ts';
import { stopFollowing } from '../acts/follow.ts';
import { heldAbout } from '../acts/held-about.ts';
import { countByTopic, listSends } from '../acts/list-sends.ts';
import { answer, listObjections } from '../acts/objections.ts';
import { closePrivacyRequest, extendPrivacyRequest, listPrivacy, loadPrivacy } from '../acts/privacy.ts';
import { changeSend, runSends, type SendAct } from '../acts/run-sends.ts';
import { answerForm } from '../domain/objection.ts';
import { closePrivacyForm, extendPrivacyForm } from '../domain/privacy-request.ts';
import { PRIVACY_OUTCOMES, type PrivacyOutcome } from '../domain/reader-rows.ts';
import { OPERATOR } from '../domain/staff.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

const named = (typed: string): string => typed.trim().toUpperCase();

function addressOf({ words }: Call, typed: string): string {
  const read = v.safeParse(mailAddress('email'), typed);
  if (!read.success) throw new UsageFault(words.readers.oneAddress);
  return read.output;
}

async function followersList({ deps, words, print }: Call, json: boolean): Promise<number> {
  const { topics, active, unconfirmed, bounced } = await countByTopic(deps);
  if (json) print(visibleJson({ active, unconfirmed, bounced, topics }));
  else {
    if (!deps.manifest.company.follow) print(words.readers.off);
    for (const { topic, count } of topics) print(words.readers.topic(count, topic));
    print(words.readers.unmailed(unconfirmed, bounced));
  }
  return 0;
}

async function sendsList({ deps, words, print }: Call, json: boolean): Promise<number> {
  const sends = await listSends(deps);
  if (json)
    print(
      visibleJson(
        sends.map(({ mac: _, cursor: __, data, ...send }) => ({ ...send, news: JSON.parse(data) as unknown })),
      ),
    );
  else if (sends.length === 0) print(words.readers.noSends);
  else
    for (const { reference, state, sent, total, failed, topic } of sends)
      print(words.readers.send(reference, state, sent, total, failed, topic));
  return 0;
}

const change =
  (act: SendAct) =>
  async ({ deps, words, print }: Call, typed: string) => {
    const reference = named(typed);
    const outcome = await changeSend(deps, reference, act, OPERATOR);
    if ('refused' in outcome)
      throw new UsageFault(
        outcome.refused === 'unknown' ? words.readers.noSend(reference) : words.readers.sendState(reference),
      );
    print(words.readers.changed(reference, words.readers.states[act]));
    return 0;
  };

async function objectionsList({ deps, words, print }: Call, json: boolean): Promise<number> {
  const rows = await listObjections(deps);
  if (json) print(visibleJson(rows));
  else if (rows.length === 0) print(words.readers.noObjections);
  else
    for (const { reference, state, createdAt, email, company, name } of rows)
      print(words.readers.objection(reference, state, createdAt, email, isolated(company), name));
  return 0;
}

async function objectionsAnswer({ deps, words, print }: Call, typed: string, text: string): Promise<number> {
  const reference = named(typed);
  const form = v.safeParse(answerForm, { answer: text });
  if (!form.success) throw new UsageFault(words.readers.needText('--text'));
  const outcome = await answer(deps, reference, form.output.answer, OPERATOR);
  if ('refused' in outcome) throw new UsageFault(words.readers.noObjection(reference));
  print(words.readers.answered(reference));
  return 0;
}

async function privacyList({ deps, words, print }: Call, json: boolean): Promise<number> {
  const { rows } = await listPrivacy(deps);
  if (json) print(visibleJson(rows));
  else if (rows.length === 0) print(words.readers.noPrivacy);
  else
    for (const { reference, state, dueAt, kind, email } of rows)
      print(words.readers.privacyLine(reference, state, dueAt, kind, email));
  return 0;
}

async function privacyShow({ deps, words, print }: Call, typed: string): Promise<number> {
  const row = await loadPrivacy(deps, named(typed));
  if (!row) throw new UsageFault(words.readers.noPrivacyRequest(named(typed)));
  print(visibleJson(row));
  return 0;
}

const refusedPrivacy = async ({ deps, words }: Call, reference: string, why: string): Promise<never> => {
  const row = await loadPrivacy(deps, reference);
  throw new UsageFault(
    row && why === 'late' ? words.readers.tooLate(reference, row.dueAt) : words.readers.noPrivacyRequest(reference),
  );
};

async function privacyExtend(call: Call, typed: string, text: string): Promise<number> {
  const { deps, words, print } = call;
  const reference = named(typed);
  const form = v.safeParse(extendPrivacyForm, { why: text });
  if (!form.success) throw new UsageFault(words.readers.needText('--reason'));
  const outcome = await extendPrivacyRequest(deps, reference, form.output.why, OPERATOR);
  if ('refused' in outcome) return refusedPrivacy(call, reference, outcome.refused);
  print(words.readers.extended(reference, (await loadPrivacy(deps, reference))?.dueAt ?? ''));
  return 0;
}

async function privacyClose(call: Call, typed: string, outcome: PrivacyOutcome, text: string): Promise<number> {
  const { deps, words, print } = call;
  const reference = named(typed);
  const form = v.safeParse(closePrivacyForm, { outcome, reply: text });
  if (!form.success) throw new UsageFault(words.readers.needText('--text'));
  const closed = await closePrivacyRequest(deps, reference, outcome, form.output.reply, OPERATOR);
  if ('refused' in closed) return refusedPrivacy(call, reference, closed.refused);
  print(words.readers.closed(reference));
  return 0;
}

/** What the desk does about followers, what goes out to them, their objections, and requests about personal data. */
export function readerCommands({ words, choose }: Declaring) {
  const gate = (run: (call: Call) => Promise<number>) => choose({ needs: 'gate', run });
  const listing = (about: string, run: (call: Call, json: boolean) => Promise<number>) =>
    new Command('list')
      .description(about)
      .option('--json', words.json)
      .action(({ json = false }) => gate((call) => run(call, json)));
  const onSend = (act: SendAct, about: string) =>
    new Command(act)
      .description(about)
      .argument('<send>', words.send)
      .action((send) => gate((call) => change(act)(call, send)));
  return [
    new Command('followers')
      .description(words.followers)
      .addCommand(listing(words.followersList, followersList))
      .addCommand(
        new Command('remove')
          .description(words.followersRemove)
          .argument('<email>', words.email)
          .action((email) =>
            gate(async (call) => {
              call.print(call.words.readers.removed(await stopFollowing(call.deps, addressOf(call, email), OPERATOR)));
              return 0;
            }),
          ),
      ),
    new Command('sends')
      .description(words.sends)
      .addCommand(listing(words.sendsList, sendsList))
      .addCommand(onSend('pause', words.sendsPause))
      .addCommand(onSend('resume', words.sendsResume))
      .addCommand(onSend('cancel', words.sendsCancel))
      .addCommand(
        new Command('run').description(words.sendsRun).action(() =>
          gate(async (call) => {
            const made = await announce(call.deps);
            await runSends(call.deps);
            call.print(call.words.readers.ran(made));
            return 0;
          }),
        ),
      ),
    new Command('objections')
      .description(words.objections)
      .addCommand(listing(words.objectionsList, objectionsList))
      .addCommand(
        new Command('answer')
          .description(words.objectionsAnswer)
          .argument('<objection>', words.objection)
          .requiredOption('--text <text>', words.text)
          .action((reference, { text }) => gate((call) => objectionsAnswer(call, reference, text))),
      ),
    new Command('privacy')
      .description(words.privacy)
      .addCommand(listing(words.privacyList, privacyList))
      .addCommand(
        new Command('show')
          .description(words.privacyShow)
          .argument('<request>', words.privacyRequest)
          .action((reference) => gate((call) => privacyShow(call, reference))),
      )
      .addCommand(
        new Command('held')
          .description(words.privacyHeld)
          .argument('<email>', words.email)
          .action((email) =>
            gate(async (call) => {
              call.print(visibleJson(await heldAbout(call.deps, addressOf(call, email))));
              return 0;
            }),
          ),
      )
      .addCommand(
        new Command('extend')
          .description(words.privacyExtend)
          .argument('<request>', words.privacyRequest)
          .requiredOption('--reason <text>', words.text)
          .action((reference, { reason }) => gate((call) => privacyExtend(call, reference, reason))),
      )
      .addCommand(
        new Command('close')
          .description(words.privacyClose)
          .argument('<request>', words.privacyRequest)
          .addOption(new Option('--outcome <outcome>', words.outcome).choices(PRIVACY_OUTCOMES).makeOptionMandatory())
          .option('--text <text>', words.text, '')
          .action((reference, { outcome, text }) => gate((call) => privacyClose(call, reference, outcome, text))),
      ),
  ];
}
