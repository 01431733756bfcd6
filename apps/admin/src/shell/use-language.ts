'use client'
import {
  type Language,
  languageCodes,
  languageOf,
  languages,
  localeCookie,
} from '@corridor/words/languages'
import { useLocale } from '@corridor/words/react'

const keptForMs = 365 * 24 * 60 * 60 * 1000

/** Keeps the choice for a year and loads the page anew: its words come from the server. */
async function choose(language: Language): Promise<void> {
  await window.cookieStore?.set({
    name: localeCookie,
    value: languages[language].locale,
    path: '/',
    expires: Date.now() + keptForMs,
    sameSite: 'lax',
  })
  window.location.reload()
}

/** The language that the page is in, those that there are, and the way to another. */
export function useLanguage() {
  return { language: languageOf(useLocale()), all: languageCodes, choose }
}
