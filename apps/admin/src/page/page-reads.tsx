import { setTimeout } from 'node:timers/promises'
import type { StaffRouter } from '@corridor/api/staff/root'
import { Hydrated } from '@corridor/ui/hydrated'
import type { Room } from '@corridor/words/rooms'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { ReactNode } from 'react'
import type { AddressQuery } from './address-query.ts'
import { Words } from './page-words.tsx'
import { readerOfPage } from './reader-of-page.ts'

/**
 * The queries that a page reads ahead, in the words of its screen: the same options have the same place in the cache.
 * Every query that is begun is among the answers, or awaited by one of them: nobody else hears of its failure.
 */
export type PageReads = (
  api: TRPCOptionsProxy<StaffRouter>,
  queries: Pick<QueryClient, 'query' | 'infiniteQuery'>,
) => readonly Promise<unknown>[]

/** Answers in the server's own process what a browser asks by HTTP. */
const inProcess: TRPCLink<StaffRouter> =
  () =>
  ({ op: { path, input } }) =>
    observable((observer) => {
      readerOfPage()
        .then((page) => page.read(path, input))
        .then((data) => {
          observer.next({ result: { type: 'data', data } })
          observer.complete()
        })
        .catch((error) => observer.error(error))
    })

/** What Next hands to a page about one thing: its id out of the path, and what stands behind the question mark. */
export type PageOf<Params> = {
  params: Promise<Params>
  searchParams: Promise<AddressQuery>
}

export type ReadAheadProps = {
  reads: PageReads
  /** Parts of the catalogue that the page's screen reads. */
  rooms?: readonly Room[]
  children: ReactNode
}

/** A page does not wait longer than this for an answer. */
const patienceMs = 1_000

/**
 * What is within it finds the answers to `reads` in the cache, on the server and in the browser. What could not be read,
 * or not soon, is left to the browser, which asks again and says what is wrong.
 */
export async function ReadAhead({ reads, rooms = [], children }: ReadAheadProps) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const client = createTRPCClient<StaffRouter>({ links: [inProcess] })
  const api = createTRPCOptionsProxy<StaffRouter>({ client, queryClient })
  await Promise.race([
    Promise.allSettled(reads(api, queryClient)),
    setTimeout(patienceMs, undefined, { ref: false }),
  ])
  return (
    <Hydrated state={dehydrate(queryClient)}>
      {rooms.length > 0 ? <Words rooms={rooms}>{children}</Words> : children}
    </Hydrated>
  )
}
