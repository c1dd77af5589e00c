import { ref } from 'vue';
import { GOALS, type Goal } from './state/goals.ts';

export type Route =
  | { view: 'calculator'; goal?: Goal }
  | { view: 'answers'; hash: string }
  | { view: 'saved'; id: string };

const SAVED = /^#\/saved\/([\w-]+)$/;

/** The view that a fragment names: `#/saved/<id>`, `#/answers/<answers>`, or the calculator, which a goal such as `#pay` opens. */
function routeOf(hash: string): Route {
  const id = SAVED.exec(hash)?.[1];
  if (id) return { view: 'saved', id };
  if (hash.startsWith('#/answers/')) return { view: 'answers', hash };
  const goal = GOALS.find((each) => hash === `#${each}`);
  return { view: 'calculator', ...(goal && { goal }) };
}

/** Where the person is, kept in step with the address. */
export const route = ref<Route>(routeOf(location.hash));
addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});
