import { tidyTyped } from '@corridor/kernel/typed-text'

/** What a text that names a customer most likely is: an e-mail address, a phone number, or else a handle. */
export function lookupOf(typed: string): { by: 'email' | 'phone' | 'handle'; text: string } {
  const text = typed.trim()
  if (/^[^@\s]+@[^@\s]+$/.test(text)) return { by: 'email', text }
  // digits alone are tidied: what only looks like an address or a handle must not become one
  const phone = tidyTyped(typed)
  if (/^\+?[0-9][0-9\s().-]{5,}$/.test(phone)) return { by: 'phone', text: phone }
  return { by: 'handle', text }
}
