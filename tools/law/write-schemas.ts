/** Writes the JSON Schemas of the law files next to them, from the zod schemas that check them. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './check/json-schemas.ts';

const directory = fileURLToPath(new URL('../../shared/law', import.meta.url));
for (const [name, schema] of Object.entries(jsonSchemas())) writeFileSync(`${directory}/${name}`, schema);
