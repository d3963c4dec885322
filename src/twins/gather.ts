import { company } from '../data/company.ts';
import { documents } from '../data/documents.ts';
import { faqs } from '../data/faqs.ts';
import { frameworks } from '../data/frameworks.ts';
import { principles } from '../data/principles.ts';
import { subprocessors } from '../data/subprocessors.ts';
import { type Site, siteOf } from './markdown/parts.ts';
import { trustJson } from './trust-json.ts';
import { checkedTrust, type TrustJson } from './trust-schema.ts';

export const site = async (): Promise<Site> => siteOf(await company());

/** `/trust.json`, checked against its schema. @throws when it does not keep to it */
export const trustFacts = async (): Promise<TrustJson> =>
  checkedTrust(
    // Through JSON, as readers get it: a key without a value is no key.
    JSON.parse(
      JSON.stringify(
        trustJson({
          company: await company(),
          frameworks: await frameworks(),
          principles: await principles(),
          faqs: await faqs(),
          documents: await documents(),
          subprocessors: await subprocessors(),
        }),
      ),
    ),
  );
