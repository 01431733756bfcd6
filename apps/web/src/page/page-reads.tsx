import { setTimeout } from 'node:timers/promises'
import type { CustomerRouter } from '@corridor/api/customer/root'
import { Hydrated } from '@corridor/ui/hydrated'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { ReactNode } from 'react'
import { pageInput } from '../trpc/page-input.ts'
import { readerOfPage } from './reader-of-page.ts'

/**
 * The queries that a page reads ahead, in the words of its screen: the same options have the same place in the cache.
 * Every query that is begun is among the answers, or awaited by one of them: nobody else hears of its failure.
 */
export type PageReads = (
  api: TRPCOptionsProxy<CustomerRouter>,
  queries: Pick<QueryClient, 'query' | 'infiniteQuery'>,
) => readonly Promise<unknown>[]

/** Answers in the server's own process what a browser asks by HTTP. */
const inProcess: TRPCLink<CustomerRouter> =
  () =>
  ({ op: { path, input } }) =>
    observable((observer) => {
      readerOfPage()
        .then((page) => page.read(path, pageInput(input)))
        .then((data) => {
          observer.next({ result: { type: 'data', data } })
          observer.complete()
        })
        .catch((error) => observer.error(error))
    })

/** A page does not wait longer than this for an answer. */
const patienceMs = 1_000

/**
 * What is within it finds the answers to `reads` in the cache, on the server and in the browser. What could not be read,
 * or not soon, is left to the browser, which asks again and says what is wrong.
 */
export async function ReadAhead({ reads, children }: { reads: PageReads; children: ReactNode }) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const client = createTRPCClient<CustomerRouter>({ links: [inProcess] })
  const api = createTRPCOptionsProxy<CustomerRouter>({ client, queryClient })
  await Promise.race([
    Promise.allSettled(reads(api, queryClient)),
    setTimeout(patienceMs, undefined, { ref: false }),
  ])
  return <Hydrated state={dehydrate(queryClient)}>{children}</Hydrated>
}
