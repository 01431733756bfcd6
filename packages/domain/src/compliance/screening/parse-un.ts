import { createHash } from 'node:crypto'
import { z } from 'zod'
import { xmlReading } from '../../loaded-later.ts'
import { countryCodeOf } from './country-codes.ts'
import type { ListedEntry, ListedName, ListFiles, ParsedList } from './sanction-list.ts'

const repeated = new Set([
  'INDIVIDUAL',
  'ENTITY',
  'INDIVIDUAL_ALIAS',
  'ENTITY_ALIAS',
  'INDIVIDUAL_DATE_OF_BIRTH',
  'NATIONALITY',
  'INDIVIDUAL_ADDRESS',
  'ENTITY_ADDRESS',
  'VALUE',
])

const text = z.preprocess(
  (value) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''),
  z.string(),
)
const objects = <S extends z.ZodType>(item: S) =>
  z.preprocess(
    (value) =>
      Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [],
    z.array(item),
  )
const alias = z.object({ QUALITY: text, ALIAS_NAME: text })
const address = z.object({ COUNTRY: text })
const party = z.object({
  DATAID: text,
  FIRST_NAME: text,
  SECOND_NAME: text,
  THIRD_NAME: text,
  FOURTH_NAME: text,
  UN_LIST_TYPE: text,
  NAME_ORIGINAL_SCRIPT: text,
  NATIONALITY: objects(z.object({ VALUE: z.preprocess((v) => v ?? [], z.array(text)) })),
  INDIVIDUAL_ALIAS: objects(alias),
  ENTITY_ALIAS: objects(alias),
  INDIVIDUAL_ADDRESS: objects(address),
  ENTITY_ADDRESS: objects(address),
  INDIVIDUAL_DATE_OF_BIRTH: objects(
    z.object({ YEAR: text, DATE: text, FROM_YEAR: text, TO_YEAR: text }),
  ),
})
type Party = z.infer<typeof party>

const document = z.object({
  CONSOLIDATED_LIST: z.object({
    '@_dateGenerated': z.string(),
    INDIVIDUALS: z.object({ INDIVIDUAL: objects(party) }),
    ENTITIES: z.object({ ENTITY: objects(party) }),
  }),
})

function birthYearsOf(entry: Party): number[] {
  const years = new Set<number>()
  for (const birth of entry.INDIVIDUAL_DATE_OF_BIRTH) {
    const exact = Number((birth.YEAR || birth.DATE).slice(0, 4))
    if (exact > 1800) years.add(exact)
    const [from, to] = [Number(birth.FROM_YEAR), Number(birth.TO_YEAR)]
    if (from > 1800 && to >= from && to - from < 30) {
      for (let year = from; year <= to; year++) years.add(year)
    }
  }
  return [...years].sort()
}

function namesOf(entry: Party): ListedName[] {
  const whole = [entry.FIRST_NAME, entry.SECOND_NAME, entry.THIRD_NAME, entry.FOURTH_NAME]
  const names: ListedName[] = [{ name: whole.filter(Boolean).join(' '), quality: 'primary' }]
  if (entry.NAME_ORIGINAL_SCRIPT) {
    names.push({ name: entry.NAME_ORIGINAL_SCRIPT, quality: 'strong' })
  }
  for (const { QUALITY, ALIAS_NAME } of [...entry.INDIVIDUAL_ALIAS, ...entry.ENTITY_ALIAS]) {
    if (ALIAS_NAME.length < 2) continue
    const isWeak = QUALITY === 'Low' || !ALIAS_NAME.includes(' ')
    names.push({ name: ALIAS_NAME, quality: isWeak ? 'weak' : 'strong' })
  }
  return names.filter(({ name }) => name !== '')
}

function readParty(entry: Party, kind: 'person' | 'organisation'): ListedEntry {
  const stated = [
    ...entry.NATIONALITY.flatMap((nationality) => nationality.VALUE),
    ...entry.INDIVIDUAL_ADDRESS.map((one) => one.COUNTRY),
    ...entry.ENTITY_ADDRESS.map((one) => one.COUNTRY),
  ]
  return {
    id: `un:${entry.DATAID}`,
    list: 'un',
    kind,
    programs: [entry.UN_LIST_TYPE],
    birthYears: birthYearsOf(entry),
    countries: [...new Set(stated.flatMap((country) => countryCodeOf(country) ?? []))],
    names: namesOf(entry),
  }
}

/** Reads the UN Security Council's consolidated list. @throws when the file has another shape */
export function parseUn(files: ListFiles['un']): ParsedList {
  const { XMLParser } = xmlReading()
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => repeated.has(name),
  })
  const list = document.parse(parser.parse(files.xml)).CONSOLIDATED_LIST
  const parties = [
    ...list.INDIVIDUALS.INDIVIDUAL.map((entry) => readParty(entry, 'person')),
    ...list.ENTITIES.ENTITY.map((entry) => readParty(entry, 'organisation')),
  ]
  const entries = parties.filter((party) => party.names.length > 0)
  return {
    list: 'un',
    version: list['@_dateGenerated'].slice(0, 10),
    contentHash: createHash('sha256').update(files.xml).digest('hex'),
    entries,
    aliasesOnly: 0,
    nameless: parties.length - entries.length,
  }
}
