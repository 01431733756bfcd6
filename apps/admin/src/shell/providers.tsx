'use client'
import { LinkProvider } from '@corridor/ui/link'
import { Toaster } from '@corridor/ui/toast'
import { TooltipProvider } from '@corridor/ui/tooltip'
import type { ReactNode } from 'react'
import { ApiProvider } from '../trpc/provider.tsx'
import { RouterLink } from './router-link.tsx'

/** What every screen needs around it, whoever is signed in. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <LinkProvider component={RouterLink}>
        <TooltipProvider>
          {children}
          <Toaster />
        </TooltipProvider>
      </LinkProvider>
    </ApiProvider>
  )
}
