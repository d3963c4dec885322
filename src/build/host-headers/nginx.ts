import { GATE_ROOMS, KEYS_PATH } from '../../schemas/gate-paths.ts';
import type { HeaderRule } from '../../schemas/headers.ts';

const literally = (text: string) => text.replace(/[.]/g, '\\.');
/** An address beats a pattern, and a pattern a folder, in nginx as here (https://nginx.org/en/docs/http/ngx_http_core_module.html#location). */
const places: Record<HeaderRule['of'], (at: string) => string> = {
  all: (at) => at,
  folder: (at) => at,
  name: (at) => `~ /${literally(at)}$`,
  address: (at) => `= ${at}`,
};

function location({ of, at, headers: { 'content-type': type, ...headers } }: HeaderRule): string {
  return [
    `location ${places[of](at)} {`,
    ...Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    ...(type === undefined ? [] : ['    types { }', `    default_type "${type}";`]),
    '    try_files $uri $uri/ =404;',
    '}',
  ].join('\n');
}

/** Locations to include in a `server` block whose `root` is `dist/`. A location that adds a header inherits none: each holds the whole set. */
export function nginxConf(rules: readonly HeaderRule[]): string {
  return [
    '# Include this in the server block: root /srv/trust/dist; index index.html; server_tokens off; error_page 404 /404.html;',
    `location ~ ^(?:/(?:${GATE_ROOMS.join('|')})(?:/|$)|${literally(KEYS_PATH)}$) {
    # The gate writes its own headers. Start it with TRUST_PROXY=1.
    proxy_pass http://127.0.0.1:4321;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
}`,
    ...rules.map(location),
    '',
  ].join('\n');
}
