import anyAscii from 'any-ascii'
import type { BankBeneficiary } from './contract.ts'

/** What a rail carries of a holder's name. */
type NameField = {
  /** Every character that it does not take. */
  readonly others: RegExp
  /** What stands for a character that has no other form. */
  readonly filler: string
  readonly longest: number
  readonly isUpperCase: boolean
}

/**
 * SEPA: the Latin set that every participant takes; what has no other form becomes a full stop, a name has at most
 * 70 characters. Source: EPC217-08 (character set, best practices) and EPC132-08 (customer-to-bank guidelines).
 */
const sepa: NameField = {
  others: /[^A-Za-z0-9/?:().,'+ -]/g,
  filler: '.',
  longest: 70,
  isUpperCase: false,
}
/** SWIFT's character set x, and one line of 35 for the name. Source: SWIFT user handbook, MT 103 field 59. */
const swift: NameField = { ...sepa, filler: '', longest: 35 }
/** Bacs, the narrower of the British rails: capitals, digits and . & / -, 18 characters. Source: Bacs Standard 18. */
const bacs: NameField = {
  others: /[^A-Z0-9.&/ -]/g,
  filler: '',
  longest: 18,
  isUpperCase: true,
}
/** ACH: printable ASCII, 22 characters in the entry detail record. Source: Nacha Operating Rules, appendix 3. */
const ach: NameField = { others: /[^ -~]/g, filler: '', longest: 22, isUpperCase: false }
/** Bulk Electronic Clearing in Australia: 32 characters for the account's title. Source: APCA BECS procedures. */
const becs: NameField = { ...swift, longest: 32 }
/** Zengin: half-width katakana, capitals, digits and a few marks, 30 places. Source: Zengin-Net's record format. */
const zengin: NameField = {
  others: /[^A-Z0-9\uFF66-\uFF9F()./ -]/g,
  filler: '',
  longest: 30,
  isUpperCase: true,
}

const fieldOfMethod: Readonly<Record<string, NameField>> = {
  sort_code: bacs,
  aba: ach,
  australian: becs,
  japanese: zengin,
}

function fieldOf(to: Pick<BankBeneficiary, 'currency' | 'method'>): NameField {
  if (to.method === 'iban' && to.currency === 'EUR') return sepa
  return fieldOfMethod[to.method] ?? swift
}

export type NameOnRail = {
  readonly name: string
  /** The rail's field is shorter than the name. */
  readonly isCut: boolean
}

/**
 * The holder's name as the rail carries it. Letters that the rail does not know are written in ones that it knows,
 * and what is longer than its field is cut at its end, as the schemes do. Pure: the same for the same account.
 */
export function nameOnRail(
  to: Pick<BankBeneficiary, 'currency' | 'method' | 'holderName'>,
): NameOnRail {
  const field = fieldOf(to)
  const latin = field === zengin ? inKatakana(to.holderName) : to.holderName
  const carried = [...latin].map((char) => carry(char, field)).join('')
  const words = carried.replace(/\s+/g, ' ').trim()
  // a script without capitals says nothing of where a name begins; in Latin letters it begins with one
  const hasCase = /[\p{Lu}\p{Ll}]/u.test(to.holderName)
  const name = hasCase
    ? words
    : words.replace(/(?<![A-Za-z])[a-z]/g, (first) => first.toUpperCase())
  const cut = name.slice(0, field.longest).trim()
  return { name: cut, isCut: cut.length < name.length }
}

/**
 * The EPC's own pairs, where they differ from a plain transliteration; the letters of Arabic and Hebrew that any-ascii
 * leaves out or writes as a quotation mark; and the letter-like apostrophes of Hawaiian, Tongan and Ukrainian.
 */
const pairs: Readonly<Record<string, string>> = {
  ß: 's',
  '&': '+',
  ا: 'a',
  ع: 'a',
  ء: '',
  א: 'a',
  ע: 'a',
  ʻ: "'",
  ʼ: "'",
}

function carry(char: string, field: NameField): string {
  const direct = field.isUpperCase ? char.toUpperCase() : char
  if (!matches(field, direct)) return direct
  if (/\p{M}/u.test(char)) return ''
  const base = char.normalize('NFKD').replace(/\p{M}/gu, '')
  const plain = pairs[base] ?? anyAscii(base)
  const spaced = /\p{Script=Han}/u.test(char) ? `${plain} ` : plain
  const written = field.isUpperCase ? spaced.toUpperCase() : spaced
  const kept = written.replace(field.others, '')
  return kept === '' && pairs[base] !== '' ? fillerOf(char, field) : kept
}

function matches(field: NameField, text: string): boolean {
  return text.replace(field.others, '') !== text
}

function fillerOf(char: string, field: NameField): string {
  return /[\p{L}\p{N}]/u.test(char) ? field.filler : ''
}

const smallKana = 'ｧｨｩｪｫｬｭｮｯ'
const largeKana = 'ｱｲｳｴｵﾔﾕﾖﾂ'

/** Kana as the Zengin system writes it: half-width katakana, the voice mark apart, no small ones. */
function inKatakana(text: string): string {
  const katakana = text
    .normalize('NFKC')
    .replace(/[\u3041-\u3096]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60))
  return [...katakana.normalize('NFD')].map((char) => halfWidth.get(char) ?? char).join('')
}

const halfWidth: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xff9f - 0xff65 }, (_, index) => String.fromCharCode(0xff66 + index)).map(
    (half) => {
      const at = smallKana.indexOf(half)
      const full = half === 'ﾞ' ? '\u3099' : half === 'ﾟ' ? '\u309A' : half.normalize('NFKC')
      return [full, at < 0 ? half : largeKana.charAt(at)]
    },
  ),
)
