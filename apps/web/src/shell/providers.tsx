'use client'
import type { Clock } from '@corridor/ui/clock'
import { ClockProvider } from '@corridor/ui/date-time'
import { DirectionProvider } from '@corridor/ui/direction'
import { LinkProvider } from '@corridor/ui/link'
import { Toaster } from '@corridor/ui/toast'
import { TooltipProvider } from '@corridor/ui/tooltip'
import { ServedSearchProvider } from '@corridor/ui/use-url-state'
import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { RouterLink } from './router-link.tsx'

/** What every screen needs around it, whoever is signed in. */
export function Providers({ clock, children }: { clock: Clock; children: ReactNode }) {
  const search = useSearchParams().toString()
  return (
    <LinkProvider component={RouterLink}>
      <ServedSearchProvider value={search && `?${search}`}>
        <ClockProvider clock={clock}>
          <DirectionProvider>
            <TooltipProvider>
              {children}
              <Toaster />
            </TooltipProvider>
          </DirectionProvider>
        </ClockProvider>
      </ServedSearchProvider>
    </LinkProvider>
  )
}
