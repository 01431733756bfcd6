import { brand } from '@corridor/kernel/brand'
import { chromeBars } from '@corridor/ui/brand'
import { clockOf, zoneCookie } from '@corridor/ui/clock'
import { themeOf } from '@corridor/ui/theme'
import { directionOf } from '@corridor/words/languages'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { localeOfPage, pageWords, Words } from '../page/page-words.tsx'
import { Providers } from '../shell/providers.tsx'
import { ApiProvider } from '../trpc/provider.tsx'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: { default: brand.name, template: `%s · ${brand.name}` },
    description: (await pageWords('web.landing'))('site-description'),
    applicationName: brand.name,
    appleWebApp: { capable: true, title: brand.name, statusBarStyle: 'default' },
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: chromeBars,
}

/** Reads language and theme before the first paint; this also keeps every page dynamic, as the script nonce needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const kept = await cookies()
  const theme = themeOf(kept.get('theme')?.value)
  const locale = await localeOfPage()
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme === 'system' ? undefined : theme}
    >
      <body>
        <Words rooms={['ui', 'web.shell', 'web.problems', 'errors.door', 'fields']}>
          <ApiProvider>
            <Providers clock={clockOf(kept.get(zoneCookie)?.value)}>{children}</Providers>
          </ApiProvider>
        </Words>
      </body>
    </html>
  )
}
