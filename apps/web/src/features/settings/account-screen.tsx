'use client'
import { fullNameOf } from '@corridor/kernel/name-rule'
import { Avatar } from '@corridor/ui/avatar'
import { Button } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { DateTime } from '@corridor/ui/date-time'
import { ListRow, RowList } from '@corridor/ui/list-row'
import { PageHeader } from '@corridor/ui/page-header'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { StatusTag } from '@corridor/ui/status-tag'
import type { Theme } from '@corridor/ui/theme'
import { ThemeChoice } from '@corridor/ui/theme-choice'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { BadgeCheck, CreditCard, KeyRound, LifeBuoy, LogOut, ShieldCheck, User } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSignOut } from '../../access/use-sign-out.ts'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

/** The account: who you are to us, and the way to everything that can be set. */
export function AccountScreen({ theme }: { theme: Theme }) {
  const words = useWords('web.settings')
  const api = useApi()
  const profile = useQuery(api.identity.getProfile.queryOptions())
  const check = useQuery(api.verification.getStatus.queryOptions())
  const signOut = useSignOut()
  if (profile.error && !profile.data) {
    return <ReadError error={profile.error} onRetry={() => void profile.refetch()} />
  }
  return (
    <HomeFrame>
      <PageHeader title={words('title')} />
      {profile.data ? <Person profile={profile.data} /> : <SkeletonRows count={1} />}
      <Card look="flush">
        <RowList label={words('settings')} isDivided>
          <Place
            href="/account/profile"
            icon={<User aria-hidden className="size-5" />}
            title={words('profile')}
            description={words('profile-detail')}
          />
          <Place
            href="/verification"
            icon={<BadgeCheck aria-hidden className="size-5" />}
            title={words('identity')}
            description={words('identity-detail')}
            aside={check.data && <StatusTag kind="check" state={check.data.state} />}
          />
          <Place
            href="/account/security"
            icon={<ShieldCheck aria-hidden className="size-5" />}
            title={words('security')}
            description={words('security-detail')}
          />
          <Place
            href="/account/payment-methods"
            icon={<CreditCard aria-hidden className="size-5" />}
            title={words('methods')}
            description={words('methods-detail')}
          />
          <Place
            href="/account/api-keys"
            icon={<KeyRound aria-hidden className="size-5" />}
            title={words('keys')}
            description={words('keys-detail')}
          />
          <Place
            href="/support"
            icon={<LifeBuoy aria-hidden className="size-5" />}
            title={words('help')}
            description={words('help-detail')}
          />
        </RowList>
      </Card>
      <Section title={words('appearance')}>
        <ThemeChoice initial={theme} />
      </Section>
      <Button
        variant="secondary"
        width="phone"
        className="sm:self-start"
        icon={<LogOut aria-hidden className="size-5 rtl:-scale-x-100" />}
        onClick={() => void signOut()}
      >
        {words('sign-out')}
      </Button>
    </HomeFrame>
  )
}

function Person({ profile }: { profile: ApiOutputs['identity']['getProfile'] }) {
  const words = useWords('web.settings')
  const name = fullNameOf(profile)
  return (
    <div className="flex min-w-0 items-center gap-card">
      <Avatar name={name} size="large" tone="accent" />
      <div className="min-w-0">
        <p className="text-section font-semibold break-words">{name}</p>
        <p className="break-words text-ink-soft">
          <bdi dir="ltr">@{profile.handle}</bdi>
        </p>
        <p className="text-support text-ink-soft">
          {words.rich('member-since', {
            date: () => <DateTime at={profile.memberSince} show="date" />,
          })}
        </p>
      </div>
    </div>
  )
}

type PlaceProps = {
  href: string
  icon: ReactNode
  title: string
  description: string
  aside?: ReactNode
}

function Place({ href, icon, title, description, aside }: PlaceProps) {
  return (
    <li>
      <ListRow
        href={href}
        avatar={<Avatar icon={icon} />}
        title={title}
        description={description}
        subvalue={aside}
        hasArrow
      />
    </li>
  )
}
