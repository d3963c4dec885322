import { EventEmitter } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { describe, expect, it } from 'vitest';
import { contentLoaders } from '../../src/content-loader.ts';
import { edited, GOOD, withTree } from './tree-on-disk.ts';

interface Kept {
  id: string;
  data: { question?: string };
  rendered: { html: string };
}

/** The part of Astro's context that a loader uses, over a map that can be looked into. */
function context(watcher?: EventEmitter) {
  const kept = new Map<string, Kept>();
  const store = {
    keys: () => [...kept.keys()],
    clear: () => kept.clear(),
    delete: (id: string) => kept.delete(id),
    set: (entry: Kept) => Boolean(kept.set(entry.id, entry)),
  };
  const told: string[] = [];
  const given = {
    store,
    watcher,
    generateDigest: String,
    logger: { error: (line: string) => told.push(line) },
  } as unknown as LoaderContext;
  return { kept, told, given };
}
const watching = () => Object.assign(new EventEmitter(), { add: () => undefined });
const SSO = 'content/faqs/sso.mdx';

describe('the loader of a collection', () => {
  it('hands over what src/source has read, bodies as HTML', async () => {
    await withTree({}, async (root) => {
      const { kept, given } = context();
      await contentLoaders(root)('faqs').load(given);
      expect([...kept.keys()]).toEqual(['sso']);
      expect(kept.get('sso')?.data).toMatchObject({ featured: false });
      expect(kept.get('sso')?.rendered.html).toContain('<a href="/compliance/soc-2/">SOC 2</a>');
    });
  });

  it('stops a build with every fault by file and line', async () => {
    await withTree(edited(SSO, 'Yes: see', '<Note>a</Note>\n\nYes: {{ a }} see'), async (root) => {
      const { kept, given } = context();
      await expect(contentLoaders(root)('faqs').load(given)).rejects.toThrow(
        /content\/faqs\/sso\.mdx:8 {2}<Note> is a component[\s\S]*sso\.mdx:10 {2}"\{\{ a \}\}"/,
      );
      expect([...kept.keys()]).toEqual([]);
    });
  });

  it('follows edits while authoring: a fault keeps the last form, a file that goes is let go', async () => {
    await withTree({}, async (root) => {
      const watcher = watching();
      const { kept, given, told } = context(watcher);
      await contentLoaders(root)('faqs').load(given);
      const html = () => kept.get('sso')?.rendered.html ?? '';
      const write = async (text: string) => {
        await writeFile(join(root, SSO), text);
        watcher.emit('all', 'change', join(root, SSO));
      };
      const good = GOOD[SSO] ?? '';
      await write(good.replace('Yes: see', 'Surely: see'));
      await expect.poll(html).toContain('Surely: see');
      await write(good.replace('Yes: see', '{{ a }} see'));
      await writeFile(join(root, 'content/faqs/other.mdx'), good.replace('Yes: see', 'Also: see'));
      watcher.emit('all', 'add', join(root, 'content/faqs/other.mdx'));
      await expect.poll(() => [...kept.keys()]).toEqual(['sso', 'other']);
      expect(html()).toContain('Surely: see');
      await rm(join(root, SSO));
      watcher.emit('all', 'unlink', join(root, SSO));
      await expect.poll(() => [...kept.keys()]).toEqual(['other']);
      expect(told).toEqual([]);
    });
  });
});
