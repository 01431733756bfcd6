'use client'
import { brand } from '@corridor/kernel/brand'
import { Brand, Logo } from '@corridor/ui/brand'
import { cn } from '@corridor/ui/class-names'
import { ConnectionNotice } from '@corridor/ui/connection-notice'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { LifeBuoy } from 'lucide-react'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { fundingServices, useOffering } from '../eligibility/offering.tsx'
import { AccountMenu, type AccountSummary } from './account-menu.tsx'
import { bottomBar, type Destination, isCurrent, rail } from './navigation.ts'

export type CustomerShellProps = {
  account: AccountSummary
  /** The notifications bell with its unread count. */
  bell?: ReactNode
  /** Above every page: a frozen wallet, a check that needs something. */
  banner?: ReactNode
  onSignOut: () => void
  children: ReactNode
}

/** Around every signed-in page: bottom bar on phones, a left rail from 1024 px, brand and account at the top. */
export function CustomerShell({ account, bell, banner, onSignOut, children }: CustomerShellProps) {
  const words = useWords('web.shell')
  const pathname = usePathname()
  return (
    <div className="min-h-dvh lg:ps-rail">
      <a
        href="#main"
        className="fixed top-chip start-chip z-50 -translate-y-gulf rounded-full bg-accent px-card py-chip text-support font-semibold text-on-accent focus:translate-y-0"
      >
        {words('skip-to-content')}
      </a>
      <header className="sticky top-0 z-20 flex h-bar items-center justify-between border-b border-line bg-page px-card lg:border-transparent lg:px-section print:hidden">
        <Link href="/home" className="rounded-input lg:invisible">
          <span className="hidden sm:inline">
            <Brand />
          </span>
          <span className="sm:hidden">
            <Logo />
            <span className="sr-only">{brand.name}</span>
          </span>
        </Link>
        <div className="flex items-center gap-hair">
          {bell}
          <AccountMenu account={account} onSignOut={onSignOut} />
        </div>
      </header>
      <Rail pathname={pathname} />
      <main
        id="main"
        tabIndex={-1}
        className="px-card pt-screen pb-24 focus-visible:outline-none lg:px-section lg:pb-block"
      >
        {banner && <div className="mx-auto mb-screen max-w-home">{banner}</div>}
        <ConnectionNotice className="mx-auto mb-screen max-w-home" />
        {children}
      </main>
      <BottomBar pathname={pathname} />
    </div>
  )
}

function Rail({ pathname }: { pathname: string }) {
  const words = useWords('web.shell')
  const canAdd = fundingServices.some(useOffering())
  const places: readonly Destination[] = rail.filter(({ href }) => canAdd || href !== '/add-money')
  return (
    <nav
      aria-label={words('main-navigation')}
      className="fixed inset-y-0 start-0 z-30 hidden w-rail flex-col border-e border-line bg-page px-item pb-screen lg:flex print:hidden"
    >
      <Link href="/home" className="mb-item flex h-bar items-center rounded-input px-item">
        <Brand />
      </Link>
      <ul className="flex flex-1 flex-col gap-hair">
        {places.map((place) => (
          <li key={place.href}>
            <RailLink place={place} isOn={isCurrent(place.href, pathname)} />
          </li>
        ))}
        <li className="mt-auto">
          <RailLink
            place={{ href: '/support', word: 'help', Icon: LifeBuoy }}
            isOn={isCurrent('/support', pathname)}
          />
        </li>
      </ul>
    </nav>
  )
}

function RailLink({ place, isOn }: { place: Destination; isOn: boolean }) {
  const words = useWords('web.shell')
  return (
    <Link
      href={place.href}
      aria-current={isOn ? 'page' : undefined}
      className={cn(
        'flex min-h-touch items-center gap-item rounded-card px-item text-support font-medium transition-colors',
        isOn ? 'bg-accent-soft text-accent' : 'text-ink-soft hover:bg-hover hover:text-ink',
      )}
    >
      <place.Icon aria-hidden className="size-5" />
      {words(`place-${place.word}`)}
    </Link>
  )
}

function BottomBar({ pathname }: { pathname: string }) {
  const words = useWords('web.shell')
  return (
    <nav
      aria-label={words('main-navigation')}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-page pb-safe lg:hidden print:hidden"
    >
      <ul className="mx-auto grid h-tabbar max-w-flow grid-cols-5">
        {bottomBar.map((place) => {
          const isOn = isCurrent(place.href, pathname)
          return (
            <li key={place.href} className="flex">
              <Link
                href={place.href}
                aria-current={isOn ? 'page' : undefined}
                className={cn(
                  'flex flex-1 flex-col items-center justify-center gap-hair text-caption font-medium focus-visible:-outline-offset-2',
                  isOn ? 'text-accent' : 'text-ink-soft',
                )}
              >
                <span
                  className={cn(
                    'flex h-7 w-12 items-center justify-center rounded-full transition-colors',
                    isOn && 'bg-accent-soft',
                  )}
                >
                  <place.Icon aria-hidden className="size-5" />
                </span>
                {words(`place-${place.word}`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
