'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { Card, Section } from '@corridor/ui/card'
import { useCountryName } from '@corridor/ui/country-select'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { StatusTag, Tag } from '@corridor/ui/status-tag'
import type { CustomerFileView } from './file-view.ts'

/** Who the customer says they are, and how far that is proven. */
export function ProfileCard({ file }: { file: CustomerFileView }) {
  const countryName = useCountryName()
  const { customer, verification } = file
  return (
    <Card>
      <Section density="compact" title="Profile">
        <DefinitionList
          layout="facts"
          items={[
            {
              term: 'Name',
              value: fullNameOf(customer),
              isStrong: true,
            },
            { term: 'Born', value: customer.birthDate },
            { term: 'Country', value: countryName(customer.country) },
            { term: 'Handle', value: `@${customer.handle}` },
            {
              term: 'E-mail',
              value: (
                <span className="flex flex-wrap items-center gap-chip break-all">
                  {customer.email}
                  <Tag
                    density="compact"
                    meaning={customer.isEmailVerified ? 'positive' : 'warning'}
                  >
                    {customer.isEmailVerified ? 'Verified' : 'Not verified'}
                  </Tag>
                </span>
              ),
            },
            { term: 'Phone', value: customer.phone ?? 'Not given' },
            {
              term: 'Identity',
              value: (
                <span className="flex flex-wrap items-center gap-chip">
                  Tier {verification.tier}
                  <StatusTag kind="check" state={verification.state} density="compact" />
                </span>
              ),
              note: verification.message,
            },
            { term: 'Second step', value: customer.hasTotp ? 'Set up' : 'Not set up' },
            { term: 'Since', value: <DateTime at={customer.memberSince} show="date" /> },
          ]}
        />
      </Section>
    </Card>
  )
}
