import { ASSETS } from '../../schemas/addresses.ts';
import { gateExpression, literally } from '../../schemas/gate-addresses.ts';
import type { HeaderRule } from '../../schemas/headers.ts';
import { REDIRECT_STATUS, type Redirect } from '../../schemas/redirects.ts';

const ROOT = '/srv/trust/dist';
/** An address beats a pattern, and a pattern a folder, in nginx as here (https://nginx.org/en/docs/http/ngx_http_core_module.html#location). */
const placesUnder = (base: string): Record<HeaderRule['of'], (at: string) => string> => ({
  all: (at) => at,
  folder: (at) => at,
  name: (at) => `~ ${base === '' ? '' : `^${literally(base)}(?:/.*)?`}/${literally(at)}$`,
  address: (at) => `= ${at}`,
});

function location(place: string, { headers: { 'content-type': type, ...headers } }: HeaderRule, base: string): string {
  return [
    `location ${place} {`,
    ...Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    ...(type === undefined ? [] : ['    types { }', `    default_type "${type}";`]),
    '    try_files $uri $uri/ =404;',
    // The server block is the whole site's, and so is its root.
    ...(base === ''
      ? []
      : [`    root ${ROOT};`, '    index index.html;', `    error_page 404 ${base}${ASSETS.notFound};`]),
    '}',
  ].join('\n');
}

/** Locations to include in a `server` block whose `root` is `dist/`. A location that adds a header inherits none: each holds the whole set. */
export function nginxConf(rules: readonly HeaderRule[], base: string, redirects: readonly Redirect[]): string {
  const places = placesUnder(base);
  return [
    base === ''
      ? `# Include this in the server block: root ${ROOT}; index index.html; server_tokens off; error_page 404 ${ASSETS.notFound};`
      : `# Include this in the server block of the whole site.
location = ${base} {
    return 308 ${base}/$is_args$args;
}`,
    `location ~ ${gateExpression(base)} {
    # The gate writes its own headers. Start it with TRUST_PROXY=1.
    proxy_pass http://127.0.0.1:4321;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
}`,
    // Before the patterns of files: of patterns, nginx takes the first that fits.
    ...redirects.map(
      ({ from, to }) => `location ~ ^${literally(from)}(.*)$ {
    return ${REDIRECT_STATUS} ${to}$1;
}`,
    ),
    ...rules.map((rule) => location(places[rule.of](rule.at), rule, base)),
    '',
  ].join('\n');
}
