/** The issuer's keys could not be read: whether a token is good is not known, so nobody is let in. */
export class SignInUnavailable extends Error {
  override readonly name = 'SignInUnavailable';
}
