import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { LANGUAGES, type Language } from '../schemas/language.ts';

/** The language that `<root>/content/company.yaml` names, before anything in it is judged; English where it names none that there is. */
export async function contentLanguage(root: string): Promise<Language> {
  const text = await readFile(join(root, 'content', 'company.yaml'), 'utf8').catch(() => '');
  const named = parseDocument(text, { logLevel: 'silent' }).get('language');
  return LANGUAGES.find((language) => language === named) ?? 'en';
}
