/** What the free text behind a line says, by whichever of the three conventions its bank follows. */
export type LineDetails = {
  readonly endToEndId: string | null
  readonly remittance: string | null
  readonly name: string | null
  readonly account: string | null
  readonly returnReason: string | null
}

const nothing: LineDetails = {
  endToEndId: null,
  remittance: null,
  name: null,
  account: null,
  returnReason: null,
}

/** Reads a `:86:`: German subfields (`166?20...`), code words between slashes (`/EREF/...`), or plain text. */
export function readDetails(text: string | null): LineDetails {
  if (text === null) return nothing
  if (/^[0-9]{3}\?/.test(text.replaceAll('\n', ''))) return readSubfields(text)
  if (/^\/[A-Z]{4}\//.test(text)) return readCodeWords(text)
  return { ...nothing, remittance: shownOrNull(text.replaceAll('\n', ' ')) }
}

/**
 * The German banks' convention (Deutsche Kreditwirtschaft, appendix 3 of the DFÜ agreement): subfields of two digits, broken
 * at any place; `?20` to `?29` and `?60` to `?63` are one text without spaces between, `?31` account, `?32` and `?33` name.
 */
function readSubfields(text: string): LineDetails {
  const parts = new Map<string, string>()
  for (const [, key = '', value = ''] of text
    .replaceAll('\n', '')
    .matchAll(/\?([0-9]{2})([^?]*)/g)) {
    parts.set(key, value)
  }
  const joined = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => parts.get(String(from + index)) ?? '').join(
      '',
    )
  const purpose = readPurpose(joined(20, 29) + joined(60, 63))
  return {
    ...nothing,
    ...purpose,
    name: shownOrNull(joined(32, 33)),
    account: shownOrNull(parts.get('31') ?? ''),
  }
}

/** Code words within the text: `EREF+` the end-to-end id, `SVWZ+` what was written, and others that end them. */
function readPurpose(
  text: string,
): Pick<LineDetails, 'endToEndId' | 'remittance' | 'returnReason'> {
  const words = new Map<string, string>()
  const pattern =
    /(EREF|KREF|MREF|BREF|RREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP|RTRN)\+/
  const [before = '', ...rest] = text.split(pattern)
  for (let index = 0; index < rest.length; index += 2) {
    words.set(rest[index] ?? '', (rest[index + 1] ?? '').trim())
  }
  return {
    endToEndId: provided(words.get('EREF')),
    remittance: shownOrNull(words.get('SVWZ') ?? before),
    returnReason: provided(words.get('RTRN')),
  }
}

/** Code words of four letters between slashes, as banks of the Netherlands and others write them, broken at any place. */
function readCodeWords(text: string): LineDetails {
  const words = new Map<string, string>()
  const pattern =
    /\/(RTRN|EREF|PREF|KREF|IREF|MARF|CSID|CNTP|NAME|IBAN|BENM|ORDP|REMI|TRTP|PURP|ULTC|ULTD|ISDT|TRCD|BIC)\//
  const [, ...rest] = text.replaceAll('\n', '').split(pattern)
  for (let index = 0; index < rest.length; index += 2) {
    words.set(rest[index] ?? '', (rest[index + 1] ?? '').replace(/\/+$/, '').trim())
  }
  const counterparty = (words.get('CNTP') ?? '').split('/')
  return {
    endToEndId: provided(words.get('EREF')),
    remittance: shownOrNull((words.get('REMI') ?? '').replace(/^(USTD|STRD)\/\//, '')),
    name: shownOrNull(words.get('NAME') ?? counterparty[2] ?? ''),
    account: shownOrNull(words.get('IBAN') ?? counterparty[0] ?? ''),
    returnReason: provided(words.get('RTRN')),
  }
}

function provided(reference: string | undefined): string | null {
  return reference === undefined || reference === '' || reference === 'NOTPROVIDED'
    ? null
    : reference
}

function shownOrNull(text: string): string | null {
  const shown = text.replace(/ {2,}/g, ' ').trim()
  return shown === '' ? null : shown
}
