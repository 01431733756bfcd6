import type { Actor } from '@corridor/kernel/actor'
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
import { readerOfPage } from './reader-of-page.ts'

/**
 * How whoever asks for this page reads: as their account says, else as they chose, else as their browser says, else as
 * the deployment does. Who it is, the frame and the page ask too, once for all; a visitor without a session costs nothing.
 */
export const localeOfPage = cache(async (): Promise<Locale> => {
  const kept = (await cookies()).get(localeCookie)?.value
  if (kept === pseudoLocale) return pseudoLocale
  const visitor = () => cookieOrBrowser(kept)
  // where nobody can say who it is, the page itself says so: in some language
  return await readerOfPage().then(({ actor }) => localeOfActor(actor) ?? visitor(), visitor)
})

function localeOfActor(actor: Actor | null): Locale | null {
  return actor && actor.kind !== 'system' ? localeOf(actor.locale) : null
}

async function cookieOrBrowser(kept: string | undefined): Promise<Locale> {
  return localeOf(kept) ?? acceptedLocale((await headers()).get('accept-language')) ?? defaultLocale
}

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
