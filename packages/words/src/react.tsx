'use client'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { type IntlError, IntlProvider, useLocale, useTranslations } from 'use-intl'
import './app-config.ts'
import type { CompiledWords } from './compiled.ts'
import type { Locale } from './languages.ts'

export { useLocale, useTranslations as useWords }

const Given = createContext<CompiledWords>({})

/** A missing word is a defect of ours: loud where we look, its key where a person reads. */
function tell(error: IntlError): void {
  console.error(error.message)
}

export type WordsProviderProps = {
  locale: Locale
  /** Parts of the catalogue, compiled; those given around it are kept. */
  words: CompiledWords
  children: ReactNode
}

/** Gives what is within it its words, beside those that it has already. */
export function WordsProvider({ locale, words, children }: WordsProviderProps) {
  const around = use(Given)
  const all = useMemo(() => joined(around, words), [around, words])
  return (
    <Given value={all}>
      {/* times are written by DateTime, in the reader's zone */}
      <IntlProvider locale={locale} messages={all as never} timeZone="UTC" onError={tell}>
        {children}
      </IntlProvider>
    </Given>
  )
}

function joined(around: CompiledWords, words: CompiledWords): CompiledWords {
  const all: Record<string, CompiledWords[string]> = { ...around }
  for (const [area, rooms] of Object.entries(words)) {
    const before = all[area]
    all[area] = isWords(before) && isWords(rooms) ? { ...before, ...rooms } : rooms
  }
  return all
}

function isWords(value: CompiledWords[string] | undefined): value is CompiledWords {
  return typeof value === 'object' && !Array.isArray(value)
}
