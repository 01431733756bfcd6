import { z } from 'zod'

/** A language with its region as BCP 47 writes it, and a zone of the IANA's database; the verbs know which there are. */
export const reading = { locale: z.string().max(35), timeZone: z.string().max(64) }

/** What is not said stays. */
export const changeLanguageInput = z.strictObject(reading).partial()
export type ChangeLanguage = z.infer<typeof changeLanguageInput>

export const readingView = z.object(reading)
