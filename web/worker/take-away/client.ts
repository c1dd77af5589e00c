import type { Ref } from 'vue';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { type ApiClient, apiClient } from './api-client.ts';

/** The service on the page's own origin, answering in the reader's language. */
export const clientIn = (language: Readonly<Ref<Language>>): ApiClient =>
  apiClient(
    (...call) => fetch(...call),
    () => language.value,
  );
