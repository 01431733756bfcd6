'use client'
import { cn } from '@corridor/ui/class-names'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { ArrowLeftRight, Plus, Send } from 'lucide-react'
import { fundingServices, useOffering } from '../../eligibility/offering.tsx'

const everyAction = [
  { href: '/add-money', word: 'add-money', Icon: Plus },
  { href: '/send', word: 'send', Icon: Send },
  { href: '/convert', word: 'convert', Icon: ArrowLeftRight },
] as const

/** The three things to do with money; the filled one is what comes next for this customer. */
export function QuickActions({ hasMoney }: { hasMoney: boolean }) {
  const words = useWords('web.home')
  const canAdd = fundingServices.some(useOffering())
  const actions = everyAction.filter(({ href }) => canAdd || href !== '/add-money')
  const mainHref = hasMoney || !canAdd ? '/send' : '/add-money'
  return (
    <nav aria-label={words('quick-actions')}>
      <ul className="grid grid-cols-3 gap-item sm:flex">
        {actions.map(({ href, word, Icon }) => {
          const isMain = href === mainHref
          return (
            <li key={href}>
              <Link
                href={href}
                className={cn(
                  'group flex flex-col items-center gap-chip rounded-card text-support font-semibold transition-colors sm:min-h-control sm:flex-row sm:rounded-full sm:px-screen sm:text-body',
                  isMain
                    ? 'sm:bg-accent sm:text-on-accent sm:hover:bg-accent-hover'
                    : 'sm:bg-press sm:hover:bg-line',
                )}
              >
                <span
                  className={cn(
                    'flex size-14 items-center justify-center rounded-full transition-colors sm:size-auto sm:bg-transparent',
                    isMain
                      ? 'bg-accent text-on-accent group-hover:bg-accent-hover sm:group-hover:bg-transparent'
                      : 'bg-press group-hover:bg-line sm:group-hover:bg-transparent',
                  )}
                >
                  <Icon aria-hidden className="size-5 rtl:-scale-x-100" />
                </span>
                {words(word)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
