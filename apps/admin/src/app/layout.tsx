import { chromeBars } from '@corridor/ui/brand'
import { clockOf, zoneCookie } from '@corridor/ui/clock'
import { themeOf } from '@corridor/ui/theme'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '../shell/providers.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Corridor console', template: '%s · Corridor console' },
  description: 'The Corridor console.',
  applicationName: 'Corridor console',
  robots: { index: false, follow: false },
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
        <Providers clock={clockOf(kept.get(zoneCookie)?.value)}>{children}</Providers>
      </body>
    </html>
  )
}
