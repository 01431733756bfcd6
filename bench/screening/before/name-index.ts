import type {
  ListedEntry,
  ListedName,
} from '../../../packages/domain/src/compliance/screening/sanction-list.ts'
import { foldSound, skeletonOf } from './compare-tokens.ts'
import {
  closeScore,
  compareNames,
  exactScore,
  highestScore,
  type NameKind,
  type PreparedName,
  prepareName,
} from './match-names.ts'

export type NameQuery = {
  readonly name: string
  /** Year of birth, when it is known. */
  readonly birthYear?: number
  readonly country?: string
}

export type IndexHit = {
  readonly entry: ListedEntry
  readonly matchedName: string
  readonly score: number
  readonly strength: 'exact' | 'close'
  readonly isBirthYearDifferent: boolean
  readonly isCountryDifferent: boolean
}

type IndexedName = {
  readonly entry: ListedEntry
  readonly listed: ListedName
  readonly prepared: PreparedName
  /** Sum of the words' weights. */
  readonly weight: number
}

/** What a contradicting fact takes from a name's score. */
const birthYearPenalty = 0.12
const countryPenalty = 0.03
const weakAliasPenalty = 0.05
/** A name is compared in full when its words could still bring it to this share of the score that is asked for. */
const candidateShare = 0.85

/** What a word is found by: its beginning, its end, its frame, its consonants. A typo leaves one of them alone. */
function keysOf(token: string): string[] {
  const folded = foldSound(token)
  const bones = skeletonOf(folded).slice(0, 4)
  return [
    `f${folded.slice(0, 3)}`,
    `e${folded.slice(-3)}`,
    `x${folded.charAt(0)}${folded.slice(-1)}`,
    ...(bones ? [`b${bones}`] : []),
  ]
}

/** All listed names in memory, findable by the sound and the consonants of their words. */
export class NameIndex {
  readonly size: number
  readonly #names: readonly IndexedName[]
  readonly #byKey = new Map<string, number[]>()

  constructor(entries: readonly ListedEntry[]) {
    this.#names = entries.flatMap((entry) =>
      entry.names.map((listed) => {
        const prepared = prepareName(listed.name, entry.kind)
        return { entry, listed, prepared, weight: weightOfName(prepared) }
      }),
    )
    this.size = this.#names.length
    this.#names.forEach(({ prepared }, at) => {
      const keys = new Set(prepared.tokens.flatMap((token) => keysOf(token.text)))
      if (prepared.joined.length >= 5) keys.add(`j${foldSound(prepared.joined).slice(0, 6)}`)
      for (const key of keys) {
        const bucket = this.#byKey.get(key)
        if (bucket) bucket.push(at)
        else this.#byKey.set(key, [at])
      }
    })
  }

  /** The listed parties whose names come close, best first, one hit a party. */
  search(query: NameQuery, limit = 20, minScore = closeScore): IndexHit[] {
    const prepared = new Map<NameKind, PreparedName>([
      ['person', prepareName(query.name, 'person')],
      ['organisation', prepareName(query.name, 'organisation')],
    ])
    const candidates = new Set<number>()
    for (const name of prepared.values()) this.#collect(name, minScore, candidates)
    const best = new Map<string, IndexHit>()
    for (const at of candidates) {
      const indexed = this.#names[at]
      const name = prepared.get(indexed?.entry.kind === 'person' ? 'person' : 'organisation')
      if (!indexed || !name) continue
      const hit = judge(indexed, compareNames(name, indexed.prepared), query, minScore)
      if (hit && hit.score > (best.get(hit.entry.id)?.score ?? 0)) best.set(hit.entry.id, hit)
    }
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit)
  }

  #collect(name: PreparedName, minScore: number, candidates: Set<number>): void {
    const total = weightOfName(name)
    const touched = new Map<number, number>()
    for (const token of name.tokens) {
      const seen = new Set<number>()
      for (const key of keysOf(token.text)) {
        for (const at of this.#byKey.get(key) ?? []) seen.add(at)
      }
      for (const at of seen) touched.set(at, (touched.get(at) ?? 0) + token.weight)
    }
    for (const [at, weight] of touched) {
      const best = highestScore(weight, total, this.#names[at]?.weight ?? 0)
      if (best >= minScore * candidateShare) candidates.add(at)
    }
    for (const at of this.#byKey.get(`j${foldSound(name.joined).slice(0, 6)}`) ?? []) {
      candidates.add(at)
    }
  }
}

function weightOfName(name: PreparedName): number {
  return name.tokens.reduce((sum, token) => sum + token.weight, 0)
}

/** Vessels and aircraft carry first names and towns: only a full agreement counts. */
const craftMinScore = 0.95

function isCraft(kind: NameKind): boolean {
  return kind === 'vessel' || kind === 'aircraft'
}

function judge(
  { entry, listed }: IndexedName,
  nameScore: number,
  query: NameQuery,
  minScore: number,
): IndexHit | null {
  const { birthYear, country } = query
  const isBirthYearDifferent =
    birthYear !== undefined &&
    entry.birthYears.length > 0 &&
    entry.birthYears.every((year) => Math.abs(year - birthYear) > 1)
  const isCountryDifferent =
    country !== undefined && entry.countries.length > 0 && !entry.countries.includes(country)
  const score =
    nameScore -
    (isBirthYearDifferent ? birthYearPenalty : 0) -
    (isCountryDifferent ? countryPenalty : 0) -
    (listed.quality === 'weak' ? weakAliasPenalty : 0)
  if (score < (isCraft(entry.kind) ? Math.max(minScore, craftMinScore) : minScore)) return null
  const isExact = nameScore >= exactScore && !isBirthYearDifferent && listed.quality !== 'weak'
  return {
    entry,
    matchedName: listed.name,
    score,
    strength: isExact ? 'exact' : 'close',
    isBirthYearDifferent,
    isCountryDifferent,
  }
}
