import { compiledRooms } from '@corridor/words/compiled'
import { acceptedLocale, defaultLocale, type Locale } from '@corridor/words/languages'
import { WordsProvider } from '@corridor/words/react'
import type { Room } from '@corridor/words/rooms'
import { type Speaker, wordsOf } from '@corridor/words/words-of'
import { headers } from 'next/headers'
import { cache, type ReactNode } from 'react'
import { readerOfPage } from './reader-of-page.ts'

/** How whoever asks for this page reads. Where nobody can say who it is, in some language the page says so. */
export const localeOfPage = cache(
  async (): Promise<Locale> =>
    readerOfPage().then(
      ({ locale }) => locale,
      async () => acceptedLocale((await headers()).get('accept-language')) ?? defaultLocale,
    ),
)

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
