import { foldSound } from './compare-tokens.ts'
import type { CompareWords } from './compare-words.ts'
import { type NameToken, type PreparedName, weightOf, weightOfLetters } from './prepare-name.ts'

const longestGlued = 40

/** Neighbours written as one word; null where they are of two scripts or stand for a phrase. */
export function glueTokens(tokens: readonly NameToken[]): NameToken | null {
  if (tokens.some((token) => /^[~+=\d]/.test(token.text))) return null
  const letters = tokens.map((token) => token.letters)
  const text = tokens.map((token) => token.text).join('')
  if (text.length > longestGlued) return null
  if (letters.every((one) => one === undefined)) {
    return text.length >= 5 ? { text, weight: weightOf(text) } : null
  }
  if (letters.includes(undefined)) return null
  const whole = letters.join('')
  return whole.length >= 4 ? { text, letters: whole, weight: weightOfLetters(whole) } : null
}

/** How many words from `at` on may be one: two, or three around an article ("Abd al-Malik"). */
export function gluedRuns(
  tokens: readonly NameToken[],
): { at: number; size: number; token: NameToken }[] {
  return tokens.flatMap((_first, at) =>
    [3, 2].flatMap((size) => {
      const run = tokens.slice(at, at + size)
      if (run.length < size || (size === 3 && (run[1]?.text.length ?? 9) > 2)) return []
      const token = glueTokens(run)
      return token ? [{ at, size, token }] : []
    }),
  )
}

/** The name with neighbouring words glued where the other name writes them as one: "al-Hadi", "alHadi". */
export function glueLike(
  name: PreparedName,
  other: PreparedName,
  compare: CompareWords,
): PreparedName {
  const runs = gluedRuns(name.tokens).filter(({ at, size, token }) =>
    other.tokens.some((whole) =>
      isSameWord(token, name.tokens.slice(at, at + size), whole, compare),
    ),
  )
  if (runs.length === 0) return name
  const tokens: NameToken[] = []
  for (let at = 0; at < name.tokens.length; at++) {
    const run = runs.find((one) => one.at === at)
    const token = run?.token ?? name.tokens[at]
    if (token) tokens.push(token)
    at += (run?.size ?? 1) - 1
  }
  return { ...name, tokens }
}

/** True when the glued word is the other, and more so than any of its parts alone. */
function isSameWord(
  glued: NameToken,
  parts: readonly NameToken[],
  whole: NameToken,
  compare: CompareWords,
): boolean {
  if (glued.letters === undefined && whole.letters === undefined) {
    return foldSound(glued.text) === foldSound(whole.text)
  }
  const score = compare(glued, whole, false)
  return score >= 0.88 && parts.every((part) => compare(part, whole, false) < score)
}
