'use client'
import { Card, Section } from '@corridor/ui/card'
import { useCountryName } from '@corridor/ui/country-select'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { StatusTag, useStatusOf } from '@corridor/ui/status-tag'
import { Timeline } from '@corridor/ui/timeline'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Check = ApiOutputs['checks']['get']

const outcomes = { clear: 'Clear', refer: 'Unsure', reject: 'Advises refusal' } as const
const words = (code: string) => code.replaceAll('-', ' ')

/** What the customer declared, what the provider made of it, and earlier checks. */
export function DeclaredSide({ check }: { check: Check }) {
  const countryName = useCountryName()
  const statusOf = useStatusOf()
  const { declared, providerReasons } = check
  const details = declared?.details
  return (
    <div className="flex min-w-0 flex-col gap-card">
      <Card>
        <Section
          density="compact"
          title="Declared"
          aside={<TextLink href={`/customers/${check.customerId}`}>Open the customer</TextLink>}
        >
          {declared && details ? (
            <DefinitionList
              layout="facts"
              items={[
                {
                  term: 'First name',
                  value: declared.firstName || 'None: one name only',
                  isStrong: true,
                },
                { term: 'Last name', value: declared.lastName, isStrong: true },
                { term: 'Date of birth', value: declared.birthDate, isStrong: true },
                { term: 'Nationality', value: countryName(details.nationality) },
                {
                  term: 'Address',
                  value: [
                    details.addressLine1,
                    details.addressLine2,
                    details.postalCode,
                    details.city,
                    details.region,
                  ]
                    .filter(Boolean)
                    .join(', '),
                },
                { term: 'Country', value: countryName(details.country) },
                { term: 'Occupation', value: details.occupation },
                { term: 'Purpose', value: words(details.purpose) },
              ]}
            />
          ) : (
            <p className="text-table text-ink-soft">Nothing was declared.</p>
          )}
        </Section>
      </Card>
      <Card>
        <Section density="compact" title="Provider">
          <DefinitionList
            layout="facts"
            items={[
              {
                term: 'Outcome',
                value: check.providerOutcome ? outcomes[check.providerOutcome] : 'No answer yet',
              },
              {
                term: 'Reasons',
                value: providerReasons.length > 0 ? providerReasons.map(words).join(', ') : 'None',
              },
              check.purpose === 'recovery'
                ? { term: 'For', value: 'A lost authenticator; raises no tier' }
                : { term: 'For tier', value: check.targetTier },
              check.submittedAt !== null && {
                term: 'Handed in',
                value: <StaffTime at={check.submittedAt} />,
              },
            ]}
          />
        </Section>
      </Card>
      {check.history.length > 0 && (
        <Card>
          <Section density="compact" title="Earlier checks">
            <Timeline
              label="Earlier checks"
              items={check.history.map((one) => ({
                key: one.checkId,
                at: one.decidedAt ?? check.submittedAt ?? '',
                title: <StatusTag kind="check" state={one.state} density="compact" />,
                meaning: statusOf('check', one.state).meaning,
                body: one.reasonCode ? words(one.reasonCode) : undefined,
              }))}
            />
          </Section>
        </Card>
      )}
    </div>
  )
}
