import { ADDRESSES_FILE } from '../schemas/published.ts';
import type { Answers } from './answers.ts';

/** What of the package a new repository names. */
export interface Versions {
  /** How npm is to find Vouchsafe: a range of versions, or a file. */
  vouchsafe: string;
  astro: string;
  node: string;
  /** Packages that only the chosen host needs, with their ranges. */
  host: Readonly<Record<string, string>>;
}

const SCRIPTS = {
  dev: 'vouchsafe dev',
  check: 'vouchsafe check',
  build: 'vouchsafe build',
  start: 'vouchsafe start',
  gate: 'vouchsafe gate',
  preflight: 'vouchsafe preflight',
};

type Manifest = Record<string, unknown> &
  Record<'dependencies' | 'devDependencies' | 'scripts' | 'allowScripts', object>;

/** `package.json` with what a trust center needs; what `given` says already stays. */
export function packageJson(
  name: string,
  { vouchsafe, astro, node, host }: Versions,
  given: Partial<Manifest> = {},
): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const made = {
    name: slug ? `${slug}-trust-center` : 'trust-center',
    private: true,
    ...given,
    type: 'module',
    scripts: { ...SCRIPTS, ...given.scripts },
    dependencies: { astro: `^${astro}`, vouchsafe, ...host, ...given.dependencies },
    devDependencies: { node: `^${node}`, ...given.devDependencies },
    allowScripts: { node: true, ...given.allowScripts },
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

const README = ({ name, trustUrl }: Answers): string => `# The trust center of ${name}

Published at ${trustUrl}. Everything it says is in \`content/\`; reports that are handed out on request are in \`private/\`, which git ignores.

\`\`\`sh
npm ci              # once
npm run dev         # edit content/ and see each change at http://localhost:4321
npm run check       # what is wrong, what is still to be filled in, what lapses soon
npm start           # the site and the gate as they will be served
\`\`\`

To add something: \`npx vouchsafe new faq "Do you encrypt data at rest?"\` (or \`report\`, \`document\`, \`subprocessor\`, \`update\`, \`framework\`).
For the next version of Vouchsafe: \`npm install vouchsafe@latest && npx vouchsafe upgrade\`.
`;

const WORKFLOW = `name: trust center
on:
  push:
    branches: [main]
  pull_request:
  # Claims are judged as of the day: what lapses is found on the day it does.
  schedule:
    - cron: '17 4 * * *'
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      - run: npm ci
      - run: npx vouchsafe check
      # Builds list in this file what they published. Until the first one, what is left to fill in is shown and stops nothing;
      # from then on it does, or the next deployment would be refused.
      - run: if [ -s ${ADDRESSES_FILE} ]; then npx vouchsafe build; else npx vouchsafe build --preview; fi
`;

const ENVIRONMENT = ({
  trustUrl,
  security,
}: Answers): string => `# Everything here is optional while you try it. In production, set the first five. Copy this file to .env; git ignores that one.

# The public address. Links in emails are built from it.
#SITE_URL=${trustUrl}
# Make one with: openssl rand -base64 48
#SECRETS=
# In its user and password write % as %25, / as %2F, # as %23, ? as %3F, @ as %40.
#SMTP_URL=smtp://user:password@smtp.example.com:587
#MAIL_FROM=${security}
# To sign email here (DKIM): the domain, the key’s name in the DNS, and an RSA key in PEM with \\n for its line breaks.
#DKIM_DOMAIN=
#DKIM_SELECTOR=
#DKIM_PRIVATE_KEY=
# A SQLite file, or a PostgreSQL server (postgres://user:password@host:5432/database?sslmode=verify-full).
#DATABASE_URL=file:.data/gate.db
# The gated files: a folder, or a bucket (s3://bucket?endpoint=https://s3.example.com&region=eu-central-1).
#VAULT_URL=file:private
# How many proxies' forwarded addresses to believe.
#TRUST_PROXY=0
`;

const HOST_FILES: Record<Answers['host'], Readonly<Record<string, string>>> = {
  node: {
    Dockerfile: `# Builds the site and serves it with the gate. Gated files are mounted at /app/private, never in the image; state is in /data.
FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
RUN npx vouchsafe build && install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 4321
CMD ["npx", "vouchsafe", "start", "--built"]
`,
    '.dockerignore': 'node_modules\ndist\n.build\n.data\n.env\n.git\nprivate/*.pdf\n',
  },
  worker: {},
  lambda: {},
  netlify: {
    'netlify.toml': `[build]
  command = "npx vouchsafe build --host netlify"
  publish = "dist"

[build.environment]
  NODE_VERSION = "24"

[functions]
  directory = ".build/hosts/netlify/functions"
  included_files = [".build/hosts/netlify/functions/gate/**"]
`,
  },
  vercel: {
    'vercel.json': `${JSON.stringify(
      {
        $schema: 'https://openapi.vercel.sh/vercel.json',
        framework: null,
        buildCommand: 'npx vouchsafe build --host vercel',
      },
      null,
      2,
    )}\n`,
  },
};

/** Everything in a new repository that is not content and not `package.json`, by its path. */
export function repositoryFiles(given: Answers): Map<string, string> {
  const schema = (name: string) => `./node_modules/vouchsafe/lib/schemas/${name}.json`;
  return new Map<string, string>([
    [
      'astro.config.mjs',
      `import { defineConfig } from 'astro/config';
import vouchsafe from 'vouchsafe';

export default defineConfig({ integrations: [vouchsafe()] });
`,
    ],
    ['src/content.config.ts', "export { collections } from 'vouchsafe/content';\n"],
    [
      'tsconfig.json',
      `${JSON.stringify({ extends: 'astro/tsconfigs/strict', include: ['.astro/types.d.ts', '**/*'], exclude: ['dist', '.build'] }, null, 2)}\n`,
    ],
    ['.env.example', ENVIRONMENT(given)],
    [
      '.gitignore',
      'node_modules/\ndist/\n.astro/\n.build/\n.data/\n.env\n# Gated files never enter git.\nprivate/*\n!private/README.md\n',
    ],
    ['README.md', README(given)],
    ['.github/workflows/trust-center.yml', WORKFLOW],
    [
      '.vscode/settings.json',
      `${JSON.stringify(
        {
          'yaml.schemas': {
            [schema('company')]: 'content/company.yaml',
            [schema('access')]: 'content/access.yaml',
            [schema('lexicon')]: 'content/lexicon.yaml',
            [schema('subprocessors')]: 'content/subprocessors/*.yaml',
          },
          'astro.content-intellisense': true,
          // Content is Markdown whatever its ending says: braces and tags in it are not run.
          'files.associations': { '**/content/**/*.mdx': 'markdown' },
        },
        null,
        2,
      )}\n`,
    ],
    ...Object.entries(HOST_FILES[given.host]),
  ]);
}
