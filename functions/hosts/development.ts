import type { Manifest } from '../../src/schemas/manifest.ts';
import { settingWords } from '../../src/words/settings.ts';
import { createApp } from '../app.ts';
import type { Deps } from '../ports.ts';
import { readEnvironment } from './env.ts';
import { gateMiddleware, type Middleware } from './middleware.ts';
import { openNode } from './node-parts.ts';
import { inWords } from './say-fault.ts';
import { startWork } from './work-loop.ts';

/** The gate of the authoring server: the manifest is made anew for every request, so an edit shows at once. */
export function developmentGate(
  source: Readonly<Record<string, string | undefined>>,
  current: { manifest(): Promise<Manifest | null>; stated: Deps['stated'] },
  base: string,
): Middleware {
  const env = inWords(() => readEnvironment(source));
  let opened: ReturnType<typeof openNode> | undefined;
  return gateMiddleware(base, async () => {
    const manifest = await current.manifest();
    if (!manifest) return () => new Response(settingWords.en.contentFaults, { status: 503 });
    opened ??= openNode(env, manifest).then((fresh) => {
      startWork(fresh.deps);
      return fresh;
    });
    const { deps } = await opened;
    Object.assign(deps, { manifest, stated: current.stated });
    return createApp(deps).fetch;
  });
}
