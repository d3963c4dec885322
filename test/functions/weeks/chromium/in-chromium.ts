import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createStamper } from '../../../../functions/adapters/stamp/stamper.ts';
import { staticSite } from '../../../../functions/adapters/static-site.ts';
import { createViewer } from '../../../../functions/adapters/view/viewer.ts';
import { distFolder } from '../../../../src/build/roots.ts';
import { isGateAddress } from '../../../../src/schemas/gate-addresses.ts';
import type { Manifest } from '../../../../src/schemas/manifest.ts';
import { launchBrowser } from '../../../support/browser.ts';
import { plain } from '../../adapters/stamp-support.ts';
import type { World } from '../actors.ts';
import { commandLine } from '../command-line.ts';
import { desk } from '../desk.ts';
import { inProcess } from '../in-process.ts';
import { chromiumPerson } from './chromium-person.ts';

/** The gate and the built site behind one address on loopback, with the real stamp and the real renderer; everybody is at a Chromium. */
export async function inChromium(faults: string[]): Promise<World> {
  const { templates } = JSON.parse(readFileSync('.build/manifest.json', 'utf8')) as Manifest;
  const [stamper, viewer] = [createStamper(), createViewer()];
  const report = await (await plain(3)).save();
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const site = `http://localhost:${(server.address() as AddressInfo).port}`;
  const vault = {
    read: async () => new Uint8Array(report),
    stat: async () => ({ bytes: report.length, sha256: null }),
  };
  const inside = await inProcess({ site, frame: templates.shell, brings: { vault, stamper, viewer } });
  const gate = getRequestListener((request) => inside.answer(request));
  const pages = staticSite(distFolder());
  const isGates = isGateAddress('');
  server.on('request', (incoming, outgoing) => {
    const address = new URL(incoming.url ?? '', site);
    if (isGates(address.pathname)) void gate(incoming, outgoing);
    else pages(incoming, outgoing, address);
  });
  const browser = await launchBrowser();

  const ground = {
    ...inside,
    async close() {
      await browser.close();
      server.close();
      await Promise.all([inside.close(), stamper.close(), viewer.close()]);
    },
  };
  let people = 0;
  const someone = async () => {
    people += 1;
    return chromiumPerson(browser, { site, scripts: people % 2 === 1, faults });
  };
  const company = desk(ground, someone);
  return { ground, company, readers: [commandLine(ground)], someone, references: new Map(), hours: 0 };
}
