/** Writes the JSON Schema of notices for partners, docs/notices.schema.json. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { notice } from '../../shared/api/notices.ts';

const { $schema, ...schema } = z.toJSONSchema(notice);
const title = 'A notice of Lingbao, as the body of a Standard Webhook';
const file = fileURLToPath(new URL('../../docs/notices.schema.json', import.meta.url));
writeFileSync(file, `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`);
