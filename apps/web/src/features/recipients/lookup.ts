/** What a text that names a customer most likely is: an e-mail address, a phone number, or else a handle. */
export function lookupOf(typed: string): { by: 'email' | 'phone' | 'handle'; text: string } {
  const text = typed.trim()
  if (/^[^@\s]+@[^@\s]+$/.test(text)) return { by: 'email', text }
  if (/^\+?[0-9][0-9\s().-]{5,}$/.test(text)) return { by: 'phone', text }
  return { by: 'handle', text }
}
