'use client'
import { buttonClass } from '@corridor/ui/button'
import { EmptyState } from '@corridor/ui/empty-state'
import { referenceOf } from '@corridor/ui/error-state'
import { defaultLanguage, languages } from '@corridor/words/languages'
import { useState } from 'react'
import { lastLanguage, lastWords } from '../shell/last-words.ts'
import './globals.css'

function languageHere() {
  if (typeof document === 'undefined') return defaultLanguage
  const { documentElement, cookie } = document
  return lastLanguage({ lang: documentElement.lang, cookie, languages: navigator.languages })
}

/** Stands in for the whole document when the root layout itself broke, which is what gives all others their words. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  // the document still has the language of what broke when this is first made
  const [language] = useState(languageHere)
  const { title, happened, money, advice, ...words } = lastWords[language]
  const reference = referenceOf(error)
  return (
    <html lang={language} dir={languages[language].direction}>
      <body>
        <title>{title}</title>
        <main>
          <div role="alert">
            <EmptyState
              art="broken"
              title={<h1>{happened}</h1>}
              description={
                <>
                  <span className="block font-medium text-ink">{money}</span>
                  {advice}
                </>
              }
              action={
                <button
                  type="button"
                  className={buttonClass({ variant: 'secondary', size: 'small' })}
                  onClick={retry}
                >
                  {words.retry}
                </button>
              }
            />
            {reference && (
              <p className="text-center text-caption text-ink-muted">
                {words.reference} <bdi className="font-mono select-all">{reference}</bdi>
              </p>
            )}
          </div>
        </main>
      </body>
    </html>
  )
}
