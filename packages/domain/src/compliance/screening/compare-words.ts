import { compareAbjadToLatin, compareLetters } from './compare-abjad.ts'
import { compareTokens, foldSound } from './compare-tokens.ts'
import { renderings } from './letter-renderings.ts'
import { servantForms } from './name-words.ts'
import type { NameToken } from './prepare-name.ts'

/** How surely two words of names are the same word, 0 to 1, whatever scripts they are written in. */
export type CompareWords = (a: NameToken, b: NameToken, isSkeleton: boolean) => number

/** Compares words as their scripts ask for: letters with letters, letters along Latin, Latin with Latin. */
export function compareWords(a: NameToken, b: NameToken, isSkeleton: boolean): number {
  if (a.letters !== undefined && b.letters !== undefined)
    return compareLetters(a.letters, b.letters)
  if (a.letters !== undefined) return compareAcross(a.letters, b.text)
  if (b.letters !== undefined) return compareAcross(b.letters, a.text)
  if (a.isSyllable || b.isSyllable) return compareSyllables(a.text, b.text)
  return compareTokens(a.text, b.text, isSkeleton)
}

function compareSyllables(a: string, b: string): number {
  if (a === b) return 1
  if (foldSound(a) === foldSound(b)) return a.length >= 3 ? 0.96 : 0.85
  return a.length === 1 || b.length === 1 ? compareTokens(a, b) : 0
}

function compareAcross(letters: string, latin: string): number {
  if (letters.length === 1 && latin.length === 1) return isInitialOf(letters, latin) ? 0.85 : 0
  if (latin.length < 2 || !/^[a-z]+$/.test(latin)) return 0
  if (letters === 'عبد' && servantForms.has(latin)) return 0.95
  return compareAbjadToLatin(letters, latin)
}

function isInitialOf(letter: string, latin: string): boolean {
  return (renderings[letter] ?? []).some(([text]) => text.startsWith(latin))
}

/** What two tokens that compare alike share. */
export function spellingOf({ text, letters, isSyllable }: NameToken): string {
  return letters ?? (isSyllable ? `#${text}` : text)
}

/** The same, remembering what it said of words it has met: one name is compared with thousands. */
export function rememberingCompareWords(): CompareWords {
  const known = new Map<string, Map<string, number>>()
  return (a, b, isSkeleton) => {
    const [left, right] = [spellingOf(a), spellingOf(b)]
    let row = known.get(left)
    if (!row) {
      row = new Map()
      known.set(left, row)
    }
    const key = isSkeleton ? `${right} ` : right
    const before = row.get(key)
    if (before !== undefined) return before
    const score = compareWords(a, b, isSkeleton)
    row.set(key, score)
    return score
  }
}
