import { cookieValue, secretCookie, sessionCookieName } from './session-cookie.ts'

/** As many registrations of one browser wait for their mails; a household shares it, or an address was mistyped. */
const maxRegistrations = 5
/** As long as the link in the mail works. */
const keptSeconds = 86_400
const shape = /^[\w-]{43}$/

function cookieName(): string {
  return `${sessionCookieName('customer')}-registered`
}

/** The secrets of what was registered in this browser within a day. With the link of the mail one signs in: signInByLink. */
export function readRegistrations(cookieHeader: string | undefined): string[] {
  const secrets = (cookieValue(cookieHeader, cookieName()) ?? '').split('.')
  return secrets.filter((secret) => shape.test(secret)).slice(0, maxRegistrations)
}

/** A Set-Cookie header that makes the browser keep one more secret, in front of those that it has. */
export function registrationCookie(cookieHeader: string | undefined, secret: string): string {
  const kept = [secret, ...readRegistrations(cookieHeader)].slice(0, maxRegistrations)
  return secretCookie(cookieName(), kept.join('.'), keptSeconds)
}
