import { ASSETS } from '../../schemas/addresses.ts';
import { gatePatterns, literally } from '../../schemas/gate-addresses.ts';
import type { HeaderRule } from '../../schemas/headers.ts';
import { REDIRECT_STATUS, type Redirect } from '../../schemas/redirects.ts';

const paths: Record<HeaderRule['of'], (at: string) => string> = {
  // Within a `handle` of its own.
  all: () => '*',
  folder: (at) => `${at}*`,
  name: (at) => `*/${at}`,
  address: (at) => at,
};
const indent = (text: string) => text.replace(/^(?=.)/gm, '    ');

/** A pattern may only stand by itself when it is `*` or begins with a slash (https://caddyserver.com/docs/caddyfile/matchers); others are named. */
function block({ of, at, headers }: HeaderRule): string {
  const path = paths[of](at);
  const named = path !== '*' && !path.startsWith('/');
  const matcher = named ? `@${at.replace(/\W/g, '-')}` : path;
  return [
    ...(named ? [`${matcher} path ${path}`] : []),
    `header ${matcher} {`,
    ...Object.entries(headers).map(([name, value]) => `    ${name} "${value}"`),
    '}',
  ].join('\n');
}

/** A snippet for a Caddyfile. Inside `route` directives run as written, and each `header` replaces what stood before (https://caddyserver.com/docs/caddyfile/directives/route). */
export function caddyfile(rules: readonly HeaderRule[], base: string, redirects: readonly Redirect[]): string {
  const below = base === '' ? '' : `${base}/* `;
  const moved = redirects.map(
    ({ from, to }, at) =>
      `@moved${at} path_regexp moved${at} ^${literally(from)}(.*)$\nredir @moved${at} ${to}{re.moved${at}.1} ${REDIRECT_STATUS}`,
  );
  const site = [...moved, ...rules.map(block), 'root * /srv/trust/dist', 'file_server'].join('\n');
  // What is not there yet may be tomorrow: its answer must not be kept like a file with a digest.
  const notFound = rules
    .filter(({ of }) => of === 'all')
    .map(block)
    .join('\n');
  return `# In your Caddyfile: import headers/Caddyfile, then "import vouchsafe" in the site's block.
(vouchsafe) {
    # The gate writes its own headers. Start it with TRUST_PROXY=1.
    @gate path ${gatePatterns(base).join(' ')}
    handle @gate {
        reverse_proxy 127.0.0.1:4321
    }
${base === '' ? '' : `    redir ${base} ${base}/ 308\n`}    handle ${below}{
        route {
${indent(indent(indent(site)))}
        }
    }
    handle_errors {
        @missing {
            expression {http.error.status_code} == 404${base === '' ? '' : `\n            path ${base}/*`}
        }
        handle @missing {
            route {
${indent(indent(indent(indent(notFound))))}
                root * /srv/trust/dist
                rewrite * ${base}${ASSETS.notFound}
                file_server {
                    status 404
                }
            }
        }
    }
}
`;
}
