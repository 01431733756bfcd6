import { compareTokens, editDistance, foldSound, skeletonOf } from './compare-tokens.ts'
import { organisationPhrases, particles, personTitles } from './name-words.ts'
import { hasFewVowels, toPlainTokens } from './plain-tokens.ts'

export type NameKind = 'person' | 'organisation' | 'vessel' | 'aircraft'

export type NameToken = { readonly text: string; readonly weight: number }

/** A name made ready for comparison. Build once, compare often. */
export type PreparedName = {
  readonly tokens: readonly NameToken[]
  /** All words that count, glued in their order. */
  readonly joined: string
  readonly isSkeleton: boolean
}

/** At or above: the same name, by form or by the usual spelling differences. */
export const closeScore = 0.78
/** At or above: equal but for order, marks, legal form and script. */
export const exactScore = 0.985

const particleWeight = 0.25
const conflictCost = 1.7
const extraCost = 0.22
/** Words up to this weight (particles, legal forms, "group", "bank") never carry a match alone. */
const orgNoise = 0.5

function weightOf(token: string): number {
  if (particles.has(token)) return particleWeight
  if (/^\d+$/.test(token)) return 0.7
  if (token.length <= 1) return 0.35
  if (token.length === 2) return 0.6
  if (token.length === 3) return 0.85
  return 1 + Math.min(token.length - 4, 6) * 0.05
}

/** Prepares a name as a person's or as an organisation's (vessels and aircraft like organisations). */
export function prepareName(name: string, kind: NameKind): PreparedName {
  const plain = toPlainTokens(name)
  const tokens = kind === 'person' ? personTokens(plain) : organisationTokens(plain)
  const counted = tokens.filter(
    (token) => token.weight > particleWeight && !/^[~+]/.test(token.text),
  )
  return {
    tokens,
    joined: (counted.length > 0 ? counted : tokens).map((t) => t.text.replace(/^=/, '')).join(''),
    isSkeleton: hasFewVowels(name),
  }
}

function personTokens(plain: readonly string[]): NameToken[] {
  const titles = personTitles()
  const named = plain.filter((token) => !titles.has(token) || token.length === 1)
  const kept = named.length > 0 ? named : plain
  const unique = kept.filter((token, at) => kept.indexOf(token) === at || kept.length <= 2)
  return unique.map((text) => ({ text, weight: weightOf(text) }))
}

function organisationTokens(plain: readonly string[]): NameToken[] {
  const { phrases, longest } = organisationPhrases()
  const tokens: NameToken[] = []
  for (let at = 0; at < plain.length; ) {
    let taken = 0
    for (let size = Math.min(longest, plain.length - at); size > 0 && taken === 0; size--) {
      const known = phrases.get(plain.slice(at, at + size).join(' '))
      if (!known) continue
      tokens.push({ text: known.token, weight: known.weight })
      taken = size
    }
    if (taken === 0) {
      const text = plain[at] ?? ''
      tokens.push({ text, weight: weightOf(text) })
      taken = 1
    }
    at += taken
  }
  return tokens
}

/**
 * How surely two names mean the same party, 0 to 1.
 *
 * Words are paired best first. A word left over on both sides is a contradiction and costs much; a word
 * left over on one side only (a middle name, a clan, a legal form) costs little.
 */
export function compareNames(a: PreparedName, b: PreparedName): number {
  if (a.tokens.length === 0 || b.tokens.length === 0) return 0
  const isSkeleton = a.isSkeleton !== b.isSkeleton
  const score = Math.max(compareByTokens(a, b, isSkeleton), compareJoined(a, b, isSkeleton))
  return capShortName(score, a, b)
}

/** One short word alone ("EMMA", "CORP") says too little: it never scores like a full name. */
function capShortName(score: number, a: PreparedName, b: PreparedName): number {
  const [left, right] = [tellingTokens(a), tellingTokens(b)]
  if (left.length > 1 && right.length > 1) return score
  const only = (left.length <= 1 ? left : right)[0]?.text ?? ''
  if (left.length !== right.length) return only.length < 8 ? Math.min(score, 0.72) : score
  return only.length < 6 ? score * 0.92 : score
}

function tellingTokens(name: PreparedName): readonly NameToken[] {
  return name.tokens.filter((token) => token.weight > orgNoise && !/^\d+$/.test(token.text))
}

function compareJoined(a: PreparedName, b: PreparedName, isSkeleton: boolean): number {
  const [x, y] = [a.joined, b.joined]
  if (x.length < 5 && !isSkeleton) return 0
  if (isSkeleton) {
    const bones = skeletonOf(x)
    if (bones.length >= 2 && bones === skeletonOf(y)) return 0.9
  }
  if (x === y) return a.tokens.length === b.tokens.length ? 0.98 : 0.97
  const [fx, fy] = [foldSound(x), foldSound(y)]
  if (fx === fy) return 0.93
  const shorter = Math.min(fx.length, fy.length)
  if (shorter < 7 || a.tokens.length === b.tokens.length) return 0
  const edits = editDistance(fx, fy, 1)
  return edits <= 1 ? 0.88 : 0
}

type Pair = {
  readonly i: number
  readonly j: number
  readonly score: number
  readonly weight: number
}

/** An initial proves no more than an initial: what the full word says beyond it stays unproven. */
function pairWeight(left: NameToken, right: NameToken): number {
  const isInitial = left.text.length === 1 || right.text.length === 1
  return isInitial ? Math.min(left.weight, right.weight) : (left.weight + right.weight) / 2
}

function pairTokens(a: PreparedName, b: PreparedName, isSkeleton: boolean): Pair[] {
  const pairs: Pair[] = []
  a.tokens.forEach((left, i) => {
    b.tokens.forEach((right, j) => {
      const score = compareTokens(left.text, right.text, isSkeleton)
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

/** The name with neighbouring words glued where the other name writes them as one: "al-Hadi", "alHadi". */
function glueLike(name: PreparedName, other: PreparedName): PreparedName {
  if (name.tokens.length <= other.tokens.length) return name
  const wholes = new Set(other.tokens.map((token) => foldSound(token.text)))
  const tokens: NameToken[] = []
  for (let at = 0; at < name.tokens.length; at++) {
    const [first, second] = [name.tokens[at], name.tokens[at + 1]]
    if (!first) continue
    const glued = second ? first.text + second.text : ''
    if (glued.length >= 5 && wholes.has(foldSound(glued))) {
      tokens.push({ text: glued, weight: weightOf(glued) })
      at += 1
    } else tokens.push(first)
  }
  return tokens.length === name.tokens.length ? name : { ...name, tokens }
}

function compareByTokens(plainA: PreparedName, plainB: PreparedName, isSkeleton: boolean): number {
  const a = glueLike(plainA, plainB)
  const b = glueLike(plainB, plainA)
  const pairs = pairTokens(a, b, isSkeleton)
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
  return agreed / (weight + costOf(restLeft, restRight))
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
    const isInitial = partner.text.length === 1 && token.text.length > 1
    return isInitial ? sum + token.weight - partner.weight : sum
  }, 0)
}
