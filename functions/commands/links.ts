import { Command, Option } from '@commander-js/extra-typings';
import * as v from 'valibot';
import { formFaultOf } from '../../src/schemas/form-fault.ts';
import { listOffers } from '../acts/list-offers.ts';
import { createOffer, editOffer, endOffer, loadOffer } from '../acts/offers.ts';
import { OFFER_DAYS_USUAL, OFFERS_PAGE_ROWS } from '../domain/limits.ts';
import type { OfferFault } from '../domain/make-offer.ts';
import { idsOf, OFFER_STATES, type OfferState, offerChangeForm, offerForm } from '../domain/offer.ts';
import { unbundled } from '../domain/policy.ts';
import { prefilledFrom, prefilledQuery } from '../domain/prefilled.ts';
import { OPERATOR } from '../domain/staff.ts';
import { dayOf, hoursBetween } from '../domain/time.ts';
import { stepsOf } from '../pages/desk-links.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import { type Call, type Declaring, listed } from './call.ts';
import { UsageFault } from './command-line.ts';

interface Typed {
  documents?: string;
  days?: string;
  company?: string;
  note?: string;
  title?: string;
  answers?: string;
  frameworks?: string;
}

function wrong({ deps, words }: Call, faults: readonly OfferFault[]): UsageFault {
  const view = fullView(viewOf(deps));
  return new UsageFault(
    faults
      .map((one) =>
        words.requests.option(
          one.field,
          'not' in one
            ? view.words.forms.document[one.not.why](...one.not.of)
            : (view.words.links.faults[one.why]?.(...one.of) ?? one.why),
        ),
      )
      .join('\n'),
  );
}
function misread({ deps, words }: Call, issues: readonly v.BaseIssue<unknown>[]): UsageFault {
  const { form } = viewOf(deps).words;
  const said = (issue: v.BaseIssue<unknown>) =>
    words.requests.option(String(issue.path?.[0].key ?? ''), form.fault(formFaultOf(issue)));
  return new UsageFault(issues.map(said).join('\n'));
}

const DAY_HOURS = 24;

async function make(call: Call, to: string | undefined, typed: Typed & { mail?: true }): Promise<number> {
  const { deps, words, print } = call;
  const form = v.safeParse(offerForm, {
    for: to ?? '',
    company: typed.company ?? '',
    documents: listed(typed.documents),
    days: typed.days ?? String(OFFER_DAYS_USUAL),
    note: typed.note ?? '',
    title: typed.title ?? '',
    frameworks: listed(typed.frameworks),
    answers: listed(typed.answers),
    send: typed.mail === true ? 'mail' : 'copy',
  });
  if (!form.success) throw misread(call, form.issues);
  const made = await createOffer(deps, form.output, OPERATOR);
  if ('faults' in made) throw wrong(call, made.faults);
  const { offer, token } = made;
  if (token === null) {
    print(words.linkCommands.mailed(offer.id, offer.subject, offer.expiresAt));
    return 0;
  }
  print(words.linkCommands.made(offer.id, offer.expiresAt));
  print(new URL(deps.to('offer', { token }), deps.settings.siteUrl).href);
  print(words.linkCommands.once);
  return 0;
}

async function list(call: Call, state: OfferState | null): Promise<number> {
  const { deps, words, print } = call;
  const { steps } = fullView(viewOf(deps)).words.links;
  const now = deps.clock.now().toISOString();
  for (let page = 1; ; page++) {
    const { rows, all } = await listOffers(deps, { state, query: '', batch: null, madeBy: null, page });
    if (all === 0) print(words.linkCommands.none);
    for (const { offer, progress } of rows) {
      const [step, at] = stepsOf(offer, progress, now).at(-1) ?? ['made', offer.createdAt];
      const what = [...idsOf(offer.documents), ...idsOf(offer.answers)].join(',');
      const who = offer.subject || offer.company || '-';
      print([offer.id, who, what, steps[step], at ?? '', words.linkCommands.until(offer.expiresAt)].join('  '));
    }
    if (page * OFFERS_PAGE_ROWS >= all) return 0;
  }
}

const normal = (id: string): string => id.trim().toUpperCase();

