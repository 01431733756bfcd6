import { z } from 'zod'

/** A language with its region as BCP 47 writes it, and a zone of the IANA's database; the verbs know which there are. */
export const localePreferences = { locale: z.string().max(35), timeZone: z.string().max(64) }

/** What is not said stays. */
export const changeLanguageInput = z.strictObject(localePreferences).partial()
/** Of somebody new; where it is not said, it is as their browser's cookies and headers say. */
export const optionalLocalePreferences = changeLanguageInput.shape
export const browserLocalePreferences = { browser: changeLanguageInput.optional() }
export type ChangeLanguage = z.infer<typeof changeLanguageInput>

export const localePreferencesView = z.object(localePreferences)
/** A person's locale preferences: words and formats of a locale (de-CH), times of a zone (Europe/Zurich). */
export type LocalePreferences = Readonly<z.infer<typeof localePreferencesView>>
