import type { PageReads } from '../../page/page-reads.tsx'
import { paramsOf, type Query } from '../../page/with-query.ts'
import { pricedInput } from '../../prices/price-ask.ts'
import { readSendAddress } from './send-address.ts'
import { draftOf } from './send-draft.ts'

/** What the step that the address names shows; its price, where nothing but looking makes it. */
export function sendReads(query: Query): PageReads {
  const address = readSendAddress(paramsOf(query))
  const { againId, recipientId, step, transferId } = address
  return (api, queries) => {
    const wallets = queries.query(api.wallets.list.queryOptions())
    const facts = async () => {
      const again = againId
        ? await queries.query(api.transfers.get.queryOptions({ transferId: againId }))
        : undefined
      const wanted = recipientId ?? again?.recipientId
      const recipient = wanted
        ? await queries.query(api.recipients.get.queryOptions({ recipientId: wanted }))
        : undefined
      return {
        wallets: (await wallets).filter(({ state }) => state !== 'closed'),
        recipient,
        again,
      }
    }
    const rest = async () => {
      const { ask, recipientId: wantedId } = draftOf(address, await facts())
      const price = pricedInput(ask)
      if (step === 'done' && transferId) {
        await queries.query(api.transfers.get.queryOptions({ transferId }))
      } else if (step === 'recipient') {
        const filter = { currency: ask.to }
        const following = {
          getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
        }
        const list = api.recipients.list.infiniteQueryOptions(filter, following)
        const { pages } = await queries.infiniteQuery(list)
        // the first bank account is added in place, by the form of its currency
        if (ask.way === 'bank' && pages[0]?.items.length === 0) {
          const about = { currency: ask.to, type: 'person' as const, values: {} }
          await queries.query(api.recipients.requirements.queryOptions(about))
        }
      } else if (step === 'review' && wantedId) {
        const missing = { recipientId: wantedId }
        await queries.query(api.recipients.missingAddress.queryOptions(missing))
      } else if (step === 'amount' && price) {
        await queries.query(api.fx.calculate.queryOptions(price))
      }
    }
    return [
      wallets,
      rest(),
      queries.query(api.verification.getStatus.queryOptions()),
      queries.query(api.verification.getLimits.queryOptions()),
      queries.query(api.fx.listCorridors.queryOptions()),
    ]
  }
}
