import { compiledRooms } from '@corridor/words/compiled'
import {
  acceptedLocale,
  defaultLocale,
  type Locale,
  localeCookie,
  localeOf,
} from '@corridor/words/languages'
import { pseudoLocale } from '@corridor/words/pseudo'
import { WordsProvider } from '@corridor/words/react'
import type { Room } from '@corridor/words/rooms'
import { type Speaker, wordsOf } from '@corridor/words/words-of'
import { cookies, headers } from 'next/headers'
import { cache, type ReactNode } from 'react'

/** How whoever asks for this page reads: as they chose, else as their browser says, else as the deployment does. */
export const localeOfPage = cache(async (): Promise<Locale> => {
  const kept = (await cookies()).get(localeCookie)?.value
  if (kept === pseudoLocale) return pseudoLocale
  return localeOf(kept) ?? acceptedLocale((await headers()).get('accept-language')) ?? defaultLocale
})

/** The words of a page's own part of the catalogue, for its title. */
export async function pageWords<R extends Room>(room: R): Promise<Speaker<R>> {
  return wordsOf(await localeOfPage(), room)
}

/** What is within it has these parts of the catalogue, beside those of the frame around it. */
export async function Words({ rooms, children }: { rooms: readonly Room[]; children: ReactNode }) {
  const locale = await localeOfPage()
  return (
    <WordsProvider locale={locale} words={compiledRooms(locale, rooms)}>
      {children}
    </WordsProvider>
  )
}
