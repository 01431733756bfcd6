import { editDistance } from './compare-tokens.ts'
import {
  finalRenderings,
  firstRenderings,
  type Rendering,
  renderings,
} from './letter-renderings.ts'

/** What the best reading of the letters may cost before two words are plainly different. */
const lowestScore = 0.76
const isVowel = (char: string) => 'aeiou'.includes(char)

/** Letters that a spelling in Latin must show: those no table leaves out. */
function countFirm(letters: string): number {
  return [...letters].filter((letter) => !'اءعئؤوياوיאעההه'.includes(letter)).length
}

/**
 * How surely a word in Arabic or Hebrew script and a word in Latin are the same, 0 to 1.
 *
 * The letters are laid along the Latin word at the least cost: a letter as one of its renderings; a short vowel, or a
 * doubled consonant, without a letter; the article, also assimilated, or nothing for it.
 */
export function compareAbjadToLatin(letters: string, latin: string): number {
  if (latin.length > letters.length * 2 + 4 || latin.length * 3 < letters.length) return 0
  const share = 1.3 / (countFirm(letters) + 1)
  const limit = (0.95 - lowestScore) / share
  const cost = layAlong(letters, latin, limit)
  return cost > limit ? 0 : 0.95 - cost * share
}

function layAlong(letters: string, latin: string, limit: number): number {
  const [n, m] = [letters.length, latin.length]
  const width = m + 1
  const best = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY)
  const reach = (i: number, j: number, cost: number) => {
    if (cost < (best[i * width + j] ?? 0)) best[i * width + j] = cost
  }
  best[0] = 0
  if (m >= 6 && /^[aeu]l/.test(latin) && !letters.startsWith('ا')) reach(0, 2, 0.1)
  let over = 0
  for (let i = 0; i <= n; i++) {
    over += 1
    for (let j = 0; j <= m; j++) {
      const cost = best[i * width + j] ?? 0
      if (cost > limit) continue
      over = 0
      if (j < m) reach(i, j + 1, cost + insertionCost(latin, j, i === 0, i === n))
      if (i === n) continue
      for (const [text, extra] of renderingsAt(letters, i)) {
        if (latin.startsWith(text, j)) reach(i + 1, j + text.length, cost + extra)
      }
      if (letters[i] === letters[i - 1]) reach(i + 1, j, cost + 0.05)
      if (i + 2 < n && letters[i] === 'ا' && letters[i + 1] === 'ل') {
        reach(i + 2, j, cost + 0.03)
        if (isVowel(latin.charAt(j))) reach(i + 2, j + 1, cost + 0.03)
        if (latin.startsWith('ou', j)) reach(i + 2, j + 2, cost + 0.03)
      }
      reach(i + 1, j, cost + 1)
      if (j < m) reach(i + 1, j + 1, cost + 1)
    }
    // An article takes two letters at once: one row out of reach is not yet the end.
    if (over > 1) return limit + 1
  }
  return best[n * width + m] ?? limit + 1
}

function renderingsAt(letters: string, i: number): readonly Rendering[] {
  const letter = letters.charAt(i)
  const isLast = i > 0 && i === letters.length - 1
  return (
    (i === 0 ? firstRenderings[letter] : undefined) ??
    (isLast ? finalRenderings[letter] : undefined) ??
    renderings[letter] ??
    []
  )
}

/** Two vowels in Latin for one that is not written: short u is ou in French; ei and ee are long and would be written. */
const vowelPairs: Readonly<Record<string, number>> = {
  aa: 0.1,
  ou: 0.05,
  oo: 0.15,
  ei: 0.6,
  ai: 0.5,
  ee: 0.5,
  ie: 0.5,
}

/** A letter of the Latin word that the other script does not write. */
function insertionCost(latin: string, j: number, isFirst: boolean, isLast: boolean): number {
  const char = latin.charAt(j)
  const before = latin.charAt(j - 1)
  if (isVowel(char)) {
    if (isFirst && j === 0) return 0.5
    if (isVowel(before)) return vowelPairs[before + char] ?? 0.3
    if (isLast && j === latin.length - 1) return char === 'e' ? 0.15 : 0.45
    return 0.02
  }
  if (char === before) return 0.02
  if (char === 'h') return 0.45
  return char === 'y' || char === 'w' ? 0.6 : 1
}

/** How surely two words in Arabic or Hebrew script are the same word, 0 to 1. */
export function compareLetters(a: string, b: string): number {
  if (a === b) return 1
  const [x, y] = [foldLetters(a), foldLetters(b)]
  if (x === y) return 0.97
  const longer = Math.max(x.length, y.length)
  if (longer < 4) return 0
  const allowed = longer < 8 ? 1 : 2
  const edits = editDistance(x, y, allowed)
  return edits <= allowed ? 0.95 - (edits * 0.6) / longer : 0
}

/** What writers of one script mix up themselves: the article, the seat of a hamza, ة and ه at the end. */
export function foldLetters(letters: string): string {
  const bare = letters.length >= 4 && letters.startsWith('ال') ? letters.slice(2) : letters
  return bare.replace(/[ءئؤ]/g, '').replace(/ة$/, 'ه')
}
