import { editDistance, foldSound, skeletonOf } from './compare-tokens.ts'
import { type CompareWords, compareWords } from './compare-words.ts'
import { glueLike } from './glue-words.ts'
import { isJapaneseReading } from './han-readings.ts'
import { type NameToken, orgNoise, type PreparedName } from './prepare-name.ts'

export { type NameKind, type PreparedName, prepareName } from './prepare-name.ts'

/**
 * At or above: the same name, by form or by the usual spelling differences. The one threshold, for officers' searches
 * and for transfers. F1 on the labelled pairs is 0.866 at 0.78, 0.862 here, 0.851 at 0.80, 0.832 at 0.85 (the first
 * matcher: 0.847 at 0.78, 0.816 at 0.85). Below 0.80 stands what an initial with a surname reaches ("N. Nazarbayev").
 * What ordinary names are flagged, by language, is measured by `bench -- screening`.
 */
export const closeScore = 0.79
/** At or above: equal but for order, marks, legal form and script. */
export const exactScore = 0.985

const conflictCost = 1.7
const extraCost = 0.22
/** Two names in Han that sound alike in Mandarin are not yet one name. */
const hanSoundScore = 0.95
const japaneseScore = 0.92

/**
 * How surely two names mean the same party, 0 to 1: the best that a reading of one and a reading of the other reach.
 *
 * Words are paired best first. A word left over on both sides is a contradiction and costs much; a word
 * left over on one side only (a middle name, a clan, a legal form) costs little.
 */
export function compareNames(
  a: PreparedName,
  b: PreparedName,
  compare: CompareWords = compareWords,
): number {
  let best = compareReadings(a, b, compare)
  for (const left of [a, ...a.others]) {
    for (const right of [b, ...b.others]) {
      if (left === a && right === b) continue
      const score = compareReadings(left, right, compare)
      const isGuess = (a.han && left !== a) || (b.han && right !== b)
      if (!isGuess || score >= hanSoundScore) best = Math.max(best, isGuess ? hanSoundScore : score)
    }
  }
  if (a.han && b.han)
    return a.han.join('') === b.han.join('') ? best : Math.min(best, hanSoundScore)
  if (a.han && isJapaneseReading(a.han, wordsOf(b))) return Math.max(best, japaneseScore)
  if (b.han && isJapaneseReading(b.han, wordsOf(a))) return Math.max(best, japaneseScore)
  return best
}

function wordsOf(name: PreparedName): string[] {
  return name.tokens.map((token) => token.text)
}

/** The same of two readings alone. */
export function compareReadings(a: PreparedName, b: PreparedName, compare: CompareWords): number {
  if (a.tokens.length === 0 || b.tokens.length === 0) return 0
  const isSkeleton = a.isSkeleton !== b.isSkeleton
  const joined = compareJoined(a, b, isSkeleton)
  return Math.max(
    compareByTokens(a, b, isSkeleton, compare),
    joined >= 0.97 && a.whole.length >= 7 ? joined : capShortName(joined, a, b),
  )
}

/** How long a word is, or would be in Latin letters. */
function lengthOf(token: NameToken | undefined): number {
  if (token?.letters !== undefined) return Math.round(token.letters.length * 1.4)
  return token?.text.length ?? 0
}

/** One short word alone ("EMMA", "CORP") says too little: it never scores like a full name. */
function capShortName(score: number, a: PreparedName, b: PreparedName): number {
  const [left, right] = [tellingTokens(a), tellingTokens(b)]
  if (left.length > 1 && right.length > 1) return score
  const only = lengthOf((left.length <= 1 ? left : right)[0])
  if (left.length !== right.length) return only < 8 ? Math.min(score, 0.72) : score
  return only < 6 ? score * 0.92 : score
}

function tellingTokens(name: PreparedName): readonly NameToken[] {
  return name.tokens.filter((token) => token.weight > orgNoise && !/^\d+$/.test(token.text))
}

function hasLetters(name: PreparedName): boolean {
  return name.tokens.some((token) => token.letters !== undefined)
}

