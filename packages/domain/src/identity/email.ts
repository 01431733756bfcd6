/** An e-mail address in the two forms that we keep. */
export type EmailAddress = {
  /** Where mail goes: local part as typed, domain in lower-case ASCII (IDN as punycode). */
  readonly address: string
  /** What identifies the account: the same, in lower case throughout. */
  readonly canonical: string
}

const maxAddressLength = 254
const maxLocalLength = 64
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const structural = /[@.,;:<>()[\]\\"\s]/g
const domainLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
// What the URL parser would read as port, path, credentials, or an IPv6 literal.
const notInDomain = /[\s/\\?#:@%[\]<>^|"(),;]/

/**
 * Reads an e-mail address, or answers null when mail to it could reach somebody else than it shows:
 * quoted local parts, lists, comments, letters outside ASCII before the `@`, and characters whose
 * compatibility form (NFKC) has another structure, such as U+FF20 (wide `@`) or U+FE6B (small `@`).
 */
export function parseEmail(text: string): EmailAddress | null {
  const trimmed = text.trim()
  if (trimmed.length > maxAddressLength || changesStructure(trimmed)) return null
  const at = trimmed.indexOf('@')
  if (at < 1 || at !== trimmed.lastIndexOf('@')) return null
  const local = trimmed.slice(0, at)
  if (local.length > maxLocalLength || !localPart.test(local)) return null
  const domain = asciiDomain(trimmed.slice(at + 1))
  if (!domain) return null
  const address = `${local}@${domain}`
  if (address.length > maxAddressLength) return null
  return { address, canonical: address.toLowerCase() }
}

/** True when normalising adds, removes or moves a character that has a meaning in an address. */
function changesStructure(text: string): boolean {
  return shape(text) !== shape(text.normalize('NFKC'))
}

function shape(text: string): string {
  return (text.match(structural) ?? []).join('')
}

function asciiDomain(domain: string): string | null {
  if (domain === '' || domain.endsWith('.') || notInDomain.test(domain)) return null
  const dots = domain.split('.').length
  let ascii: string
  try {
    ascii = new URL(`http://${domain}`).hostname
  } catch {
    return null
  }
  const labels = ascii.split('.')
  // The parser also reads U+3002 and its kind as a dot, and "0x7f.1" as an IP address.
  if (labels.length !== dots || labels.length < 2 || ascii.length > 253) return null
  if (!labels.every((label) => domainLabel.test(label))) return null
  return /^[0-9]+$/.test(labels.at(-1) ?? '') ? null : ascii
}
