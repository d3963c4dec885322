import type { HastPluginDefinition } from 'satteri';
import { DIRECTIONS } from '../schemas/language.ts';
import { languageOf } from './language.ts';

/** What holds a text of its own. */
const BLOCKS = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'dt', 'dd'];

/** The language of a text where it is certain and another one than that of what it stands in, as a BCP 47 tag. */
export function otherLanguage(text: string, around: string): string | null {
  const told = languageOf(text);
  return told === null || told === around ? null : told;
}

/** Says of each block in another language which one it is, so that it is read aloud, hyphenated and set as such (WCAG 2.2, 3.1.2). */
export const markLanguages = (around: string) =>
  ({
    name: 'language-of-parts',
    element: {
      filter: BLOCKS,
      visit(node, context): void {
        if (typeof node.properties?.lang === 'string') return;
        const lang = otherLanguage(context.textContent(node), around);
        if (lang === null) return;
        context.setProperty(node, 'lang', lang);
        const direction = directionOf(lang);
        if (direction !== directionOf(around)) context.setProperty(node, 'dir', direction);
      },
    },
  }) satisfies HastPluginDefinition;

const FROM_RIGHT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  (DIRECTIONS as Record<string, 'ltr' | 'rtl'>)[lang] ??
  (FROM_RIGHT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr');
