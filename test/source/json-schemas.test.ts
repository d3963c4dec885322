import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/source/json-schemas.ts';

const folder = fileURLToPath(new URL('../../.vscode/', import.meta.url));
const schemas = [...jsonSchemas()];

describe('the schemas for editors', () => {
  it.each(schemas)('%s is up to date; else run node scripts/json-schemas.ts', (kind, text) => {
    expect(readFileSync(`${folder}schemas/${kind}.json`, 'utf8')).toBe(text);
  });

  it('are these and no others, and the settings name only files that exist', () => {
    const names = schemas.map(([kind]) => `${kind}.json`).sort();
    expect(readdirSync(`${folder}schemas`).sort()).toEqual(names);
    const settings = readFileSync(`${folder}settings.json`, 'utf8');
    const named = [...settings.matchAll(/\.vscode\/schemas\/([\w.]+)/g)].map(([, name]) => name);
    expect(named.length).toBe(4);
    for (const name of named) expect(names).toContain(name);
  });

  it.each(schemas)('%s says a sentence about every field', (_kind, text) => {
    const mute: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (schema === null || typeof schema !== 'object') return;
      const properties: unknown = Reflect.get(schema, 'properties');
      for (const [key, field] of Object.entries(properties ?? {})) {
        if (!/^\S.*\S$/.test(String(Reflect.get(Object(field), 'description') ?? ''))) mute.push(`${path}.${key}`);
      }
      for (const [key, part] of Object.entries(schema)) walk(part, `${path}.${key}`);
    };
    walk(JSON.parse(text), '');
    expect(mute).toEqual([]);
  });
});
