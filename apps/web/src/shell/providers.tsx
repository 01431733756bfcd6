'use client'
import type { Clock } from '@corridor/ui/clock'
import { ClockProvider } from '@corridor/ui/date-time'
import { DirectionProvider } from '@corridor/ui/direction'
import { LinkProvider } from '@corridor/ui/link'
import { Toaster } from '@corridor/ui/toast'
import type { ReactNode } from 'react'
import { RouterLink } from './router-link.tsx'

/** What every screen needs around it, whoever is signed in. */
export function Providers({ clock, children }: { clock: Clock; children: ReactNode }) {
  return (
    <LinkProvider component={RouterLink}>
      <ClockProvider clock={clock}>
        <DirectionProvider>
          {children}
          <Toaster />
        </DirectionProvider>
      </ClockProvider>
    </LinkProvider>
  )
}
