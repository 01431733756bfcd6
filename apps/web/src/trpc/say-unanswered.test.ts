import type { CustomerRouter } from '@corridor/api/customer/root'
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { expect, it } from 'vitest'
import { apiErrorOf } from './api-error.ts'
import { sayUnanswered } from './say-unanswered.ts'

/** What a screen is told of a read that ends in this error. */
async function toldOf(error: TRPCClientError<CustomerRouter>) {
  const failing: TRPCLink<CustomerRouter> = () => () =>
    observable((observer) => observer.error(error))
  const { home } = createTRPCClient<CustomerRouter>({
    links: [sayUnanswered(() => 'Nobody answered.'), failing],
  })
  return apiErrorOf(await home.services.query().catch((thrown: unknown) => thrown))
}

it('says that nobody answered, in our words and by our code', async () => {
  const told = await toldOf(new TRPCClientError('Failed to fetch'))
  expect(told).toMatchObject({ code: 'unreachable', message: 'Nobody answered.' })
})

it('leaves what the API said as it is', async () => {
  const data = { code: 'forbidden', httpStatus: 403, requestId: 'req_1', details: {} }
  const error = { message: 'Not for you.', code: -32_603, data }
  const told = await toldOf(TRPCClientError.from({ error }))
  expect(told).toMatchObject({ code: 'forbidden', message: 'Not for you.', requestId: 'req_1' })
})
