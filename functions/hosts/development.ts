import type { Manifest } from '../../src/schemas/manifest.ts';
import { createApp } from '../app.ts';
import { readEnvironment } from './env.ts';
import { gateMiddleware, type Middleware } from './middleware.ts';
import { openNode } from './node-parts.ts';
import { startWork } from './work-loop.ts';

/** The gate of the authoring server: the manifest is made anew for every request, so an edit shows at once. */
export function developmentGate(
  source: Readonly<Record<string, string | undefined>>,
  currentManifest: () => Promise<Manifest | null>,
  base: string,
): Middleware {
  const env = readEnvironment(source);
  let opened: ReturnType<typeof openNode> | undefined;
  return gateMiddleware(base, async () => {
    const manifest = await currentManifest();
    if (!manifest) return () => new Response('The content has faults; the terminal lists them.\n', { status: 503 });
    opened ??= openNode(env, manifest).then((fresh) => {
      startWork(fresh.deps);
      return fresh;
    });
    const { deps } = await opened;
    deps.manifest = manifest;
    return createApp(deps).fetch;
  });
}
