import type { NameKind } from './match-names.ts'

export const sanctionLists = ['ofac', 'un'] as const
export type SanctionListName = (typeof sanctionLists)[number]

/** `weak`: an alias that the publisher itself calls of low quality, or that is one word only. */
export type NameQuality = 'primary' | 'strong' | 'weak'

export type ListedName = { readonly name: string; readonly quality: NameQuality }

export type ListedEntry = {
  /** `ofac:36`, `un:6907993`: the publisher's own number. */
  readonly id: string
  readonly list: SanctionListName
  readonly kind: NameKind
  readonly programs: readonly string[]
  readonly birthYears: readonly number[]
  /** ISO 3166 alpha-2. */
  readonly countries: readonly string[]
  readonly names: readonly ListedName[]
}

export type ParsedList = {
  readonly list: SanctionListName
  /** The publisher's date of the list. */
  readonly version: string
  /** SHA-256 of what was read. */
  readonly contentHash: string
  /** The parties that have a name to be found by. */
  readonly entries: readonly ListedEntry[]
  /** How many of `entries` are known by aliases only: their main name, dates and programmes are not in the files. */
  readonly aliasesOnly: number
  /** Parties that the files mention without any name. No search can find them. */
  readonly nameless: number
}

/** The publisher's files as text. */
export type ListFiles = {
  readonly ofac: {
    readonly version: string
    readonly sdn: string
    readonly alt: string
    readonly add: string
  }
  readonly un: { readonly xml: string }
}