function compareJoined(a: PreparedName, b: PreparedName, isSkeleton: boolean): number {
  if (hasLetters(a) || hasLetters(b)) return 0
  const [x, y] = [a.joined, b.joined]
  if (x.length < 5 && !isSkeleton) return 0
  if (isSkeleton) {
    const bones = skeletonOf(x)
    if (bones.length >= 2 && bones === skeletonOf(y)) return 0.9
  }
  if (x === y) return a.tokens.length === b.tokens.length ? 0.98 : 0.97
  if (a.whole === b.whole && a.whole.length >= 8) return 0.97
  const [fx, fy] = [foldSound(x), foldSound(y)]
  if (fx === fy) return 0.93
  const shorter = Math.min(fx.length, fy.length)
  const isHan = a.han !== undefined || b.han !== undefined
  if (shorter < 7 || isHan || a.tokens.length === b.tokens.length) return 0
  const edits = editDistance(fx, fy, 1)
  return edits <= 1 ? 0.88 : 0
}

type Pair = {
  readonly i: number
  readonly j: number
  readonly score: number
  readonly weight: number
}

function isInitial(token: NameToken): boolean {
  return (token.letters ?? token.text).length === 1
}

/** An initial proves no more than an initial: what the full word says beyond it stays unproven. */
function pairWeight(left: NameToken, right: NameToken): number {
  return isInitial(left) || isInitial(right)
    ? Math.min(left.weight, right.weight)
    : (left.weight + right.weight) / 2
}

function pairTokens(
  a: PreparedName,
  b: PreparedName,
  isSkeleton: boolean,
  compare: CompareWords,
): Pair[] {
  const pairs: Pair[] = []
  a.tokens.forEach((left, i) => {
    b.tokens.forEach((right, j) => {
      const score = compare(left, right, isSkeleton)
      if (score > 0) pairs.push({ i, j, score, weight: pairWeight(left, right) })
    })
  })
  pairs.sort(
    (p, q) => q.score * q.weight - p.score * p.weight || Math.abs(p.i - p.j) - Math.abs(q.i - q.j),
  )
  const usedLeft = new Set<number>()
  const usedRight = new Set<number>()
  return pairs.filter((pair) => {
    if (usedLeft.has(pair.i) || usedRight.has(pair.j)) return false
    usedLeft.add(pair.i)
    usedRight.add(pair.j)
    return true
  })
}

function compareByTokens(
  plainA: PreparedName,
  plainB: PreparedName,
  isSkeleton: boolean,
  compare: CompareWords,
): number {
  const a = glueLike(plainA, plainB, compare)
  const b = glueLike(plainB, plainA, compare)
  const pairs = pairTokens(a, b, isSkeleton, compare)
  let agreed = 0
  let weight = 0
  let strong = 0
  for (const pair of pairs) {
    agreed += pair.weight * pair.score
    weight += pair.weight
    if (pair.weight > orgNoise) strong += 1
  }
  if (strong === 0) return Math.min(0.5, agreed / (weight + 1))
  const restLeft = restWeight(a, new Map(pairs.map((pair) => [pair.i, b.tokens[pair.j]])))
  const restRight = restWeight(b, new Map(pairs.map((pair) => [pair.j, a.tokens[pair.i]])))
  return capShortName(agreed / (weight + costOf(restLeft, restRight)), a, b)
}

/** What the words that found no partner take away, by their weights on each side. */
function costOf(restLeft: number, restRight: number): number {
  const conflict = Math.min(restLeft, restRight)
  const extra = Math.max(restLeft, restRight) - conflict
  return conflict * conflictCost + extra * extraCost
}

/** The best that two names of these weights can score when words of weight `shared` may agree. */
export function highestScore(shared: number, left: number, right: number): number {
  if (shared <= 0) return 0
  const rest = (whole: number) => Math.max(0, whole - shared)
  return shared / (shared + costOf(rest(left), rest(right)))
}

function restWeight(
  name: PreparedName,
  partners: ReadonlyMap<number, NameToken | undefined>,
): number {
  return name.tokens.reduce((sum, token, at) => {
    const partner = partners.get(at)
    if (!partner) return sum + token.weight
    return isInitial(partner) && !isInitial(token) ? sum + token.weight - partner.weight : sum
  }, 0)
}
