'use client'
import { Card, Section } from '@corridor/ui/card'
import { useCountryName } from '@corridor/ui/country-name'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { StatusTag, useStatusOf } from '@corridor/ui/status-tag'
import { Timeline } from '@corridor/ui/timeline'
import { useWords } from '@corridor/words/react'
import { useJoined } from '../../language/use-joined.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useCodeWords } from './use-code-words.ts'

type Check = ApiOutputs['checks']['get']

/** What the customer declared, what the provider made of it, and earlier checks. */
export function DeclaredSide({ check }: { check: Check }) {
  const words = useWords('admin.checks')
  const codeWords = useCodeWords()
  const joined = useJoined()
  const countryName = useCountryName()
  const statusOf = useStatusOf()
  const { declared, providerReasons } = check
  const details = declared?.details
  return (
    <div className="flex min-w-0 flex-col gap-card">
      <Card>
        <Section
          density="compact"
          title={words('declared')}
          aside={
            <TextLink href={`/customers/${check.customerId}`}>{words('open-customer')}</TextLink>
          }
        >
          {declared && details ? (
            <DefinitionList
              layout="facts"
              items={[
                {
                  term: words('first-name'),
                  value: declared.firstName || words('one-name'),
                  isStrong: true,
                },
                { term: words('last-name'), value: declared.lastName, isStrong: true },
                { term: words('birth-date'), value: declared.birthDate, isStrong: true },
                { term: words('nationality'), value: countryName(details.nationality) },
                {
                  term: words('address'),
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
                { term: words('country'), value: countryName(details.country) },
                { term: words('occupation'), value: details.occupation },
                { term: words('purpose'), value: words(`purpose-${details.purpose}`) },
              ]}
            />
          ) : (
            <p className="text-table text-ink-soft">{words('nothing-declared')}</p>
          )}
        </Section>
      </Card>
      <Card>
        <Section density="compact" title={words('provider')}>
          <DefinitionList
            layout="facts"
            items={[
              {
                term: words('outcome'),
                value: check.providerOutcome
                  ? words(`outcome-${check.providerOutcome}`)
                  : words('no-answer-yet'),
              },
              {
                term: words('reasons'),
                value:
                  providerReasons.length > 0
                    ? joined(providerReasons.map(codeWords))
                    : words('no-reasons'),
              },
              check.purpose === 'recovery'
                ? { term: words('for-what'), value: words('recovery-detail') }
                : { term: words('for-tier'), value: check.targetTier },
              check.submittedAt !== null && {
                term: words('handed-in'),
                value: <StaffTime at={check.submittedAt} />,
              },
            ]}
          />
        </Section>
      </Card>
      {check.history.length > 0 && (
        <Card>
          <Section density="compact" title={words('earlier')}>
            <Timeline
              label={words('earlier')}
              items={check.history.map((one) => ({
                key: one.checkId,
                at: one.decidedAt ?? check.submittedAt ?? '',
                title: <StatusTag kind="check" state={one.state} density="compact" />,
                meaning: statusOf('check', one.state).meaning,
                body: one.reasonCode ? codeWords(one.reasonCode) : undefined,
              }))}
            />
          </Section>
        </Card>
      )}
    </div>
  )
}
