import { chromeBars } from '@corridor/ui/brand'
import { clockOf, zoneCookie } from '@corridor/ui/clock'
import { themeOf } from '@corridor/ui/theme'
import { directionOf } from '@corridor/words/languages'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { localeOfPage, pageWords, Words } from '../page/page-words.tsx'
import { Providers } from '../shell/providers.tsx'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const words = await pageWords('admin.shell')
  const name = words('app-name')
  return {
    title: { default: name, template: `%s · ${name}` },
    description: words('app-description'),
    applicationName: name,
    robots: { index: false, follow: false },
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
        <Words rooms={['ui', 'admin.shell', 'errors.door']}>
          <Providers clock={clockOf(kept.get(zoneCookie)?.value)}>{children}</Providers>
        </Words>
      </body>
    </html>
  )
}
