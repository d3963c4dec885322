import type { Handler } from 'hono';
import { to } from '../../src/schemas/addresses.ts';
import { OPENAPI_TYPE } from '../../src/schemas/machine-links.ts';
import { apiWords } from '../../src/words/api.ts';
import { askable } from '../domain/policy.ts';
import { dayOf } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { describeApi } from './api-description.ts';

/** `GET /api/openapi.json`. */
export const getOpenApi =
  (deps: Deps): Handler =>
  (c) => {
    const { name, contacts, language } = deps.manifest.company;
    const today = dayOf(deps.clock.now().toISOString());
    const described = describeApi(
      {
        siteUrl: deps.settings.siteUrl,
        company: name,
        security: contacts.security,
        documents: askable(deps.manifest, today).map(({ id }) => id),
      },
      apiWords[language],
    );
    return c.body(JSON.stringify(described), 200, { 'content-type': OPENAPI_TYPE });
  };

/** `GET /.well-known/api-catalog` (RFC 9727): what there is for programs, as a set of links (RFC 9264). */
export const getApiCatalog =
  (deps: Deps): Handler =>
  (c) => {
    const at = to(deps.settings.siteUrl);
    const { language } = deps.manifest.company;
    const doc = [{ href: at('llms'), type: 'text/plain' }];
    const linkset = [
      {
        anchor: at('requests'),
        'service-desc': [{ href: at('openApi'), type: OPENAPI_TYPE }],
        'service-doc': doc,
      },
      { anchor: at('mcp'), 'service-doc': doc },
      {
        anchor: at('apiCatalog'),
        item: [{ href: at('requests') }, { href: at('mcp'), title: apiWords[language].mcp }],
      },
    ];
    return c.body(JSON.stringify({ linkset }), 200, {
      'content-type': 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
    });
  };
