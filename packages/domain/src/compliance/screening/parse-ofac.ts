import { createHash } from 'node:crypto'
import { countryCodeOf } from './country-codes.ts'
import { type NameKind, prepareName } from './match-names.ts'
import { parseCsv } from './parse-csv.ts'
import type { ListedEntry, ListedName, ListFiles, ParsedList } from './sanction-list.ts'

const missing = '-0-'

function kindOf(type: string): NameKind {
  if (type === 'individual') return 'person'
  if (type === 'vessel' || type === 'aircraft') return type
  return 'organisation'
}

/** Years of birth in an SDN remark: "DOB 25 Dec 1957; alt. DOB 1958; DOB 1960 to 1962". */
function birthYearsOf(remarks: string): number[] {
  const years = new Set<number>()
  for (const [, text = ''] of remarks.matchAll(/\bDOB ([^;]+)/g)) {
    const found = [...text.matchAll(/\b(1[89]\d\d|20\d\d)\b/g)].map(([year]) => Number(year))
    const [from, to] = found
    if (from === undefined) continue
    if (to !== undefined && / to /.test(text) && to - from < 30) {
      for (let year = from; year <= to; year++) years.add(year)
    } else for (const year of found) years.add(year)
  }
  return [...years].sort()
}

function countriesOf(remarks: string): string[] {
  return [...remarks.matchAll(/\b(?:nationality|citizen) ([^;.]+)/g)].map(([, name = '']) => name)
}

/** Aliases that stand in the remark only: a.k.a. 'BNC'. They are short and count as weak. */
function remarkAliasesOf(remarks: string): ListedName[] {
  return [...remarks.matchAll(/a\.k\.a\. ['"]([^'"]{2,})['"]/g)].map(([, name = '']) => ({
    name,
    quality: 'weak',
  }))
}

/** Of an alias without its party: "VERABEY, Mikalai" is a person's, unless it has words of organisations. */
function guessKind(name: string): NameKind {
  if (!/^[^,]+, [^,]+$/.test(name)) return 'organisation'
  const words = prepareName(name, 'organisation').tokens
  return words.some((word) => /^[~+=]/.test(word.text)) ? 'organisation' : 'person'
}

function group<T>(rows: string[][], read: (row: string[]) => T | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const value = read(row)
    if (value === null) continue
    const id = row[0] ?? ''
    const known = groups.get(id)
    if (known) known.push(value)
    else groups.set(id, [value])
  }
  return groups
}

/**
 * Reads OFAC's SDN list (sdn.csv, alt.csv, add.csv; "-0-" is a missing value).
 *
 * An alias or address may name a party that sdn.csv does not carry (the embedded copy of that file is older than
 * the other two): such a party is kept with its aliases, because missing it would be worse. One with an address
 * only cannot be found by name; it is counted, so that nobody takes the list for whole.
 */
export function parseOfac(files: ListFiles['ofac']): ParsedList {
  const aliases = group(parseCsv(files.alt), (row): ListedName | null => {
    const name = row[3] ?? missing
    return name === missing ? null : { name, quality: name.includes(' ') ? 'strong' : 'weak' }
  })
  const addressRows = parseCsv(files.add)
  const addresses = group(addressRows, (row) => countryCodeOf(row[4] ?? ''))
  const entries = parseCsv(files.sdn).flatMap((row): ListedEntry[] => {
    const [id = '', name = '', type = '', program = ''] = row
    if (!/^\d+$/.test(id) || name === '' || name === missing) return []
    const remarks = row[11] === missing ? '' : (row[11] ?? '')
    const stated = countriesOf(remarks).flatMap((country) => countryCodeOf(country) ?? [])
    return [
      {
        id: `ofac:${id}`,
        list: 'ofac',
        kind: kindOf(type),
        programs: program.split(/\]\s*\[/).map((text) => text.replace(/[[\]]/g, '').trim()),
        birthYears: birthYearsOf(remarks),
        countries: [...new Set([...stated, ...(addresses.get(id) ?? [])])],
        names: [
          { name, quality: 'primary' },
          ...(aliases.get(id) ?? []),
          ...remarkAliasesOf(remarks),
        ],
      },
    ]
  })
  const known = new Set(entries.map((entry) => entry.id))
  for (const [id, names] of aliases) {
    if (known.has(`ofac:${id}`)) continue
    entries.push({
      id: `ofac:${id}`,
      list: 'ofac',
      kind: guessKind(names[0]?.name ?? ''),
      programs: [],
      birthYears: [],
      countries: [...new Set(addresses.get(id) ?? [])],
      names,
    })
  }
  const contentHash = createHash('sha256')
    .update(files.sdn)
    .update(files.alt)
    .update(files.add)
    .digest('hex')
  const unnamed = new Set(
    addressRows.flatMap(([id = '']) =>
      /^\d+$/.test(id) && !known.has(`ofac:${id}`) && !aliases.has(id) ? [id] : [],
    ),
  )
  return {
    list: 'ofac',
    version: files.version,
    contentHash,
    entries,
    aliasesOnly: entries.length - known.size,
    nameless: unnamed.size,
  }
}
