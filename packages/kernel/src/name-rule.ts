import { asciiDigits, tidyLine } from './typed-text.ts'

/** Who bears a name: a natural person, or a company or other body. */
export const nameBearers = ['person', 'business'] as const
export type NameBearer = (typeof nameBearers)[number]

/** The longest name that is kept; what a rail carries less of is cut for that rail alone. */
export const longestName = 140

// Latin letters in mathematical, full-width, ligature or half-width dress are the letters themselves.
const dressed = /[\uFF01-\uFF5E\uFF61-\uFF9F\uFB00-\uFB06\u2160-\u217F\u{1D400}-\u{1D7FF}]+/gu
const hyphens = '\\-\\u058A\\u05BE\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\u30A0'
// also Hebrew's geresh and gershayim, and the Armenian apostrophe
const apostrophes = "'\\u2018\\u2019\\u201B\\u00B4`\\u055A\\u05F3\\u05F4"
// the raised dot of Catalan, and those between the parts of a foreign name in Chinese and Japanese
const dots = '.\\u00B7\\u30FB\\u2027\\u0F0B'
const personCharacters = new RegExp(
  `^[\\p{L}\\p{M}\\u200C\\u200D ${dots},/${hyphens}${apostrophes}]+$`,
  'u',
)
const businessCharacters = new RegExp(
  `^[\\p{L}\\p{M}\\p{N}\\u200C\\u200D ${dots},/${hyphens}${apostrophes}&+()!?:;@#*"\u201C-\u201E\u00AB\u00BB°ºª№%=_|$£€¥]+$`,
  'u',
)
const letter = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u
const address = /:\/\/|\/\/|^www\.|\bwww\./iu
// "evil.com" or "winner.example"; a business may be called so, a person is not. "Ma.Theresa", "St.John" and "st.john",
// whose points abbreviate, are names.
const knownHost = /\p{L}{2,}\.(com|net|org|info|biz|io|co|xyz|ru|top)\b/iu
const smallHost = /\p{L}{4,}\.\p{Ll}{2,}/u
const hostOfPerson = (name: string) => knownHost.test(name) || smallHost.test(name)
// No orthography stacks as many marks on one letter.
const heap = /\p{M}{6,}/u

/** A name as it is kept and shown: as its bearer writes it, without what nobody sees. */
export function tidyName(text: string): string {
  return tidyLine(text.replace(dressed, (part) => part.normalize('NFKC')))
}

/** What can be wrong with a name; whoever shows it has the sentence. */
type NameProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'name-digits'
  | 'name-address'
  | 'name-characters'
  | 'name-letters'
  | 'business-name-missing'
  | 'business-name-address'
  | 'business-name-characters'
  | 'business-name-number'

/**
 * What is wrong with a name, or null. A person may have one name only, of one letter and in any
 * script; a business may have digits and signs. What shows no letter, what is an address on the web and what has
 * pictures in it is no name.
 * @param name from `tidyName`
 */
export function nameProblem(
  name: string,
  bearer: NameBearer,
  longest = longestName,
): NameProblem | null {
  if (name === '') return bearer === 'business' ? 'business-name-missing' : 'name-missing'
  if (name.length > longest) return 'name-too-long'
  return bearer === 'business' ? businessProblem(name) : personProblem(name)
}

function personProblem(name: string): NameProblem | null {
  if (/\p{N}/u.test(name)) return 'name-digits'
  if (address.test(name) || hostOfPerson(name)) return 'name-address'
  if (!personCharacters.test(name)) return 'name-characters'
  return shapeProblem(name, letter.test(name))
}

function businessProblem(name: string): NameProblem | null {
  if (address.test(name)) return 'business-name-address'
  if (!businessCharacters.test(name)) return 'business-name-characters'
  const isNumber = /^[\p{N} .,/-]{6,}$/u.test(name)
  if (isNumber) return 'business-name-number'
  return shapeProblem(name, letter.test(name) || /\p{N}/u.test(name))
}

function shapeProblem(name: string, hasText: boolean): NameProblem | null {
  if (!hasText || /^\p{M}/u.test(name) || heap.test(name)) {
    return 'name-letters'
  }
  return null
}

/** First and last name as one line; somebody with one name has an empty first one. */
export function fullNameOf(person: {
  readonly firstName: string
  readonly lastName: string
}): string {
  return `${person.firstName} ${person.lastName}`.trim()
}

const hyphenKinds = new RegExp(`[${hyphens}]`, 'gu')
const apostropheKinds = new RegExp(`[${apostrophes}\\u02BB\\u02BC]`, 'gu')

/** A name for comparing: every kind of hyphen and apostrophe is one, small letters, digits as 0 to 9. */
export function comparableName(text: string): string {
  return asciiDigits(tidyName(text))
    .normalize('NFKC')
    .replace(hyphenKinds, '-')
    .replace(apostropheKinds, "'")
    .toLocaleLowerCase('en')
}
