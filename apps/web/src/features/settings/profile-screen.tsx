'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { Card, Section } from '@corridor/ui/card'
import { countryName } from '@corridor/ui/country-select'
import { calendarDate } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { TextLink } from '@corridor/ui/link'
import { PageHeader } from '@corridor/ui/page-header'
import { SkeletonText } from '@corridor/ui/skeleton'
import { Tag } from '@corridor/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { ReadError } from '../../shell/read-error.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { LanguageForm } from './language-form.tsx'
import { ProfileForm } from './profile-form.tsx'

type Profile = ApiOutputs['identity']['getProfile']

/** What can be changed by oneself, and what only a check of documents can change. */
export function ProfileScreen() {
  const profile = useQuery(useApi().identity.getProfile.queryOptions())
  return (
    <HomeFrame>
      <PageHeader title="Profile" back={{ href: '/account', label: 'Account' }} />
      {profile.data ? (
        <>
          <Section title="How people and we reach you">
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
  return (
    <Section
      title="Who you are"
      description={
        <>
          These follow your documents. If one is wrong,{' '}
          <TextLink href="/support">write to us</TextLink>.
        </>
      }
    >
      <Card>
        <DefinitionList
          isDivided
          items={[
            {
              term: 'Name',
              value: <span className="break-words">{fullNameOf(profile)}</span>,
            },
            {
              term: 'Date of birth',
              value: calendarDate(new Date(`${profile.birthDate}T00:00:00Z`), { timeZone: 'UTC' }),
            },
            { term: 'Country', value: countryName(profile.country) },
            {
              term: 'E-mail',
              value: <span className="break-words">{profile.email}</span>,
              note: profile.isEmailVerified ? (
                <Tag meaning="positive">Confirmed</Tag>
              ) : (
                <Tag meaning="warning">Not confirmed yet</Tag>
              ),
            },
          ]}
        />
      </Card>
    </Section>
  )
}
