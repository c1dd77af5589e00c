const SAVED = /#\/saved\/([\w-]+)/;
/** Ids are long; anything shorter was not copied whole. */
const ID = /^[\w-]{20,}$/;

/** The address under which a stored answer is shown. The id stands in the fragment, so no server logs it. */
export function linkTo(id: string, page: string): string {
  return `${page.split('#')[0]}${hashOf(id)}`;
}

export function hashOf(id: string): string {
  return `#/saved/${id}`;
}

/** The id in an address or in what somebody pasted, or `null` when there is none. */
export function idIn(pasted: string): string | null {
  const id = SAVED.exec(pasted)?.[1] ?? pasted.trim();
  return ID.test(id) ? id : null;
}

/** The address of the calculator itself, also from inside a partner's frame: links that people pass on lead there. */
export const pageAddress = (): string => new URL('/', location.href).href;
