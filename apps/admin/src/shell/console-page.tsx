'use client'
import { cn } from '@corridor/ui/class-names'
import { ConnectionNotice } from '@corridor/ui/connection-notice'
import { Link } from '@corridor/ui/link'
import { KeyHint } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { ChevronRight, FileSearch, Search } from 'lucide-react'
import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { useStaff } from '../access/staff-context.tsx'
import { RailButton } from './console-shell.tsx'
import { ListAgeNotice } from './list-age-notice.tsx'
import { useShell } from './shell-context.tsx'

export type Crumb = { label: string; href?: string }

export type ConsolePageProps = {
  /** From the screen's own name to the thing that is open; the last one is the page's h1 unless `title` is given. */
  breadcrumb: readonly Crumb[]
  title?: ReactNode
  /** What is open: whenever it changes the heading takes the focus, so that keys and screen readers start there. */
  focusKey?: string
  /** Beside the title: tags, counts. */
  tag?: ReactNode
  actions?: ReactNode
  /** The audit trail of what is shown: every screen links to its own. */
  auditHref?: string
  /** A Drawer. On wide screens the page makes room for it. */
  drawer?: ReactNode
  isDrawerOpen?: boolean
  children: ReactNode
}

/** A console page: 44 px header with breadcrumb and search, then the work. */
export function ConsolePage(props: ConsolePageProps) {
  const { breadcrumb, title, tag, actions, auditHref, drawer, isDrawerOpen, children } = props
  const words = useWords('admin.shell')
  const shell = useShell()
  const { may } = useStaff()
  return (
    <div className={cn('flex min-h-dvh flex-col', isDrawerOpen && 'xl:pe-drawer')}>
      <header className="sticky top-0 z-20 flex h-11 items-center gap-chip border-b border-line bg-page px-card">
        <RailButton onClick={shell.toggleRail} />
        <Breadcrumb crumbs={breadcrumb} />
        <div className="ms-auto flex items-center gap-chip">
          {auditHref && may('audit:read') && (
            <Link
              href={auditHref}
              className="hidden h-7 items-center gap-hair rounded-input px-chip text-meta text-ink-soft hover:bg-hover hover:text-ink sm:flex"
            >
              <FileSearch aria-hidden className="size-4" />
              {words('audit-trail')}
            </Link>
          )}
          <button
            type="button"
            onClick={shell.openPalette}
            className="flex h-7 items-center gap-chip rounded-input border border-line bg-sunken px-chip text-table text-ink-soft hover:border-edge"
          >
            <Search aria-hidden className="size-4" />
            <span className="hidden sm:inline">{words('search')}</span>
            <KeyHint keys="mod+k" />
          </button>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="flex min-w-0 flex-1 flex-col gap-card p-card focus-visible:outline-none sm:p-screen"
      >
        <div className="flex flex-wrap items-center justify-between gap-item">
          <div className="flex min-w-0 flex-wrap items-center gap-item">
            <Heading focusKey={props.focusKey}>{title ?? breadcrumb.at(-1)?.label}</Heading>
            {tag}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-chip">{actions}</div>}
        </div>
        <ConnectionNotice density="compact" />
        <ListAgeNotice />
        {children}
      </main>
      {drawer}
    </div>
  )
}

function Heading({ focusKey, children }: { focusKey?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focusKey) heading.current?.focus({ preventScroll: true })
  }, [focusKey])
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      className="text-admin-title font-semibold focus-visible:outline-none"
    >
      {children}
    </h1>
  )
}

function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useWords('admin.shell')
  return (
    <nav aria-label={words('breadcrumb')} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-hair text-table">
        {crumbs.map((crumb, index) => {
          const isLast = index === crumbs.length - 1
          return (
            <Fragment key={crumb.label}>
              {index > 0 && (
                <li aria-hidden>
                  <ChevronRight className="size-3.5 text-ink-muted rtl:-scale-x-100" />
                </li>
              )}
              <li className="min-w-0 truncate" aria-current={isLast ? 'page' : undefined}>
                {crumb.href && !isLast ? (
                  <Link href={crumb.href} className="text-ink-soft hover:text-ink">
                    {crumb.label}
                  </Link>
                ) : (
                  <span className="font-medium">{crumb.label}</span>
                )}
              </li>
            </Fragment>
          )
        })}
      </ol>
    </nav>
  )
}
