'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { Card, Section } from '@corridor/ui/card'
import { useCountryName } from '@corridor/ui/country-name'
import { DateTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { StatusTag, Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { CustomerFileView } from './file-view.ts'

/** Who the customer says they are, and how far that is proven. */
export function ProfileCard({ file }: { file: CustomerFileView }) {
  const words = useWords('admin.customers')
  const countryName = useCountryName()
  const { customer, verification } = file
  return (
    <Card>
      <Section density="compact" title={words('profile')}>
        <DefinitionList
          layout="facts"
          items={[
            {
              term: words('name'),
              value: fullNameOf(customer),
              isStrong: true,
            },
            { term: words('born'), value: customer.birthDate },
            { term: words('country'), value: countryName(customer.country) },
            { term: words('handle'), value: <bdi>@{customer.handle}</bdi> },
            {
              term: words('email'),
              value: (
                <span className="flex flex-wrap items-center gap-chip break-all">
                  <bdi>{customer.email}</bdi>
                  <Tag
                    density="compact"
                    meaning={customer.isEmailVerified ? 'positive' : 'warning'}
                  >
                    {words(customer.isEmailVerified ? 'verified' : 'not-verified')}
                  </Tag>
                </span>
              ),
            },
            {
              term: words('phone'),
              value: customer.phone ? <bdi dir="ltr">{customer.phone}</bdi> : words('not-given'),
            },
            {
              term: words('identity'),
              value: (
                <span className="flex flex-wrap items-center gap-chip">
                  {words('tier', { tier: String(verification.tier) })}
                  <StatusTag kind="check" state={verification.state} density="compact" />
                </span>
              ),
              note: verification.message,
            },
            {
              term: words('second-step'),
              value: words(customer.hasTotp ? 'second-step-on' : 'second-step-off'),
            },
            { term: words('since'), value: <DateTime at={customer.memberSince} show="date" /> },
          ]}
        />
      </Section>
    </Card>
  )
}
