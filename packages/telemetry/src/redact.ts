/** What stands in a log line where a secret or personal datum was. */
export const redacted = '[redacted]'

const maxDepth = 8
const maxItems = 200
const maxTextLength = 16_384

// Compared with the key in lower case without punctuation, so `account_number` and `accountNumber` are one.
const sensitiveParts = [
  'password',
  'passphrase',
  'secret',
  'token',
  'cookie',
  'authorization',
  'iban',
  'accountnumber',
  'accountno',
  'routingnumber',
  'sortcode',
  'email',
  'phone',
  'totp',
  'recoverycode',
  'otpauth',
  'cardnumber',
  'privatekey',
  'apikey',
  'encryptionkey',
  'sessionid',
  'birthdate',
  'dateofbirth',
  'firstname',
  'lastname',
  'fullname',
  'holdername',
  'displayname',
  'documentnumber',
  'taxid',
  'addressline',
  'databaseurl',
]
const sensitiveNames = new Set([
  'pan',
  'cvv',
  'cvc',
  'pin',
  'otp',
  'dob',
  'address',
  'street',
  'handle',
  'clabe',
  'cpf',
])

/** True when a field of this name never belongs in a log. */
export function isSensitiveKey(key: string): boolean {
  const name = key.toLowerCase().replace(/[^a-z0-9]/g, '')
  return sensitiveNames.has(name) || sensitiveParts.some((part) => name.includes(part))
}

const textPatterns: readonly (readonly [RegExp, string])[] = [
  [/otpauth:\/\/\S+/gi, redacted],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, `$1 ${redacted}`],
  [/\b(postgres(?:ql)?:\/\/[^:\s/@]+):[^@\s]+@/gi, `$1:${redacted}@`],
  [/([?&](?:token|code|secret|key|password)=)[^&\s"']+/gi, `$1${redacted}`],
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63})+/gu, redacted],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g, redacted],
]
const cardNumber = /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.-])/g

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i))
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Takes addresses, account and card numbers, credentials and one-time links out of free text. */
export function redactText(text: string): string {
  let clean = text.length > maxTextLength ? `${text.slice(0, maxTextLength)}…` : text
  for (const [pattern, replacement] of textPatterns) clean = clean.replace(pattern, replacement)
  return clean.replace(cardNumber, (match) =>
    passesLuhn(match.replace(/\D/g, '')) ? redacted : match,
  )
}

// Postgres puts the row that broke a rule, or the parameters of the statement inside, into these fields of its errors.
const rowFields = new Set(['detail', 'where', 'internalQuery'])

function redactError(error: Error, depth: number): Record<string, unknown> {
  const fields: Record<string, unknown> = {
    type: error.name,
    message: redactText(error.message),
    stack: redactText(error.stack ?? ''),
  }
  for (const [key, value] of Object.entries(error)) {
    if (rowFields.has(key)) continue
    // drivers hang their whole client on an error: what is no plain fact is no fact about it
    if (typeof value === 'object' || typeof value === 'function') continue
    fields[key] = isSensitiveKey(key) ? redacted : redactValue(value, depth + 1)
  }
  if (error.cause !== undefined) fields.cause = redactValue(error.cause, depth + 1)
  return fields
}

function redactObject(value: object, depth: number): unknown {
  if (depth >= maxDepth) return '[deep]'
  if (value instanceof Error) return redactError(value, depth)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof URL) return redactText(value.href)
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
    return `[${value.byteLength} bytes]`
  if (Array.isArray(value))
    return value.slice(0, maxItems).map((item) => redactValue(item, depth + 1))
  if (value instanceof Map) return redactObject(Object.fromEntries(value), depth)
  if (value instanceof Set) return redactObject([...value], depth)
  const fields: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value).slice(0, maxItems)) {
    fields[key] = isSensitiveKey(key) && item != null ? redacted : redactValue(item, depth + 1)
  }
  return fields
}

/** A copy of any value, fit for a log: secrets and personal data gone, bounded in depth and width, JSON-safe. */
export function redactValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'function' || typeof value === 'symbol') return undefined
  return typeof value === 'object' && value !== null ? redactObject(value, depth) : value
}
