/** A file of negotiator that its types do not declare. */
declare module 'negotiator/lib/language.js' {
  /** The members of `provided` that an Accept-Language header accepts, best first. */
  export default function preferredLanguages(acceptLanguage: string | undefined, provided: string[]): string[];
}
