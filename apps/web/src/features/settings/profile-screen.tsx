'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { Card, Section } from '@corridor/ui/card'
import { useCountryName } from '@corridor/ui/country-name'
import { useDates } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { PageHeader } from '@corridor/ui/page-header'
import { SkeletonText } from '@corridor/ui/skeleton'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { LanguageForm } from './language-form.tsx'
import { ProfileForm } from './profile-form.tsx'

type Profile = ApiOutputs['identity']['getProfile']

/** What can be changed by oneself, and what only a check of documents can change. */
export function ProfileScreen() {
  const words = useWords('web.settings')
  const profile = useQuery(useApi().identity.getProfile.queryOptions())
  return (
    <HomeFrame>
      <PageHeader title={words('profile')} back={{ href: '/account', label: words('title') }} />
      {profile.data ? (
        <>
          <Section title={words('reach')}>
            <Card>
              <ProfileForm profile={profile.data} />
            </Card>
          </Section>
          <LanguageForm profile={profile.data} />
          <Legal profile={profile.data} />
        </>
      ) : profile.error ? (
        <ReadError error={profile.error} onRetry={() => void profile.refetch()} />
      ) : (
        <SkeletonText lines={6} />
      )}
    </HomeFrame>
  )
}

function Legal({ profile }: { profile: Profile }) {
  const words = useWords('web.settings')
  const countryName = useCountryName()
  const { calendarDate } = useDates()
  return (
    <Section
      title={words('who')}
      description={words.rich('who-detail', {
        support: (text) => <TextLink href="/support">{text}</TextLink>,
      })}
    >
      <Card>
        <DefinitionList
          isDivided
          items={[
            {
              term: words('name'),
              value: <span className="break-words">{fullNameOf(profile)}</span>,
            },
            {
              term: words('birth-date'),
              value: calendarDate(new Date(`${profile.birthDate}T00:00:00Z`), { timeZone: 'UTC' }),
            },
            { term: words('country'), value: countryName(profile.country) },
            {
              term: words('email'),
              value: <bdi className="break-words">{profile.email}</bdi>,
              note: profile.isEmailVerified ? (
                <Tag meaning="positive">{words('email-confirmed')}</Tag>
              ) : (
                <Tag meaning="warning">{words('email-unconfirmed')}</Tag>
              ),
            },
          ]}
        />
      </Card>
    </Section>
  )
}
