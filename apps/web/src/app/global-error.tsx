'use client'
import { defaultLocale, directionOf } from '@corridor/words/languages'
import { useSyncExternalStore } from 'react'
import { BrokenPage, brokenTitle } from '../shell/broken-page.tsx'
import './globals.css'

const never = () => () => undefined

/** Stands in for the whole document when the root layout itself broke, and with it whatever would give it words. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  const locale = useSyncExternalStore(
    never,
    () => navigator.language,
    () => defaultLocale,
  )
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <title>{brokenTitle(locale)}</title>
        <main>
          <BrokenPage {...props} locale={locale} />
        </main>
      </body>
    </html>
  )
}
