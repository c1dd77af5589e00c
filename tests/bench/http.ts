import type { Row } from './rows.ts';
export async function http(): Promise<Row[]> {
  return [];
}
