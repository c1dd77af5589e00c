import type { VNodeChild } from 'vue';

declare module 'vue' {
  /**
   * Under TypeScript's automatic JSX runtime children are a prop, which Vue's types do not list: they are written for
   * `jsx: preserve`, which the bundler would then leave as it is.
   */
  interface ReservedProps {
    children?: VNodeChild;
  }
}
