import { apiClient } from '../api-client.ts';
import { language } from '../language.ts';

/** The service on the page's own origin, answering in the page's language. */
export const client = apiClient(
  (...call) => fetch(...call),
  () => language.value,
);
