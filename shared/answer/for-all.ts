/** Lists that are the same for everybody under one law: apart from money, which the first page of a phone does not load. */
const listsForAll = new WeakSet<readonly unknown[]>();

export const isForAll = (list: readonly unknown[]): boolean => listsForAll.has(list);

export function keepForAll(list: readonly unknown[]): void {
  listsForAll.add(list);
}
