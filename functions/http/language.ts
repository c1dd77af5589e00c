import Negotiator from 'negotiator';
import { LANGUAGES, type Language } from '../../shared/text/catalogue.ts';

/** The language of ours that the reader likes best, Chinese when there is none. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  const [preferred] = negotiator.languages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === preferred) ?? LANGUAGES[0];
}
