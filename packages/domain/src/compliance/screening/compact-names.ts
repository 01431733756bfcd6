import { CompactLists } from './compact-lists.ts'
import { CompactTexts } from './compact-texts.ts'
import type { CompactTokens, TokenDraft } from './compact-tokens.ts'
import {
  joinedOf,
  type NameKind,
  type NameToken,
  type PreparedName,
  prepareName,
} from './prepare-name.ts'
import type { ListedEntry, ListedName } from './sanction-list.ts'
import type { Steps } from './take-turns.ts'

const kinds: readonly NameKind[] = ['person', 'organisation', 'vessel', 'aircraft']

type ReadingDraft = {
  readonly name: number
  readonly tokens: readonly number[]
  readonly whole: string
  readonly isSkeleton: boolean
  readonly weight: number
}

/** Collects listed names while an index is built. */
export class NamesDraft {
  readonly entries: string[] = []
  readonly names: { entry: number; listed: number; kind: NameKind; isWeak: boolean }[] = []
  readonly readings: ReadingDraft[] = []
  readonly han = new Map<number, readonly string[]>()
  readonly tokens: TokenDraft

  constructor(tokens: TokenDraft) {
    this.tokens = tokens
  }

  /** Notes an entry and its names. Each name's readings, the first of them first, go to `onReading` with their places. */
  add(
    entry: ListedEntry,
    onReading: (reading: PreparedName, at: number, name: number) => void,
  ): void {
    const at = this.entries.push(JSON.stringify(entry)) - 1
    entry.names.forEach(({ name: text, quality }, listed) => {
      const { kind } = entry
      const name = this.names.push({ entry: at, listed, kind, isWeak: quality === 'weak' }) - 1
      const prepared = prepareName(text, kind)
      if (prepared.han) this.han.set(name, prepared.han)
      for (const reading of [prepared, ...prepared.others]) {
        onReading(reading, this.#addReading(reading, name), name)
      }
    })
  }

  #addReading({ tokens, whole, isSkeleton }: PreparedName, name: number): number {
    const places = tokens.map((token) => this.tokens.add(token))
    const reading = { name, tokens: places, whole, isSkeleton, weight: weightOfTokens(tokens) }
    return this.readings.push(reading) - 1
  }
}

type Parts = {
  readonly tokens: CompactTokens
  readonly entries: CompactTexts
  readonly readingTokens: CompactLists
  readonly wholes: CompactTexts
}

/** Listed names in few bytes each, made ready for comparison again when they are asked for. */
export class CompactNames {
  readonly #tokens: CompactTokens
  /** As JSON. */
  readonly #entries: CompactTexts
  readonly #entryAt: Uint32Array
  readonly #listedAt: Uint16Array
  readonly #kinds: Uint8Array
  readonly #isWeak: Uint8Array
  readonly #han: ReadonlyMap<number, readonly string[]>
  /** The first reading of each name; one more for the end. */
  readonly #firstReadings: Uint32Array
  readonly #readingNames: Uint32Array
  readonly #readingTokens: CompactLists
  readonly #wholes: CompactTexts
  readonly #isSkeleton: Uint8Array
  readonly #weights: Float64Array

  private constructor(draft: NamesDraft, parts: Parts) {
    const { names, readings } = draft
    this.#tokens = parts.tokens
    this.#entries = parts.entries
    this.#readingTokens = parts.readingTokens
    this.#wholes = parts.wholes
    this.#entryAt = Uint32Array.from(names, (name) => name.entry)
    this.#listedAt = Uint16Array.from(names, (name) => name.listed)
    this.#kinds = Uint8Array.from(names, (name) => kinds.indexOf(name.kind))
    this.#isWeak = Uint8Array.from(names, (name) => Number(name.isWeak))
    this.#han = draft.han
    this.#firstReadings = new Uint32Array(names.length + 1).fill(readings.length)
    for (let at = readings.length - 1; at >= 0; at--) {
      this.#firstReadings[readings[at]?.name ?? 0] = at
    }
    this.#readingNames = Uint32Array.from(readings, (reading) => reading.name)
    this.#isSkeleton = Uint8Array.from(readings, (reading) => Number(reading.isSkeleton))
    this.#weights = Float64Array.from(readings, (reading) => reading.weight)
  }

  static *of(draft: NamesDraft, tokens: CompactTokens): Steps<CompactNames> {
    return new CompactNames(draft, {
      tokens,
      entries: yield* CompactTexts.of(draft.entries),
      readingTokens: yield* CompactLists.of(draft.readings.map((reading) => reading.tokens)),
      wholes: yield* CompactTexts.of(draft.readings.map((reading) => reading.whole)),
    })
  }

  get size(): number {
    return this.#kinds.length
  }

  get readings(): number {
    return this.#weights.length
  }

  kindAt(name: number): NameKind {
    return kinds[this.#kinds[name] ?? 0] ?? 'person'
  }

  isWeakAt(name: number): boolean {
    return this.#isWeak[name] === 1
  }

  /** The name with all its readings. */
  preparedAt(name: number): PreparedName {
    const [first, end] = [this.#firstReadings[name] ?? 0, this.#firstReadings[name + 1] ?? 0]
    const others: PreparedName[] = []
    for (let reading = first + 1; reading < end; reading++) others.push(this.#readingAt(reading))
    const han = this.#han.get(name)
    return { ...this.#readingAt(first), others, ...(han ? { han } : {}) }
  }

  /** Who bears the name, and how it is listed. */
  bearerAt(name: number): { readonly entry: ListedEntry; readonly listed: ListedName | undefined } {
    const entry: ListedEntry = JSON.parse(this.#entries.at(this.#entryAt[name] ?? 0))
    return { entry, listed: entry.names[this.#listedAt[name] ?? 0] }
  }

  nameOfReading(reading: number): number {
    return this.#readingNames[reading] ?? 0
  }

  weightOfReading(reading: number): number {
    return this.#weights[reading] ?? 0
  }

  #readingAt(reading: number): PreparedName {
    const tokens = Array.from(this.#readingTokens.at(reading), (at) => this.#tokens.at(at))
    return {
      tokens,
      joined: joinedOf(tokens),
      whole: this.#wholes.at(reading),
      isSkeleton: this.#isSkeleton[reading] === 1,
      others: [],
    }
  }
}

export function weightOfTokens(tokens: readonly NameToken[]): number {
  return tokens.reduce((sum, token) => sum + token.weight, 0)
}