async function withdraw({ deps, words, print }: Call, given: string): Promise<number> {
  const id = normal(given);
  const outcome = await endOffer(deps, id, OPERATOR);
  if ('refused' in outcome)
    throw new UsageFault(
      outcome.refused === 'unknown' ? words.linkCommands.unknown(given) : words.linkCommands.ended(id),
    );
  print(words.linkCommands.withdrawn(id, outcome.ended));
  return 0;
}

async function change(call: Call, given: string, typed: Typed): Promise<number> {
  const { deps, words, print } = call;
  const id = normal(given);
  const offer = await loadOffer(deps, id);
  if (!offer) throw new UsageFault(words.linkCommands.unknown(given));
  const left = Math.ceil(hoursBetween(deps.clock.now().toISOString(), offer.expiresAt) / DAY_HOURS);
  const kept = (option: string | undefined, json: string): string[] =>
    option === undefined ? idsOf(json) : listed(option);
  const form = v.safeParse(offerChangeForm, {
    company: typed.company ?? offer.company,
    documents: kept(typed.documents, offer.documents),
    days: typed.days ?? String(Math.max(1, left)),
    note: typed.note ?? offer.note,
    title: typed.title ?? offer.title,
    frameworks: kept(typed.frameworks, offer.frameworks),
    answers: kept(typed.answers, offer.answers),
  });
  if (!form.success) throw misread(call, form.issues);
  const outcome = await editOffer(deps, id, form.output, OPERATOR);
  if ('faults' in outcome) throw wrong(call, outcome.faults);
  if ('refused' in outcome) throw new UsageFault(words.linkCommands.ended(id));
  print(words.linkCommands.changed(id));
  return 0;
}

/** A link that fills the request form and gives no right; the database isn't opened. */
function requestLink({ deps, words, print }: Call, given: readonly string[], company: string): number {
  const { manifest, settings, to, clock } = deps;
  const named = given.flatMap(listed);
  const ids = unbundled(manifest.access, named);
  const asked = prefilledFrom(manifest, { documents: ids, company }, dayOf(clock.now().toISOString()));
  // Of a bundle, what can be requested.
  const lost = named.find((id) => !unbundled(manifest.access, [id]).some((one) => asked.documents.includes(one)));
  if (lost !== undefined) throw new UsageFault(words.linkCommands.notRequestable(lost));
  print(`${new URL(to('prefilled'), settings.siteUrl).href}?${prefilledQuery(asked)}`);
  return 0;
}

/** Personal links and pages for one buyer. */
export function linkCommands({ words, choose }: Declaring) {
  const gate = (run: (call: Call) => Promise<number>) => choose({ needs: 'gate', run });
  const withTerms = <A extends unknown[]>(command: Command<A>) =>
    command
      .option('--documents <id,id>', words.linkDocuments)
      .option('--days <n>', words.linkDays)
      .option('--company <name>', words.company)
      .option('--note <text>', words.linkNote)
      .option('--title <text>', words.linkTitle)
      .option('--answers <id,id>', words.linkAnswers)
      .option('--frameworks <id,id>', words.linkFrameworks);
  return [
    withTerms(new Command('link').description(words.link).argument('[for]', words.linkFor))
      .option('--mail', words.linkMail)
      .action((to, typed) => gate((call) => make(call, to, typed as Typed & { mail?: true }))),
    withTerms(new Command('link-change').description(words.linkChange).argument('<link>', words.linkId)).action(
      (id, typed) => gate((call) => change(call, id, typed)),
    ),
    new Command('request-link')
      .description(words.requestLink)
      .argument('<documents...>', words.requestLinkDocuments)
      .option('--company <name>', words.company)
      .action((documents, { company }) =>
        choose({ needs: 'stamper', run: async (call) => requestLink(call, documents, company ?? '') }),
      ),
    new Command('links')
      .description(words.links)
      .addOption(new Option('--state <state>', words.linksState).choices(OFFER_STATES))
      .option('--withdraw <link>', words.linksWithdraw)
      .action(({ state, withdraw: id }) =>
        gate((call) => (id === undefined ? list(call, state ?? null) : withdraw(call, id))),
      ),
  ];
}
