import { createRequire } from 'node:module'
import { passwordMaxLength, passwordMinLength } from './contract.ts'

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-common'

const ownWords = ['corridor', 'password', 'passwort', 'qwerty', 'welcome', 'letmein']
const maxDecoration = 4
const minRemainder = 6
const minPersonalWordLength = 4

/**
 * Length and block list, no rules of composition (NIST SP 800-63B 5.1.1.2). Refused are the
 * 49,000 most common passwords, those with a few digits or signs around one, repetitions,
 * sequences, and those that are made of the person's own details.
 * @param personalWords e-mail address, handle, names, phone
 */
export function checkPassword(
  password: string,
  personalWords: readonly string[],
): PasswordFault | null {
  const length = [...password].length
  if (length < passwordMinLength) return 'password-too-short'
  if (length > passwordMaxLength) return 'password-too-long'
  const folded = password.normalize('NFKC').toLowerCase()
  return isCommon(folded) || isPersonal(folded, personalWords) ? 'password-common' : null
}

let commonOnce: ReadonlySet<string> | undefined

/** Loaded when the first password is judged: most processes judge none, and it is 4 MB of short words. */
function commonPasswords(): ReadonlySet<string> {
  if (commonOnce) return commonOnce
  const require = createRequire(import.meta.url)
  const {
    dictionary,
  }: typeof import('@zxcvbn-ts/language-common') = require('@zxcvbn-ts/language-common')
  commonOnce = new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()))
  return commonOnce
}

function isCommon(folded: string): boolean {
  const common = commonPasswords()
  if (common.has(folded) || isRepetition(folded) || isSequence(folded)) return true
  const core = trimmed(folded)
  return common.has(core) && folded.length - core.length <= maxDecoration
}

/** The word inside "…2024!" */
function trimmed(folded: string): string {
  return folded.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '')
}

/** "aaaaaaaa", "abcabcabc": one part of at most four characters over and over. */
function isRepetition(folded: string): boolean {
  return /^(.{1,4})\1+$/su.test(folded)
}

/** "12345678", "hgfedcba" */
function isSequence(folded: string): boolean {
  const codes = [...folded].map((char) => char.codePointAt(0) ?? 0)
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  if (Math.abs(step) !== 1) return false
  return codes.every((code, i) => i === 0 || code - (codes[i - 1] ?? 0) === step)
}

/** Nothing of substance is left when the person's own details are taken out. */
function isPersonal(folded: string, personalWords: readonly string[]): boolean {
  const words = [...ownWords, ...personalWords]
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => word.length >= minPersonalWordLength)
    .sort((a, b) => b.length - a.length)
  let rest = folded
  for (const word of words) rest = rest.replaceAll(word, '')
  return rest.length < folded.length && rest.length < minRemainder
}
