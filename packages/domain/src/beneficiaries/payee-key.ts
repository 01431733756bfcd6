/** What a text that names a customer most likely is: "ana@example.org", "+49 151 …" or "@ana". */
export function payeeKey(lookup: string): { by: 'email' | 'handle' | 'phone'; text: string } {
  const text = lookup.trim()
  if (/^[^@\s]+@[^@\s]+$/.test(text)) return { by: 'email', text }
  if (/^\+?[0-9][0-9\s().-]{5,}$/.test(text)) return { by: 'phone', text }
  return { by: 'handle', text }
}
