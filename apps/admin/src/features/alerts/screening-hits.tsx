'use client'
import { useCountryName } from '@corridor/ui/country-name'
import { type Meaning, Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useJoined } from '../../language/use-joined.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import type { AlertsWords } from './alert-words.ts'

type Alert = ApiOutputs['alerts']['get']
type Party = Alert['screening'][number]
type Hit = Party['hits'][number]
type Agreement = { meaning: Meaning; word: string }

function agreementOf(words: AlertsWords, isKnown: boolean, isDifferent: boolean): Agreement {
  if (!isKnown) return { meaning: 'neutral', word: words('unknown') }
  return isDifferent
    ? { meaning: 'positive', word: words('differs') }
    : { meaning: 'warning', word: words('agrees') }
}

/** Ours beside the listed one, field by field, for every entry that fired. */
export function ScreeningHits({ alert }: { alert: Alert }) {
  return (
    <div className="flex flex-col gap-screen">
      {alert.screening.flatMap((party) =>
        party.hits.map((hit) => (
          <HitTable key={`${party.subject}-${hit.list}-${hit.entryId}`} party={party} hit={hit} />
        )),
      )}
    </div>
  )
}

function useFields(party: Party, hit: Hit) {
  const words = useWords('admin.alerts')
  const joined = useJoined()
  const countryName = useCountryName()
  const { birthYears, countries, strength, score } = hit
  return [
    {
      field: words('name'),
      ours: party.name,
      theirs:
        hit.matchedName === hit.listedName
          ? hit.listedName
          : words('listed-as', { matched: hit.matchedName, listed: hit.listedName }),
      agreement: {
        meaning: strength === 'exact' ? 'urgent' : 'warning',
        word: words(`match-${strength}`, { score }),
      } satisfies Agreement,
    },
    {
      field: words('born'),
      ours: party.birthDate ?? words('not-known'),
      theirs: birthYears.length > 0 ? joined(birthYears.map(String)) : words('not-listed'),
      agreement: agreementOf(
        words,
        birthYears.length > 0 && party.birthDate !== null,
        hit.isBirthYearDifferent,
      ),
    },
    {
      field: words('country'),
      ours: party.country ? countryName(party.country) : words('not-known'),
      theirs: countries.length > 0 ? joined(countries.map(countryName)) : words('not-listed'),
      agreement: agreementOf(
        words,
        countries.length > 0 && party.country !== null,
        hit.isCountryDifferent,
      ),
    },
    {
      field: words('kind'),
      ours: party.isPerson ? words('party-person') : words('not-known'),
      theirs: words(`party-${hit.kind}`),
      agreement: agreementOf(words, party.isPerson, hit.kind !== 'person'),
    },
    { field: words('programmes'), ours: '', theirs: joined(hit.programs), agreement: null },
  ]
}

function HitTable({ party, hit }: { party: Party; hit: Hit }) {
  const words = useWords('admin.alerts')
  const rows = useFields(party, hit)
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-start text-table">
        <caption className="pb-chip text-start text-meta text-ink-soft">
          {words('entry', {
            list: hit.list.toUpperCase(),
            entry: hit.entryId,
            version: hit.listVersion,
          })}
        </caption>
        <thead>
          <tr className="text-ink-soft">
            <td className="border-b border-line py-hair pe-item" />
            <th scope="col" className="border-b border-line py-hair pe-item font-medium">
              {words(`our-${party.subject}`)}
            </th>
            <th scope="col" className="border-b border-line py-hair pe-item font-medium">
              {words('on-the-list')}
            </th>
            <td className="border-b border-line py-hair" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field} className="align-top">
              <th scope="row" className="py-hair pe-item font-normal text-ink-soft">
                {row.field}
              </th>
              <td className="py-hair pe-item font-medium">{row.ours}</td>
              <td className="py-hair pe-item font-medium">{row.theirs}</td>
              <td className="py-hair">
                {row.agreement && (
                  <Tag meaning={row.agreement.meaning} density="compact">
                    {row.agreement.word}
                  </Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
