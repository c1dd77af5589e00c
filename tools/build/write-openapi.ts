/** Writes dist/openapi.json, the document that GET /v1/openapi.json returns. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../../shared/api/openapi.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
mkdirSync(dist, { recursive: true });
writeFileSync(`${dist}openapi.json`, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
console.log('dist/openapi.json');
