import { ref } from 'vue';

export type Route = { view: 'calculator' } | { view: 'answers'; hash: string } | { view: 'saved'; id: string };

const SAVED = /^#\/saved\/([\w-]+)$/;

/** The view that a fragment names: `#/saved/<id>`, `#/answers/<answers>`, or the calculator. */
function routeOf(hash: string): Route {
  const id = SAVED.exec(hash)?.[1];
  if (id) return { view: 'saved', id };
  return hash.startsWith('#/answers/') ? { view: 'answers', hash } : { view: 'calculator' };
}

/** Where the person is, kept in step with the address. */
export const route = ref<Route>(routeOf(location.hash));
addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});
