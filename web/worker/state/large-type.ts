import { type InjectionKey, inject, provide, type Ref, ref } from 'vue';

/** Whether the page is read in large type, one number a screen. */
const LARGE_TYPE: InjectionKey<Readonly<Ref<boolean>>> = Symbol('large type');

export function provideLargeType(on: Readonly<Ref<boolean>>): void {
  provide(LARGE_TYPE, on);
}

export function useLargeType(): Readonly<Ref<boolean>> {
  return inject(LARGE_TYPE, ref(false));
}
