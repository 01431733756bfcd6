import { z } from 'zod'

/** A language with its region as BCP 47 writes it, and a zone of the IANA's database; the verbs know which there are. */
export const reading = { locale: z.string().max(35), timeZone: z.string().max(64) }

/** What is not said stays. */
export const changeLanguageInput = z.strictObject(reading).partial()
/** Of somebody new; where it is not said, it is as their browser's cookies and headers say. */
export const readingIfSaid = changeLanguageInput.shape
export const readingOfBrowser = { browser: changeLanguageInput.optional() }
export type ChangeLanguage = z.infer<typeof changeLanguageInput>

export const readingView = z.object(reading)
/** How a person reads: the words and formats of a locale (de-CH), times of a zone (Europe/Zurich). */
export type Reading = Readonly<z.infer<typeof readingView>>
