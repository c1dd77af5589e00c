import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { ParameterFault } from '../../shared/errors.ts';
import { documents } from '../../shared/parameters/documents.ts';
import type { Release } from '../../shared/parameters/law.ts';
import { type Parameter, parameter } from '../../shared/parameters/schema.ts';

function readJson<T>(file: string, schema: z.ZodMiniType<T>): T {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ParameterFault(`${file}: not JSON: ${(cause as Error).message}`, { cause });
  }
  const parsed = z.safeParse(schema, content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${file}: /${issue.path.join('/')}: ${issue.message}`);
  throw new ParameterFault(faults.join('\n'));
}

/**
 * Reads every parameter file under `directory` (one folder a region) and documents.json.
 *
 * @throws ParameterFault naming file and place when a file is not JSON, breaks the schema or sits under a wrong name.
 */
export function readRelease(directory: string, rulesVersion: string): Release {
  z.config(z.locales.en());
  const parameters: Record<string, Parameter[]> = {};
  for (const region of readdirSync(directory, { withFileTypes: true })) {
    if (!region.isDirectory()) continue;
    const files = readdirSync(join(directory, region.name)).filter((name) => name.endsWith('.json'));
    parameters[region.name] = files.sort().map((name) => {
      const file = join(directory, region.name, name);
      const read = readJson(file, parameter);
      if (read.id !== basename(name, '.json')) throw new ParameterFault(`${file}: /id: is "${read.id}", but the file's name says "${basename(name, '.json')}"`);
      return read;
    });
  }
  const notices = readJson(join(directory, 'documents.json'), documents).documents;
  const digest = createHash('sha256').update(JSON.stringify([parameters, notices])).digest('hex');
  return { policyVersion: digest.slice(0, 16), rulesVersion, documents: notices, parameters };
}
