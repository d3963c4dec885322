import { GATE_ROOMS, KEYS_PATH } from '../../schemas/gate-paths.ts';
import type { HeaderRule } from '../../schemas/headers.ts';

const paths: Record<HeaderRule['of'], (at: string) => string> = {
  all: () => '*',
  folder: (at) => `${at}*`,
  name: (at) => `*/${at}`,
  address: (at) => at,
};
const indent = (text: string) => text.replace(/^(?=.)/gm, '    ');

const block = ({ of, at, headers }: HeaderRule): string =>
  [`header ${paths[of](at)} {`, ...Object.entries(headers).map(([name, value]) => `    ${name} "${value}"`), '}'].join(
    '\n',
  );

/** A snippet for a Caddyfile. Inside `route` directives run as written, and each `header` replaces what stood before (https://caddyserver.com/docs/caddyfile/directives/route). */
export function caddyfile(rules: readonly HeaderRule[]): string {
  const gate = [...GATE_ROOMS.flatMap((room) => [`/${room}`, `/${room}/*`]), KEYS_PATH].join(' ');
  const site = [...rules.map(block), 'root * /srv/trust/dist', 'file_server'].join('\n');
  return `# In your Caddyfile: import headers/Caddyfile, then "import vouchsafe" in the site's block.
(vouchsafe) {
    # The gate writes its own headers. Start it with TRUST_PROXY=1.
    @gate path ${gate}
    handle @gate {
        reverse_proxy 127.0.0.1:4321
    }
    handle {
        route {
${indent(indent(indent(site)))}
        }
    }
    handle_errors 404 {
        rewrite * /404.html
        file_server {
            status 404
        }
    }
}
`;
}
