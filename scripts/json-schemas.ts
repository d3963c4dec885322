// Writes the JSON Schemas that editors use for content/ to .vscode/schemas/. A test says when they are out of date.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../src/source/json-schemas.ts';

const folder = fileURLToPath(new URL('../.vscode/schemas/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(`${folder}${name}.json`, text);
