'use client'
import { useCountryName } from '@corridor/ui/country-select'
import { type Meaning, Tag } from '@corridor/ui/status-tag'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { inWords } from './alert-words.ts'

type Alert = ApiOutputs['alerts']['get']
type Party = Alert['screening'][number]
type Hit = Party['hits'][number]
type Agreement = { meaning: Meaning; word: string }

const agrees: Agreement = { meaning: 'warning', word: 'Agrees' }
const differs: Agreement = { meaning: 'positive', word: 'Differs' }
const unknown: Agreement = { meaning: 'neutral', word: 'Unknown' }
const subjects = { customer: 'Our customer', recipient: 'The recipient' } as const

function agreementOf(isKnown: boolean, isDifferent: boolean): Agreement {
  if (!isKnown) return unknown
  return isDifferent ? differs : agrees
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

function HitTable({ party, hit }: { party: Party; hit: Hit }) {
  const countryName = useCountryName()
  const rows = [
    {
      field: 'Name',
      ours: party.name,
      theirs:
        hit.matchedName === hit.listedName
          ? hit.listedName
          : `${hit.matchedName} (listed as ${hit.listedName})`,
      agreement: {
        meaning: hit.strength === 'exact' ? 'urgent' : 'warning',
        word: `${hit.strength === 'exact' ? 'Exact' : 'Close'}, ${hit.score}`,
      } satisfies Agreement,
    },
    {
      field: 'Born',
      ours: party.birthDate ?? 'Not known',
      theirs: hit.birthYears.length > 0 ? hit.birthYears.join(', ') : 'Not listed',
      agreement: agreementOf(
        hit.birthYears.length > 0 && party.birthDate !== null,
        hit.isBirthYearDifferent,
      ),
    },
    {
      field: 'Country',
      ours: party.country ? countryName(party.country) : 'Not known',
      theirs: hit.countries.length > 0 ? hit.countries.map(countryName).join(', ') : 'Not listed',
      agreement: agreementOf(
        hit.countries.length > 0 && party.country !== null,
        hit.isCountryDifferent,
      ),
    },
    {
      field: 'Kind',
      ours: party.isPerson ? 'Person' : 'Not known',
      theirs: inWords(hit.kind),
      agreement: agreementOf(party.isPerson, hit.kind !== 'person'),
    },
    { field: 'Programmes', ours: '', theirs: hit.programs.join(', '), agreement: null },
  ]
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-start text-table">
        <caption className="pb-chip text-start text-meta text-ink-soft">
          {hit.list.toUpperCase()} entry {hit.entryId}, list of {hit.listVersion}
        </caption>
        <thead>
          <tr className="text-ink-soft">
            <td className="border-b border-line py-hair pe-item" />
            <th scope="col" className="border-b border-line py-hair pe-item font-medium">
              {subjects[party.subject]}
            </th>
            <th scope="col" className="border-b border-line py-hair pe-item font-medium">
              On the list
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
