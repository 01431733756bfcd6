import words from '../../../packages/domain/src/compliance/data/name-words.json' with {
  type: 'json',
}
import { toPlainTokens } from './plain-tokens.ts'

/** A known word or phrase of names: what it stands for and how much it says about who is meant. */
export type KnownPhrase = { readonly token: string; readonly weight: number }

type PhraseTable = { readonly phrases: ReadonlyMap<string, KnownPhrase>; readonly longest: number }

const legalFormWeight = 0.12
const orgWordWeight = 0.45
const orgDomainWeight = 0.85

function buildTable(sources: { entries: [string, string][]; weight: number }[]): PhraseTable {
  const phrases = new Map<string, KnownPhrase>()
  let longest = 1
  for (const { entries, weight } of sources) {
    for (const [alias, token] of entries) {
      const tokens = toPlainTokens(alias)
      const key = tokens.join(' ')
      if (key.length < 2 || phrases.has(key)) continue
      phrases.set(key, { token, weight })
      longest = Math.max(longest, tokens.length)
    }
  }
  return { phrases, longest }
}

function aliasesOf(groups: Readonly<Record<string, readonly string[]>>, mark: string) {
  return Object.entries(groups).flatMap(([token, aliases]) =>
    [token, ...aliases].map((alias): [string, string] => [alias, `${mark}${token}`]),
  )
}

let organisationTable: PhraseTable | undefined

/** Legal forms, then common words of organisations, then words of their trade. */
export function organisationPhrases(): PhraseTable {
  organisationTable ??= buildTable([
    {
      entries: Object.entries(words.orgTypes).map(([alias, form]) => [alias, `~${form}`]),
      weight: legalFormWeight,
    },
    { entries: aliasesOf(words.orgSymbols, '+'), weight: orgWordWeight },
    { entries: aliasesOf(words.orgDomains, '='), weight: orgDomainWeight },
  ])
  return organisationTable
}

let titleTable: ReadonlySet<string> | undefined

/** Titles and forms of address, which say nothing about who a person is. */
export function personTitles(): ReadonlySet<string> {
  titleTable ??= new Set(
    words.personPrefixes.map((prefix) => toPlainTokens(prefix).join(' ')).filter(Boolean),
  )
  return titleTable
}

let nicknameTable: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** True when both are usual forms of one given name: ted and theodore. */
export function areSameGivenName(a: string, b: string): boolean {
  nicknameTable ??= buildNicknames()
  const groups = nicknameTable.get(a)
  if (!groups) return false
  for (const group of nicknameTable.get(b) ?? []) if (groups.has(group)) return true
  return false
}

function buildNicknames(): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>()
  for (const [group, names] of Object.entries({ ...words.personNick, ...words.personNameParts })) {
    for (const name of names) {
      const token = toPlainTokens(name).join('')
      const groups = table.get(token) ?? new Set<string>()
      table.set(token, groups.add(group))
    }
  }
  return table
}

/** Small words that join names in many languages. */
export const particles: ReadonlySet<string> = new Set(
  (
    'al el ul ur bin ben ibn bint binti abu abou umm abd abdul abdel van von der den de la le du da do dos das di del ' +
    'della the of and for und y e et bin na ye a an in haji hajji'
  ).split(' '),
)
