/**
 * A parameter of a statement as it goes to Postgres: text, and bytes as they are. As pg's own `prepareValue`, but that it
 * knows no objects other than moments, and writes those in UTC.
 * @throws TypeError for what no statement takes
 */
export function parameterOf(value: unknown): string | Buffer | null {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return bufferOf(value)
  return Array.isArray(value) ? listOf(value) : scalarOf(value)
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

function scalarOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value)
  }
  if (value instanceof Date) return momentOf(value)
  throw new TypeError('a statement takes no such parameter')
}

/** Postgres writes years before 1 as BC, and those after 9999 without a sign. @throws RangeError for no moment */
function momentOf(moment: Date): string {
  const text = moment.toISOString()
  const year = moment.getUTCFullYear()
  if (year >= 1 && year <= 9999) return text
  const rest = text.slice(text.indexOf('-', 1))
  return year > 0 ? `${year}${rest}` : `${String(1 - year).padStart(4, '0')}${rest} BC`
}

function listOf(items: readonly unknown[]): string {
  return `{${items.map(itemOf).join(',')}}`
}

function itemOf(item: unknown): string {
  if (typeof item === 'string') return quoted(item)
  if (item === null || item === undefined) return 'NULL'
  if (item instanceof Uint8Array) return `"\\\\x${bufferOf(item).toString('hex')}"`
  return Array.isArray(item) ? listOf(item) : quoted(scalarOf(item))
}

const special = /["\\]/g

function quoted(text: string): string {
  return `"${text.replace(special, '\\$&')}"`
}
