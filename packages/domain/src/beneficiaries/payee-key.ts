import { tidyTyped } from '@corridor/kernel/typed-text'

/** What a text that names a customer most likely is: "ana@example.org", "+49 151 …" or "@ana". */
export function payeeKey(lookup: string): { by: 'email' | 'handle' | 'phone'; text: string } {
  const text = lookup.trim()
  if (/^[^@\s]+@[^@\s]+$/.test(text)) return { by: 'email', text }
  // digits alone are tidied: what only looks like an address or a handle must not become one
  const phone = tidyTyped(lookup)
  if (/^\+?[0-9][0-9\s().-]{5,}$/.test(phone)) return { by: 'phone', text: phone }
  return { by: 'handle', text }
}
