import { type InjectionKey, inject, provide, type Ref, ref } from 'vue';

/** Whether the page is in elder mode: large type, one number a screen. */
const ELDER: InjectionKey<Readonly<Ref<boolean>>> = Symbol('elder');

export function provideElder(on: Readonly<Ref<boolean>>): void {
  provide(ELDER, on);
}

export function useElder(): Readonly<Ref<boolean>> {
  return inject(ELDER, ref(false));
}
