import { chromeBars } from '@corridor/ui/brand'
import { clockOf, zoneCookie } from '@corridor/ui/clock'
import { themeOf } from '@corridor/ui/theme'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '../shell/providers.tsx'
import { ApiProvider } from '../trpc/provider.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Corridor', template: '%s · Corridor' },
  description:
    'Hold, send and convert money in many currencies, at the mid-market rate with every fee shown.',
  applicationName: 'Corridor',
  appleWebApp: { capable: true, title: 'Corridor', statusBarStyle: 'default' },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: chromeBars,
}

/** Reads the theme before the first paint; this also keeps every page dynamic, as the script nonce needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const kept = await cookies()
  const theme = themeOf(kept.get('theme')?.value)
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <ApiProvider>
          <Providers clock={clockOf(kept.get(zoneCookie)?.value)}>{children}</Providers>
        </ApiProvider>
      </body>
    </html>
  )
}
