import { Command, Option } from '@commander-js/extra-typings';
import * as v from 'valibot';
import { addressLine } from '../../src/schemas/request-form.ts';
import { visibleJson } from '../../src/schemas/typed-text.ts';
import { manifestFor } from '../acts/manifest-for.ts';
import { explain } from '../domain/explain.ts';
import { domainOf, sameMailbox } from '../domain/mail-domain.ts';
import { askable, unbundled } from '../domain/policy.ts';
import { dayOf } from '../domain/time.ts';
import { whatWouldHappen } from '../pages/explained.ts';
import { viewOf } from '../pages/view.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

const address = addressLine('email');

/** What the rules of the built site would do with a request; the database is opened only for accounts and agreements that cover a company. */
async function explainRequest(
  { deps, words, print }: Call,
  email: string,
  ids: readonly string[],
  json: boolean,
): Promise<number> {
  const { manifest, clock } = deps;
  const says = words.explain;
  const read = v.safeParse(address, email);
  if (!read.success) throw new UsageFault(says.badEmail(email));
  const today = dayOf(clock.now().toISOString());
  const names = [...manifest.documents.map(({ id }) => id), ...Object.keys(manifest.access.bundles)];
  const stranger = ids.find((id) => !names.includes(id));
  if (stranger !== undefined) throw new UsageFault(says.unknownDocument(stranger, names.join(', ')));
  const documents =
    ids.length > 0 ? unbundled(manifest.access, ids) : askable(manifest, today).map((document) => document.id);
  const asks = sameMailbox(read.output);
  const known = await manifestFor(deps, { domain: domainOf(asks), email: asks });
  const explained = explain(known, read.output, documents, today);
  if (json) {
    print(visibleJson(explained));
    return 0;
  }
  const { forms } = viewOf(deps).words;
  for (const one of explained) {
    print(`${one.document}: ${one.title}`);
    const lines = one.notAskable
      ? [`${forms.document[one.notAskable.why](...one.notAskable.of)}.`]
      : whatWouldHappen(one, says);
    for (const line of lines) print(`  ${line}`);
  }
  if (explained.length > 1) print(says.together);
  return 0;
}

export const explainCommand = ({ words, choose }: Declaring) =>
  new Command('explain')
    .description(words.explain)
    .argument('<email>', words.email)
    .argument('[documents...]', words.explainDocuments)
    .addOption(new Option('--json', words.json))
    .action((email, documents, { json }) =>
      choose({ needs: 'stamper', run: (call) => explainRequest(call, email, documents, json === true) }),
    );
