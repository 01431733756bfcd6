import { chooseLanguage } from '@corridor/words/choose-language'
import { type Language, languageCodes, languageOf, localeIn } from '@corridor/words/languages'
import { useLocale } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../trpc/client.ts'

/** The language that the page is in, those that there are, and the way to another. */
export type LanguageHere = {
  readonly language: Language
  readonly all: readonly Language[]
  readonly choose: (language: Language) => void
}

/** Of whoever is not signed in: the browser keeps it. */
export function useVisitorLanguage(): LanguageHere {
  const language = languageOf(useLocale())
  return { language, all: languageCodes, choose: (next) => void chooseLanguage(next) }
}

/** Of a member of staff: their account keeps it, which goes before what a browser says. */
export function useStaffLanguage(): LanguageHere {
  const language = languageOf(useLocale())
  const change = useMutation(
    useApi().session.changeLanguage.mutationOptions({
      // the words of the whole page come from the server
      onSuccess: () => window.location.reload(),
    }),
  )
  return {
    language,
    all: languageCodes,
    choose: (next) => change.mutate({ locale: localeIn(next, navigator.languages) }),
  }
}
