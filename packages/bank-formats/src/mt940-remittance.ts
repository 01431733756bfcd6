/** What field 86 says of a line. */
export type Remittance = {
  readonly endToEndId: string | null
  readonly remittance: string | null
  readonly counterpartyName: string | null
  readonly counterpartyAccount: string | null
  readonly returnReason: string | null
}

const nothing: Remittance = {
  endToEndId: null,
  remittance: null,
  counterpartyName: null,
  counterpartyAccount: null,
  returnReason: null,
}

/** A physical line of field 86 has at most this many characters; a full one is continued in the next. */
const lineLength = 65
/** A subfield of the German structure. */
const subfieldLength = 27

/**
 * Field 86 in each of its three habits: the German structure (`166?00GUTSCHRIFT?20EREF+...?32NAME`), code words
 * between slashes (`/EREF/.../REMI/...`) and plain text.
 *
 * Sources: Deutsche Kreditwirtschaft, DFÜ agreement appendix 3, chapter 8.2 (subfields, SEPA code words); SWIFT user
 * handbook, MT 940 field 86; the guides of ING and Rabobank for the code words.
 */
export function readRemittance(lines: readonly string[]): Remittance {
  const first = lines[0] ?? ''
  if (/^\d{3}\?\d\d/.test(first)) return readSubfields(lines.join(''))
  const text = joinLines(lines)
  if (/^\/[A-Z]{3,5}\//.test(text)) return readCodeWords(text)
  return { ...nothing, remittance: text || null }
}

function joinLines(lines: readonly string[]): string {
  const joined = lines.reduce(
    (text, line, at) =>
      text + (at > 0 && (lines[at - 1] ?? '').length < lineLength ? ' ' : '') + line,
    '',
  )
  return squeezed(joined)
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

const sepaWord = /^(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC)\+/

function readSubfields(text: string): Remittance {
  const fields = [...text.matchAll(/\?(\d\d)([^?]*)/g)].map(([, code = '', value = '']) => ({
    code: Number(code),
    value,
  }))
  const isText = (code: number) => (code >= 20 && code <= 29) || (code >= 60 && code <= 63)
  const words = new Map<string, string>()
  let word = ''
  for (const { code, value } of fields) {
    if (!isText(code)) continue
    const begun = sepaWord.exec(value)
    if (begun?.[1]) word = begun[1]
    const more = begun ? value.slice(begun[0].length) : value
    const before = words.get(word) ?? ''
    words.set(word, before + more + (isSpaced(word) && value.length < subfieldLength ? ' ' : ''))
  }
  const own = (code: number) => squeezed(fields.find((field) => field.code === code)?.value ?? '')
  const name = squeezed(
    fields.map(({ code, value }) => (code === 32 || code === 33 ? value : '')).join(''),
  )
  const reason = own(34)
  return {
    endToEndId: referenceOf(words.get('EREF')),
    remittance: squeezed(`${words.get('') ?? ''} ${words.get('SVWZ') ?? ''}`) || null,
    counterpartyName: name || null,
    counterpartyAccount: squeezed(words.get('IBAN') ?? '') || own(31) || null,
    // 000 to 999: the Deutsche Kreditwirtschaft's numbers of return reasons
    returnReason: reason || null,
  }
}

/** Text was cut at spaces, references were not. */
const isSpaced = (word: string) => word === '' || word === 'SVWZ'

function referenceOf(text: string | undefined): string | null {
  const reference = squeezed(text ?? '')
  return reference === '' || reference === 'NOTPROVIDED' ? null : reference
}

const codeWord =
  /\/(TRTP|IBAN|BIC|NAME|EREF|KREF|MARF|CSID|REMI|CNTP|ORDP|BENM|ULTD|ULTB|ULTC|RTRN|PURP|ISDT|ID|ADDR|OAMT|COAM|PREF|TRCD|INIT|SVCL|EXCH|CHGS|CHRG|SUBF|CREF)\//g

function readCodeWords(text: string): Remittance {
  const found = [...text.matchAll(codeWord)]
  const words = new Map<string, string>()
  for (const [at, match] of found.entries()) {
    const from = (match.index ?? 0) + match[0].length
    const value = text.slice(from, found[at + 1]?.index ?? text.length)
    const word = match[1] ?? ''
    if (!words.has(word)) words.set(word, squeezed(value.replace(/\/+$/, '')))
  }
  // ING: account, bank, name and city between slashes
  const [account = '', , name = ''] = (words.get('CNTP') ?? '').split('/')
  const remittance = (words.get('REMI') ?? '').replace(/^(USTD|STRD)\/\/?(CUR\/)?/, '')
  return {
    endToEndId: referenceOf(words.get('EREF')),
    remittance: squeezed(remittance) || null,
    counterpartyName: words.get('NAME') || name || null,
    counterpartyAccount: words.get('IBAN') || account || null,
    returnReason: words.get('RTRN')?.split('/')[0] || null,
  }
}
