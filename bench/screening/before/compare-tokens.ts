import { areSameGivenName } from './name-words.ts'

const cache = new Map<string, string>()

/** A token by its sound, roughly: spellings that transliterations mix up fall together. */
export function foldSound(token: string): string {
  const known = cache.get(token)
  if (known !== undefined) return known
  const folded = token
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'g')
    .replace(/ck|q|c(?!h)/g, 'k')
    .replace(/kh|ch/g, 'k')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/dj|j/g, 'y')
    .replace(/w/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/oo|ou/g, 'u')
    .replace(/ee|ei|ie|iy|ii/g, 'i')
    .replace(/o/g, 'u')
    .replace(/[ey]/g, 'i')
    .replace(/(.)\1+/g, '$1')
  if (cache.size > 200_000) cache.clear()
  cache.set(token, folded)
  return folded
}

/** Consonants only, for scripts that write no vowels. */
export function skeletonOf(token: string): string {
  return token
    .replace(/[aeiouwy]/g, '')
    .replace(/v/g, 'b')
    .replace(/(.)\1+/g, '$1')
}

/** Edits (insert, delete, replace, swap of neighbours) between two short words, at most `limit` + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let older: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      let value = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      )
      const isSwap =
        i > 1 &&
        j > 1 &&
        a[i - 1] === b[j - 2] &&
        a[i - 2] === b[j - 1] &&
        older[j - 2] !== undefined
      if (isSwap) value = Math.min(value, (older[j - 2] ?? 0) + 1)
      row.push(value)
      best = Math.min(best, value)
    }
    if (best > limit) return limit + 1
    older = previous
    previous = row
  }
  return previous[b.length] ?? limit + 1
}

/** Jaro-Winkler similarity, 0 to 1: agreeing letters near their place, more when the beginnings agree. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const takenB = new Set<number>()
  const agreedA: string[] = []
  for (let i = 0; i < a.length; i++) {
    const from = Math.max(0, i - reach)
    for (let j = from; j <= Math.min(b.length - 1, i + reach); j++) {
      if (takenB.has(j) || a[i] !== b[j]) continue
      takenB.add(j)
      agreedA.push(a.charAt(i))
      break
    }
  }
  const agreed = agreedA.length
  if (agreed === 0) return 0
  const agreedB = [...takenB].sort((x, y) => x - y).map((j) => b.charAt(j))
  const moved = agreedA.filter((char, at) => char !== agreedB[at]).length / 2
  const jaro = (agreed / a.length + agreed / b.length + (agreed - moved) / agreed) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

function allowedEdits(length: number): number {
  if (length <= 3) return 0
  if (length <= 10) return 1
  return 2
}

/**
 * How surely two words of names are the same word, 0 to 1; 0 when they are plainly different.
 * `isSkeleton`: one of them comes from a script without vowels.
 */
export function compareTokens(a: string, b: string, isSkeleton = false): number {
  if (a === b) return 1
  const first = a.charAt(0)
  if (first === '~' || first === '+' || first === '=') return 0
  if (/\d/.test(a) || /\d/.test(b)) return 0
  if (isSkeleton) {
    const bones = skeletonOf(a)
    if (bones.length >= 1 && bones === skeletonOf(b)) return bones.length >= 2 ? 0.92 : 0.85
  }
  if (a.length === 1 || b.length === 1) return first === b.charAt(0) ? 0.85 : 0
  const foldedA = foldSound(a)
  const foldedB = foldSound(b)
  if (foldedA === foldedB) return foldedA.length >= 3 ? 0.96 : 0.85
  if (areSameGivenName(a, b)) return 0.88
  const allowed = allowedEdits(Math.max(a.length, b.length))
  if (allowed === 0) return 0
  const edits = Math.min(
    editDistance(a, b, allowed),
    editDistance(foldedA, foldedB, allowedEdits(Math.max(foldedA.length, foldedB.length))),
  )
  return edits <= allowed ? Math.min(0.95, jaroWinkler(a, b)) : 0
}
