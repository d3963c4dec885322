import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { SITE_ROOT } from '../src/build/roots.ts';
import { buildWords } from '../src/words/build.ts';

/** Components of the frame that a company may put its own in the place of; each gets the properties of ours. */
export const REPLACEABLE = ['Head', 'Header', 'Footer'] as const;
export type Replaceable = (typeof REPLACEABLE)[number];

export interface NavLink {
  label: string;
  /** An address of the site, with its base if it has one, or of another site. */
  href: string;
}

/** What a company adds to the pages, or puts in the place of ours. */
export interface Overrides {
  /** Your own components, by the name of ours: `{ Footer: './src/components/Footer.astro' }`. */
  components?: Partial<Record<Replaceable, string>>;
  /** Stylesheets that come after ours: `['./src/styles/custom.css']`, or of a package. */
  customCss?: readonly string[];
  /** Links after ours in the navigation of every page. */
  nav?: readonly NavLink[];
}

const PREFIX = 'virtual:vouchsafe/';

/** The file that was meant: from the repository's root, absolute, or out of a package. */
function locate(name: string, root: string): string {
  if (isAbsolute(name)) return name;
  return name.startsWith('.') ? join(root, name) : createRequire(join(root, 'package.json')).resolve(name);
}

/** Each virtual module by its name, as code. */
function overrideModules({ components = {}, customCss = [], nav = [] }: Overrides, root: string) {
  const unknown = Object.keys(components).filter((name) => !REPLACEABLE.some((known) => known === name));
  if (unknown.length > 0) throw new Error(buildWords.en.notReplaceable(unknown, REPLACEABLE));
  const component = (name: Replaceable): string => {
    const own = components[name];
    const file = own ? locate(own, root) : join(SITE_ROOT, `src/components/${name}.astro`);
    return `export { default } from ${JSON.stringify(file)};`;
  };
  return new Map<string, string>([
    ...REPLACEABLE.map((name): [string, string] => [name, component(name)]),
    ['styles', customCss.map((name) => `import ${JSON.stringify(locate(name, root))};`).join('\n')],
    ['nav', `export const nav = ${JSON.stringify(nav)};`],
  ]);
}

type Plugin = Extract<NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>, { name: string }>;

export function overridesPlugin(overrides: Overrides, root: string): Plugin {
  const modules = overrideModules(overrides, root);
  return {
    name: 'vouchsafe-overrides',
    resolveId: (id: string) => (id.startsWith(PREFIX) && modules.has(id.slice(PREFIX.length)) ? `\0${id}` : undefined),
    load: (id: string) => (id.startsWith(`\0${PREFIX}`) ? modules.get(id.slice(PREFIX.length + 1)) : undefined),
  };
}
