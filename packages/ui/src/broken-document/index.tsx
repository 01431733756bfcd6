'use client'
import { defaultLocale, directionOf, languageCodes, languages } from '@corridor/words/languages'
import { noWords } from '@corridor/words/no-words'
import { lastWords, useWords, WordsProvider } from '@corridor/words/react'
import type { ReactNode } from 'react'
import { Button } from '../button/index.tsx'

export type BrokenDocumentProps = {
  /** Whose document it is, for its title. */
  product: string
  onRetry: () => void
  /** What it says where words are left from before. */
  children: ReactNode
}

/**
 * Stands in for the whole document when the root layout itself broke: in the words that this browser was given before,
 * or, where there are none, with one line in each language.
 */
export function BrokenDocument({ product, onRetry, children }: BrokenDocumentProps) {
  const last = lastWords()
  const locale = last?.locale ?? defaultLocale
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        {last ? (
          <WordsProvider {...last}>
            <BrokenTitle product={product} />
            <main>{children}</main>
          </WordsProvider>
        ) : (
          <>
            <title>{product}</title>
            <main className="flex flex-col items-center gap-screen p-screen">
              {languageCodes.map((code) => (
                <section
                  key={code}
                  lang={code}
                  dir={languages[code].direction}
                  className="flex flex-col items-center gap-chip"
                >
                  <p>{noWords[code].broken}</p>
                  <Button variant="secondary" size="small" onClick={onRetry}>
                    {noWords[code].retry}
                  </Button>
                </section>
              ))}
            </main>
          </>
        )}
      </body>
    </html>
  )
}

function BrokenTitle({ product }: { product: string }) {
  return <title>{useWords('ui')('broken-title', { product })}</title>
}
