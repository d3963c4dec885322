import { forPrograms } from '../answers/published.ts';
import { baseOf } from '../schemas/addresses.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import type { Day } from '../schemas/primitives.ts';
import { STATED_VERSION, type Stated } from '../schemas/stated.ts';
import { everyPath } from '../site/models/every.ts';
import { openSite } from '../site/site.ts';
import { updates } from '../site/updates.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { trustFacts } from '../twins/gather.ts';
import { answerBodies } from './answer-bodies.ts';

/** What the gate may quote: the same facts as `/trust.json` and `/answers.json`, so that no program is told more than a reader. */
export async function makeStated(tree: ContentTree, today: Day): Promise<Stated> {
  const { language, trustUrl } = tree.company.data;
  const site = openSite({ tree, today, language, base: baseOf(trustUrl) });
  const { asOf, frameworks, principles, notClaimed, subprocessors } = trustFacts(site);
  // Programs write the field's words; everyday words are for people who search.
  const { everyday: _, ...answers } = answersData(site);
  return {
    version: STATED_VERSION,
    asOf,
    frameworks: frameworks.map(({ id, name, kind, url, status, validThrough, claim, products }) => ({
      id,
      name,
      kind,
      url,
      status,
      validThrough,
      claim,
      products: products.map((one) => ({
        systems: one.systems,
        status: one.status,
        validThrough: one.validThrough,
        claim: one.claim,
      })),
    })),
    principles: principles.map(({ id, name, inScope, commitment, url }) => ({ id, name, inScope, commitment, url })),
    notClaimed,
    subprocessors: subprocessors.map(({ url: _, ...one }) => one),
    updates: updates(site).map(({ id, title, date, kind, path }) => ({ id, title, date, kind, url: site.at(path) })),
    pages: [...everyPath(site)].map((path) => path.slice(site.base.length)),
    answers: { ...answers, lexicon: forPrograms(answers), known: [] },
    bodies: await answerBodies(site),
  };
}
