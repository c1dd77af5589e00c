import { pointerTo } from './pointer.ts';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

interface Open {
  /** Names seen so far; none in an array. */
  names: Set<string> | null;
  at: string | number;
}

/** Pointer to the first member of an object that is given twice, in text known to be JSON; `null` when none is. */
export function repeatedMember(json: string): string | null {
  const open: Open[] = [];
  let before = '';
  for (const [token] of json.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ names: new Set(), at: '' });
    else if (token === '[') open.push({ names: null, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inside && !inside.names) inside.at = Number(inside.at) + 1;
    else if (token === ':' && inside?.names) {
      inside.at = JSON.parse(before) as string;
      if (inside.names.has(inside.at)) return pointerTo(open.map(({ at }) => at));
      inside.names.add(inside.at);
    }
    before = token;
  }
  return null;
}
