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
import { useQuery } from '@tanstack/react-query'
import { BadgeCheck, CreditCard, KeyRound, LifeBuoy, LogOut, ShieldCheck, User } from 'lucide-react'
import type { ReactNode } from 'react'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { ReadError } from '../../shell/read-error.tsx'
import { useSignOut } from '../../shell/use-sign-out.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

/** The account: who you are to us, and the way to everything that can be set. */
export function AccountScreen({ theme }: { theme: Theme }) {
  const api = useApi()
  const profile = useQuery(api.identity.getProfile.queryOptions())
  const check = useQuery(api.verification.getStatus.queryOptions())
  const signOut = useSignOut()
  if (profile.error && !profile.data) {
    return <ReadError error={profile.error} onRetry={() => void profile.refetch()} />
  }
  return (
    <HomeFrame>
      <PageHeader title="Account" />
      {profile.data ? <Person profile={profile.data} /> : <SkeletonRows count={1} />}
      <Card look="flush">
        <RowList label="Settings" isDivided>
          <Place
            href="/account/profile"
            icon={<User aria-hidden className="size-5" />}
            title="Profile"
            description="Phone, handle, currency"
          />
          <Place
            href="/verification"
            icon={<BadgeCheck aria-hidden className="size-5" />}
            title="Identity"
            description="Check and limits"
            aside={check.data && <StatusTag kind="check" state={check.data.state} />}
          />
          <Place
            href="/account/security"
            icon={<ShieldCheck aria-hidden className="size-5" />}
            title="Security"
            description="Password, codes, devices"
          />
          <Place
            href="/account/payment-methods"
            icon={<CreditCard aria-hidden className="size-5" />}
            title="Payment methods"
            description="Cards that you saved"
          />
          <Place
            href="/account/api-keys"
            icon={<KeyRound aria-hidden className="size-5" />}
            title="API keys"
            description="For programs that act for you"
          />
          <Place
            href="/support"
            icon={<LifeBuoy aria-hidden className="size-5" />}
            title="Help"
            description="Write to us, read our answers"
          />
        </RowList>
      </Card>
      <Section title="Appearance">
        <ThemeChoice initial={theme} />
      </Section>
      <Button
        variant="secondary"
        width="phone"
        className="sm:self-start"
        icon={<LogOut aria-hidden className="size-5 rtl:-scale-x-100" />}
        onClick={() => void signOut()}
      >
        Sign out
      </Button>
    </HomeFrame>
  )
}

function Person({ profile }: { profile: ApiOutputs['identity']['getProfile'] }) {
  const name = fullNameOf(profile)
  return (
    <div className="flex min-w-0 items-center gap-card">
      <Avatar name={name} size="large" tone="accent" />
      <div className="min-w-0">
        <p className="text-section font-semibold break-words">{name}</p>
        <p className="break-words text-ink-soft">@{profile.handle}</p>
        <p className="text-support text-ink-soft">
          With us since <DateTime at={profile.memberSince} show="date" />
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
