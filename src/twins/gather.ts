import { documents } from '../site/documents.ts';
import { faqs } from '../site/faqs.ts';
import { frameworks } from '../site/frameworks.ts';
import { principles } from '../site/principles.ts';
import type { Site } from '../site/site.ts';
import { subprocessors } from '../site/subprocessors.ts';
import { trustJson } from './trust-json.ts';
import { checkedTrust, type TrustJson } from './trust-schema.ts';

/** `/trust.json`, checked against its schema. @throws when it does not keep to it */
export const trustFacts = (site: Site): TrustJson =>
  checkedTrust(
    // Through JSON, as readers get it: a key without a value is no key.
    JSON.parse(
      JSON.stringify(
        trustJson(site, {
          frameworks: frameworks(site),
          principles: principles(site),
          faqs: faqs(site),
          documents: documents(site),
          subprocessors: subprocessors(site),
        }),
      ),
    ),
  );
