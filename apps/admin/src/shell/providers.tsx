'use client'
import type { Clock } from '@corridor/ui/clock'
import { ClockProvider } from '@corridor/ui/date-time'
import { DirectionProvider } from '@corridor/ui/direction'
import { LinkProvider } from '@corridor/ui/link'
import { Toaster } from '@corridor/ui/toast'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { ApiProvider } from '../trpc/provider.tsx'
import { RouterLink } from './router-link.tsx'

/** What every screen needs around it, whoever is signed in. */
export function Providers({ clock, children }: { clock: Clock; children: ReactNode }) {
  return (
    <ApiProvider>
      <LinkProvider component={RouterLink}>
        <NuqsAdapter>
          <ClockProvider clock={clock}>
            <DirectionProvider>
              {children}
              <Toaster />
            </DirectionProvider>
          </ClockProvider>
        </NuqsAdapter>
      </LinkProvider>
    </ApiProvider>
  )
}
