import { CompactIndex } from './compact-lists.ts'
import { CompactNames, NamesDraft, weightOfTokens } from './compact-names.ts'
import { CompactTokens, TokenDraft } from './compact-tokens.ts'
import { foldSound, forgetSounds } from './compare-tokens.ts'
import { type CompareWords, rememberingCompareWords } from './compare-words.ts'
import { gluedRuns } from './glue-words.ts'
import { japaneseSurnames, withShortVowels } from './han-readings.ts'
import {
  closeScore,
  compareNames,
  exactScore,
  highestScore,
  type NameKind,
  type PreparedName,
  prepareName,
} from './match-names.ts'
import { orgNoise } from './prepare-name.ts'
import type { ListedEntry } from './sanction-list.ts'
import { atOnce, inSlices, type Pause, type Steps, stepwise, takeTurns } from './take-turns.ts'
import { WordDraft, WordIndex } from './word-index.ts'

export type NameQuery = {
  readonly name: string
  /**
   * What the name is said to be, by whoever sends money to it: both are tried all the same, at one threshold, so that
   * nobody is hidden by the other word. It orders hits alike.
   */
  readonly kind?: 'person' | 'organisation'
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

/**
 * What a contradicting year of birth takes from a name's score. A country takes nothing: an account in another one is
 * where a listed party would have it.
 */
const birthYearPenalty = 0.12
const weakAliasPenalty = 0.05
/** A name is compared in full when its words could still bring it to this share of the score that is asked for. */
const candidateShare = 0.9
/** Of vessels and aircraft, whose names are first names and towns. */
const craftMinScore = 0.95

/** Where nobody searches for so long, the next one is some ms slower. Shorter than what `collectWhenIdle` calls idle. */
const keptWithoutSearchMs = 15_000

/** What is collected before an index can search. */
class IndexDraft {
  readonly tokens = new TokenDraft()
  readonly names = new NamesDraft(this.tokens)
  readonly words = new WordDraft(this.tokens)
  readonly byWhole = new Map<string, number[]>()
  readonly bySurname = new Map<string, number[]>()

  add(entry: ListedEntry): void {
    this.names.add(entry, (reading, at, name) => {
      for (const token of reading.tokens) this.words.add(token, at, false)
      for (const { token } of gluedRuns(reading.tokens)) this.words.add(token, at, true)
      for (const key of wholeKeys(reading)) push(this.byWhole, key, name)
      for (const surname of japaneseSurnames(reading.han ?? [])) push(this.bySurname, surname, name)
    })
  }
}

type Parts = {
  readonly tokens: CompactTokens
  readonly names: CompactNames
  readonly words: WordIndex
  readonly byWhole: CompactIndex
  readonly bySurname: CompactIndex
}

/** All listed names in memory, findable by the sound and the consonants of their words. */
export class NameIndex {
  readonly #names: CompactNames
  readonly #words: WordIndex
  readonly #byWhole: CompactIndex
  readonly #bySurname: CompactIndex
  readonly #tokens: CompactTokens
  #forgetting: NodeJS.Timeout | null = null

  constructor(from: readonly ListedEntry[] | Parts) {
    const parts = 'words' in from ? from : atOnce(partsOf(from))
    this.#tokens = parts.tokens
    this.#names = parts.names
    this.#words = parts.words
    this.#byWhole = parts.byWhole
    this.#bySurname = parts.bySurname
    // building has met every word
    forgetSounds()
  }

  /** The same, giving way to others every few ms: the whole takes seconds. */
  static async build(entries: readonly ListedEntry[]): Promise<NameIndex> {
    return new NameIndex(await inSlices((pause) => stepwise(partsOf(entries), pause)))
  }

  get size(): number {
    return this.#names.size
  }

  /** What searches have made of the listed words is kept for the next ones, and let go when none comes. */
  #forgetLater(): void {
    if (this.#forgetting) {
      this.#forgetting.refresh()
      return
    }
    this.#forgetting = setTimeout(() => {
      this.#tokens.forget()
      forgetSounds()
    }, keptWithoutSearchMs).unref()
  }

  /** The listed parties whose names come close, best first, one hit a party. Gives way to others every few ms. */
  search(query: NameQuery, limit = 20, minScore = closeScore): Promise<IndexHit[]> {
    this.#forgetLater()
    return takeTurns((pause) => this.#search(query, limit, minScore, pause))
  }

  async #search(
    query: NameQuery,
    limit: number,
    minScore: number,
    pause: Pause,
  ): Promise<IndexHit[]> {
    const compare = rememberingCompareWords()
    const best = new Map<string, IndexHit>()
    for (const kind of ['person', 'organisation'] as const) {
      const asked = prepareName(query.name, kind)
      for (const at of await this.#candidates(asked, kind, minScore, compare, pause)) {
        if (pause.isDue()) await pause.giveWay()
        const hit = this.#judge(
          at,
          compareNames(asked, this.#names.preparedAt(at), compare),
          query,
          minScore,
        )
        if (hit && hit.score > (best.get(hit.entry.id)?.score ?? 0)) best.set(hit.entry.id, hit)
      }
    }
    const strangeness = (hit: IndexHit) =>
      Number(hit.isCountryDifferent) +
      Number(query.kind !== undefined && kindOf(hit.entry.kind) !== query.kind)
    return [...best.values()]
      .sort((a, b) => b.score - a.score || strangeness(a) - strangeness(b))
      .slice(0, limit)
  }

  async #candidates(
    asked: PreparedName,
    kind: 'person' | 'organisation',
    minScore: number,
    compare: CompareWords,
    pause: Pause,
  ): Promise<number[]> {
    const found = new Set<number>()
    for (const reading of [asked, ...asked.others]) {
      await this.#collect(reading, minScore, compare, pause, found)
      for (const key of wholeKeys(reading)) addAll(found, this.#byWhole.get(key))
      for (const { text } of reading.tokens)
        addAll(found, this.#bySurname.get(withShortVowels(text)))
    }
    for (const surname of japaneseSurnames(asked.han ?? [])) {
      const readings = this.#words.namesWith(surname)
      addAll(
        found,
        readings.map((at) => this.#names.nameOfReading(at)),
      )
    }
    return [...found].filter((at) => kindOf(this.#names.kindAt(at)) === kind)
  }

  /** The names whose words, by how near they are to those asked for, may still reach the score. */
  async #collect(
    asked: PreparedName,
    minScore: number,
    compare: CompareWords,
    pause: Pause,
    found: Set<number>,
  ): Promise<void> {
    const shared = new Float32Array(this.#names.readings)
    const seenBy = new Uint16Array(this.#names.readings)
    const touched: number[] = []
    const telling = asked.tokens.filter((token) => token.weight > orgNoise)
    const slack = weightOfTokens(asked.tokens) - weightOfTokens(telling)
    const runs = gluedRuns(asked.tokens).map(({ token }) => ({ token, isGlued: true }))
    const looked = [...telling.map((token) => ({ token, isGlued: false })), ...runs]
    for (const [turn, { token, isGlued }] of looked.entries()) {
      for (const word of this.#words.candidates(token, isGlued)) {
        if (pause.isDue()) await pause.giveWay()
        if (compare(token, word.token, asked.isSkeleton) <= 0 && !asked.isSkeleton) continue
        for (const at of word.names) {
          if (seenBy[at] === turn + 1) continue
          if (seenBy[at] === 0) touched.push(at)
          seenBy[at] = turn + 1
          shared[at] = (shared[at] ?? 0) + token.weight
        }
      }
    }
    const total = weightOfTokens(asked.tokens)
    for (const at of touched) {
      const weight = this.#names.weightOfReading(at)
      const bound = highestScore((shared[at] ?? 0) + slack, total, weight)
      if (bound >= minScore * candidateShare) found.add(this.#names.nameOfReading(at))
    }
  }

  #judge(at: number, nameScore: number, query: NameQuery, minScore: number): IndexHit | null {
    const isWeak = this.#names.isWeakAt(at)
    const kind = this.#names.kindAt(at)
    const wanted = isCraft(kind) ? Math.max(minScore, craftMinScore) : minScore
    const likeness = nameScore - (isWeak ? weakAliasPenalty : 0)
    // most end here, before their bearer is looked at
    if (likeness < wanted) return null
    const { birthYear, country } = query
    const { entry, listed } = this.#names.bearerAt(at)
    if (!listed) return null
    const isBirthYearDifferent =
      birthYear !== undefined &&
      entry.birthYears.length > 0 &&
      entry.birthYears.every((year) => Math.abs(year - birthYear) > 1)
    const isCountryDifferent =
      country !== undefined && entry.countries.length > 0 && !entry.countries.includes(country)
    const score =
      nameScore - (isBirthYearDifferent ? birthYearPenalty : 0) - (isWeak ? weakAliasPenalty : 0)
    if (score < wanted) return null
    const isExact = nameScore >= exactScore && !isBirthYearDifferent && !isWeak
    return {
      entry,
      matchedName: listed.name,
      score,
      strength: isExact ? 'exact' : 'close',
      isBirthYearDifferent,
      isCountryDifferent,
    }
  }
}

function* partsOf(entries: readonly ListedEntry[]): Steps<Parts> {
  const draft = new IndexDraft()
  for (const entry of entries) {
    draft.add(entry)
    yield
  }
  const tokens = yield* CompactTokens.of(draft.tokens)
  return {
    tokens,
    names: yield* CompactNames.of(draft.names, tokens),
    words: yield* WordIndex.of(draft.words, tokens),
    byWhole: yield* CompactIndex.of(draft.byWhole),
    bySurname: yield* CompactIndex.of(draft.bySurname),
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key)
  if (!known) map.set(key, [value])
  else if (known[known.length - 1] !== value) known.push(value)
}

function addAll(found: Set<number>, some: Iterable<number>): void {
  for (const one of some) found.add(one)
}

/** By the beginning of its glued words, and by all of them: how names are found whose blanks are elsewhere. */
function wholeKeys(name: PreparedName): string[] {
  if (name.joined.length < 5 || name.tokens.some((token) => token.letters !== undefined)) return []
  return [`j${foldSound(name.joined).slice(0, 6)}`, `w${name.whole}`]
}

function kindOf(kind: NameKind | undefined): 'person' | 'organisation' {
  return kind === 'person' ? 'person' : 'organisation'
}

function isCraft(kind: NameKind): boolean {
  return kind === 'vessel' || kind === 'aircraft'
}
