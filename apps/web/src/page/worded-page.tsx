import type { Room } from '@corridor/words/rooms'
import type { Speaker } from '@corridor/words/words-of'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { type PageReads, ReadAhead } from './page-reads.tsx'
import { pageWords, Words } from './page-words.tsx'

/** A page's `generateMetadata`: its title, said by `say` in the reader's language. */
export function titled<R extends Room>(
  room: R,
  say: (words: Speaker<R>) => string,
): () => Promise<Metadata> {
  return async () => ({ title: say(await pageWords(room)) })
}

export type WordedPageProps = {
  /** Every room that the screen reads, beside those of the frame around it. */
  rooms: readonly Room[]
  reads: PageReads
  children: ReactNode
}

/** A page's screen with its words, and with the answers that it reads first. */
export function WordedPage({ rooms, reads, children }: WordedPageProps) {
  return (
    <Words rooms={rooms}>
      <ReadAhead reads={reads}>{children}</ReadAhead>
    </Words>
  )
}
