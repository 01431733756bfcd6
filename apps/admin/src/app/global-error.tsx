'use client'
import { Button } from '@corridor/ui/button'
import { referenceOf } from '@corridor/ui/error-state'
import { brokenPage } from '@corridor/words/broken-page'
import {
  acceptedLocale,
  defaultLocale,
  languageOf,
  languages,
  localeCookie,
  localeOf,
} from '@corridor/words/languages'
import { useSyncExternalStore } from 'react'
import './globals.css'

const never = () => () => {}

/** As the server finds it, from what the browser itself knows: no catalogue has reached this page. */
function browserLocale(): string {
  const kept = document.cookie.split('; ').find((one) => one.startsWith(`${localeCookie}=`))
  const chosen = localeOf(kept?.slice(localeCookie.length + 1))
  return chosen ?? acceptedLocale(navigator.languages.join(',')) ?? defaultLocale
}

/** Stands in for the whole document when the root layout itself broke, and so has nothing around it. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  const locale = useSyncExternalStore(never, browserLocale, () => defaultLocale)
  const language = languageOf(locale)
  const words = brokenPage[language]
  const reference = referenceOf(props.error)
  return (
    <html lang={locale} dir={languages[language].direction}>
      <body>
        <title>{words.consoleTitle}</title>
        <main
          role="alert"
          className="flex min-h-dvh flex-col items-center justify-center gap-item p-card text-center"
        >
          <h1 className="text-section font-semibold">{words.broken}</h1>
          <p className="font-medium">{words.nothingChanged}</p>
          <p className="text-ink-soft">{words.consoleAdvice}</p>
          <Button variant="secondary" size="small" onClick={props.retry}>
            {words.again}
          </Button>
          {reference && (
            <p className="text-caption text-ink-muted">
              {words.reference} <bdi className="font-mono">{reference}</bdi>
            </p>
          )}
        </main>
      </body>
    </html>
  )
}
