import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { plain } from '../functions/adapters/stamp-support.ts';
import { ada, Visitor } from '../functions/support/visitor.ts';
import { mainText } from '../support/build.ts';
import { type Installed, installPackage } from '../support/installed-package.ts';
import { linkIn } from '../support/link-in.ts';
import { startMailbox } from '../support/mailbox.ts';
import { freePort } from '../support/serve.ts';

/** From an empty folder to an own trust center, served, by the package alone. */
describe('the package in a company’s own repository', () => {
  let company: Installed;
  beforeAll(() => {
    company = installPackage();
  });
  afterAll(() => company.remove());
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(company.root, name)), { recursive: true });
    writeFileSync(join(company.root, name), content);
  };
  const APPROVER = 'approver@tallyfox.dev';
  const { version } = JSON.parse(readFileSync(join(SITE_ROOT, 'package.json'), 'utf8'));

  it('starts a repository, with nothing of ours in it', () => {
    const { status, stdout, stderr } = company.vouchsafe(
      ...['init', '.', '--yes', '--name', 'Tallyfox', '--legal-name', 'Tallyfox Ltd', '--url', 'https://tallyfox.dev'],
      ...['--approver', APPROVER, '--host', 'vercel'],
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Nothing is left to fill in.');
    expect(readdirSync(company.root).sort()).toEqual(
      [
        ...['.env.example', '.github', '.gitignore', '.vscode', 'README.md', 'astro.config.mjs', 'content'],
        ...['node_modules', 'package.json', 'private', 'src', 'tsconfig.json', 'vercel.json'],
      ].sort(),
    );
    const { dependencies, devDependencies, scripts } = JSON.parse(
      readFileSync(join(company.root, 'package.json'), 'utf8'),
    );
    expect(dependencies).toMatchObject({ vouchsafe: `^${version}`, '@vercel/functions': expect.any(String) });
    expect(devDependencies.node).toMatch(/^\^24\./);
    expect(scripts.build).toBe('vouchsafe build');
  });

  it('checks what the company writes', async () => {
    write('private/overview.pdf', await (await plain(2)).save());
    write('src/components/Footer.astro', '<footer>Our own footer</footer>\n');
    write('src/styles/own.css', '.own-mark { color: rebeccapurple }\n');
    write(
      'src/pages/careers.astro',
      '---\nimport Page from \'vouchsafe/layouts/Page.astro\';\n---\n<Page title="Careers in security"><h1>Careers</h1></Page>\n',
    );
    write(
      'astro.config.mjs',
      `import { defineConfig } from 'astro/config';
import vouchsafe from 'vouchsafe';

export default defineConfig({
  integrations: [
    vouchsafe({
      components: { Footer: './src/components/Footer.astro' },
      customCss: ['./src/styles/own.css'],
      nav: [{ label: 'Careers', href: '/careers/' }],
    }),
  ],
});
`,
    );
    write(
      'content/documents/overview.mdx',
      '---\ntitle: Security overview\nkind: policy\naccess: request\nfile: overview.pdf\n---\n\nHow we work.\n',
    );
    const checked = company.vouchsafe('check');
    expect(checked.status, checked.stdout + checked.stderr).toBe(0);
  });

  it('builds and serves it with a page, a footer and styles of the company’s own, and hands a document to its reader', async () => {
    const built = company.vouchsafe('build');
    expect(built.status, built.stdout + built.stderr).toBe(0);
    const dist = join(company.root, 'dist');
    expect(mainText(dist, '/')).toContain('Tallyfox has no report or certificate');
    const careers = readFileSync(join(dist, 'careers/index.html'), 'utf8');
    expect(careers).toContain('Our own footer');
    expect(careers).toContain('<a href="/careers/" aria-current="page">Careers</a>');
    expect(careers).not.toContain('text/markdown');
    const styles = globSync('_astro/*.css', { cwd: dist }).map((name) => readFileSync(join(dist, name), 'utf8'));
    expect(styles.join('\n')).toContain('.own-mark');
    const ours = globSync('{dist,.build}/**/*', { cwd: company.root, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .filter((file) => /northwind/i.test(readFileSync(file, 'latin1')));
    expect(ours).toEqual([]);

    const mailbox = await startMailbox();
    const port = await freePort();
    const base = `http://localhost:${port}`;
    const env = { PORT: String(port), SMTP_URL: mailbox.url, MAIL_FROM: 'trust@tallyfox.dev' };
    const server = await company.start(base, env, 'start');
    try {
      const request = (address: string, init?: RequestInit) =>
        fetch(base + new URL(address).pathname + new URL(address).search, { ...init, redirect: 'manual' });
      const visitor = () => new Visitor({ request } as unknown as Hono);
      const mailed = async (to: string, path: string, since = 0) =>
        new URL(
          linkIn(
            (await mailbox.waitForMail((one) => one.to.includes(to) && one.raw.includes(`/${path}/`), since)).mail.text,
            path,
          ),
        ).pathname;
      const asked = visitor();
      const sent = await asked.post('/api/requests', { ...ada, documents: 'overview' });
      expect([sent.status, sent.path]).toEqual([303, '/request/sent/']);
      await asked.submit(await asked.go(await mailed(ada.email, 'access')), {});
      const approver = visitor();
      const before = mailbox.received.length;
      const desk = await approver.go(await mailed(APPROVER, 'review'));
      const decided = await approver.submit(desk, { decision: 'approve', days: '7', documents: 'overview' });
      expect(decided.status).toBe(200);
      const reader = visitor();
      const shelf = await reader.submit(await reader.go(await mailed(ada.email, 'access', before)), {});
      expect(shelf.text).toContain('Security overview');
    } finally {
      await server.stop();
      await mailbox.close();
    }
    const listed = company.vouchsafe('gate', 'list');
    expect([listed.status, listed.stderr]).toEqual([0, '']);
    expect(listed.stdout).toContain(ada.email);
  });

  it('builds what a host deploys, and says which package a host needs', () => {
    const worker = company.vouchsafe('build', '--host', 'worker');
    expect(worker.status, worker.stdout + worker.stderr).toBe(0);
    expect(readdirSync(join(company.root, '.build/hosts/worker')).sort()).toEqual([
      'assets',
      'worker',
      'wrangler.jsonc',
    ]);
    const netlify = company.vouchsafe('build', '--host', 'netlify');
    expect(netlify.status).toBe(1);
    expect(netlify.stderr).toContain('Run: npm install @netlify/blobs');
  });

  it('says what it can do, and what it was called wrongly with', () => {
    expect(company.vouchsafe('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('vouchsafe <verb>'),
    });
    expect(company.vouchsafe('bild')).toMatchObject({ status: 2, stderr: expect.stringContaining('no verb "bild"') });
    expect(company.vouchsafe('build', '--hots')).toMatchObject({ status: 2 });
  });
});
