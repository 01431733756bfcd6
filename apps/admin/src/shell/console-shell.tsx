'use client'
import { Brand } from '@corridor/ui/brand'
import { cn } from '@corridor/ui/class-names'
import type { PaletteItem } from '@corridor/ui/command-palette'
import { type KeyGroup, KeyHelp } from '@corridor/ui/key-help'
import { Link } from '@corridor/ui/link'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import type { Speaker } from '@corridor/words/words-of'
import { Menu as MenuIcon } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { caseKeys } from './case-keys.ts'
import { ConsolePalette } from './console-palette.tsx'
import { type DestinationGroup, isCurrent, visibleTo } from './navigation.ts'
import { ShellProvider } from './shell-context.tsx'
import { StaffMenu, type StaffMenuProps } from './staff-menu.tsx'

export type ConsoleShellProps = {
  staff: StaffMenuProps['staff']
  permissions: readonly string[]
  /** Addresses that this installation does not have: `['/mailbox','/simulator']` outside demos. */
  absent?: readonly string[]
  /** How much waits, by address: shown beside the place. */
  waiting?: Readonly<Record<string, number>>
  /** Server search of the palette. */
  onSearch?: (text: string) => void
  found?: readonly PaletteItem[]
  isSearching?: boolean
  onSignOut: () => void
  children: ReactNode
}

/** Around every console page: the rail by permission, ⌘K, `g` keys and the ? overlay. */
export function ConsoleShell(props: ConsoleShellProps) {
  const { staff, permissions, absent, waiting = {}, onSignOut } = props
  const words = useWords('admin.shell')
  const [isPaletteOpen, setIsPaletteOpen] = useState(false)
  const [isRailOpen, setIsRailOpen] = useState(false)
  const pathname = usePathname()
  const router = useRouter()
  const groups = visibleTo(permissions, absent)
  const places = groups.flatMap((group) => group.places)
  useHotkeys({
    'mod+k': () => setIsPaletteOpen(true),
    ...Object.fromEntries(places.map((place) => [`g ${place.key}`, () => router.push(place.href)])),
  })
  return (
    <ShellProvider
      value={{
        openPalette: () => setIsPaletteOpen(true),
        toggleRail: () => setIsRailOpen(!isRailOpen),
      }}
    >
      <div className="min-h-dvh bg-page text-admin-body lg:ps-rail">
        <a
          href="#main"
          className="fixed start-chip top-chip z-50 -translate-y-gulf rounded-input bg-accent px-item py-chip text-table font-semibold text-on-accent focus:translate-y-0"
        >
          {words('skip')}
        </a>
        {isRailOpen && (
          <button
            type="button"
            aria-label={words('close-menu')}
            onClick={() => setIsRailOpen(false)}
            className="fixed inset-0 z-30 bg-scrim lg:hidden"
          />
        )}
        <aside
          className={cn(
            'fixed inset-y-0 start-0 z-40 w-rail flex-col border-e border-line bg-sunken lg:flex',
            isRailOpen ? 'flex' : 'hidden',
          )}
        >
          <Link href="/" className="mb-chip flex h-11 shrink-0 items-center px-card">
            <Brand detail={words('brand-detail')} />
          </Link>
          <ConsoleNav
            groups={groups}
            pathname={pathname}
            waiting={waiting}
            onGo={() => setIsRailOpen(false)}
          />
          <StaffMenu staff={staff} onSignOut={onSignOut} />
        </aside>
        {props.children}
        <ConsolePalette
          isOpen={isPaletteOpen}
          onOpenChange={setIsPaletteOpen}
          groups={groups}
          onSearch={props.onSearch}
          found={props.found}
          isSearching={props.isSearching}
        />
        <KeyHelp groups={[caseKeys(words), everywhere(words, groups)]} />
      </div>
    </ShellProvider>
  )
}

function everywhere(words: Speaker<'admin.shell'>, groups: readonly DestinationGroup[]): KeyGroup {
  const places = groups.flatMap((group) => group.places)
  return {
    heading: words('keys-everywhere'),
    keys: [
      { keys: 'mod+k', does: words('key-palette') },
      { keys: '?', does: words('key-help') },
      ...places.map((place) => ({ keys: `g ${place.key}`, does: words(`place-${place.name}`) })),
    ],
  }
}

type ConsoleNavProps = {
  groups: readonly DestinationGroup[]
  pathname: string
  waiting: Readonly<Record<string, number>>
  onGo: () => void
}

function ConsoleNav({ groups, pathname, waiting, onGo }: ConsoleNavProps) {
  const words = useWords('admin.shell')
  return (
    <nav
      aria-label={words('main')}
      className="flex flex-1 flex-col gap-card overflow-y-auto px-chip pb-card"
    >
      {groups.map((group) => (
        <section key={group.name}>
          <h2 className="px-chip pb-hair text-meta font-medium text-ink-muted">
            {words(`group-${group.name}`)}
          </h2>
          <ul className="flex flex-col">
            {group.places.map((place) => {
              const isOn = isCurrent(place.href, pathname)
              return (
                <li key={place.href}>
                  <Link
                    href={place.href}
                    onClick={onGo}
                    aria-current={isOn ? 'page' : undefined}
                    className={cn(
                      'flex h-compact items-center gap-chip rounded-input px-chip text-table font-medium transition-colors',
                      isOn ? 'bg-press text-ink' : 'text-ink-soft hover:bg-hover hover:text-ink',
                    )}
                  >
                    <place.Icon aria-hidden className={cn('size-4', isOn && 'text-accent')} />
                    <span className="flex-1">{words(`place-${place.name}`)}</span>
                    {(waiting[place.href] ?? 0) > 0 && (
                      <span className="text-meta text-ink-soft">
                        {words.rich('waiting', {
                          count: waiting[place.href] ?? 0,
                          hidden: (text) => <span className="sr-only">{text}</span>,
                        })}
                      </span>
                    )}
                  </Link>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </nav>
  )
}

/** Opens the rail on narrow screens. */
export function RailButton({ onClick }: { onClick: () => void }) {
  const words = useWords('admin.shell')
  return (
    <button
      type="button"
      aria-label={words('menu')}
      onClick={onClick}
      className="flex size-compact items-center justify-center rounded-input text-ink-soft hover:bg-hover lg:hidden"
    >
      <MenuIcon aria-hidden className="size-4" />
    </button>
  )
}
