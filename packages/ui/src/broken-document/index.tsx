'use client'
import { type BrokenWords, languageLeft } from '@corridor/words/broken-page'
import { defaultLanguage, type Language, languages } from '@corridor/words/languages'
import { useState } from 'react'
import { buttonClass } from '../button/index.tsx'
import { EmptyState } from '../empty-state/index.tsx'
import { referenceOf } from '../error-state/index.tsx'

export type BrokenDocumentProps = {
  words: Readonly<Record<Language, BrokenWords>>
  error: unknown
  onRetry: () => void
}

function languageHere(): Language {
  if (typeof document === 'undefined') return defaultLanguage
  const { documentElement, cookie } = document
  return languageLeft({ lang: documentElement.lang, cookie, languages: navigator.languages })
}

/** Stands in for the whole document when the root layout itself broke, which is what gives all others their words. */
export function BrokenDocument({ words, error, onRetry }: BrokenDocumentProps) {
  // the document still has the language of what broke when this is first made
  const [language] = useState(languageHere)
  const { title, happened, changed, advice, retry, reference } = words[language]
  const number = referenceOf(error)
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
                  <span className="block font-medium text-ink">{changed}</span>
                  {advice}
                </>
              }
              action={
                <button
                  type="button"
                  className={buttonClass({ variant: 'secondary', size: 'small' })}
                  onClick={onRetry}
                >
                  {retry}
                </button>
              }
            />
            {number && (
              <p className="text-center text-caption text-ink-muted">
                {reference} <bdi className="font-mono select-all">{number}</bdi>
              </p>
            )}
          </div>
        </main>
      </body>
    </html>
  )
}
