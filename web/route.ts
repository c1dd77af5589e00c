import { ref } from 'vue';
import { idIn } from './saved/link.ts';

export type Route = { view: 'calculator' } | { view: 'saved'; id: string };

/** The view that a fragment names: `#/saved/<id>`, or the calculator. */
function routeOf(hash: string): Route {
  const id = hash.startsWith('#/saved/') ? idIn(hash) : null;
  return id ? { view: 'saved', id } : { view: 'calculator' };
}

/** Where the person is, kept in step with the address. */
export const route = ref(routeOf(location.hash));
addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});
