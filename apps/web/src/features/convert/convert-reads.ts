import type { PageReads } from '../../page/page-reads.tsx'
import { paramsOf, type Query } from '../../page/with-query.ts'
import { pricedInput } from '../../prices/price-ask.ts'
import { readConvertAddress } from './convert-address.ts'
import { askOf } from './convert-draft.ts'

/** What the step that the address names shows, its price with it. */
export function convertReads(query: Query): PageReads {
  const address = readConvertAddress(paramsOf(query))
  const { quoteId, step, transferId } = address
  return (api, queries) => {
    const rest = async () => {
      const wallets = await queries.query(api.wallets.list.queryOptions())
      const price = pricedInput(askOf(address, wallets))
      if (step === 'done' && transferId) {
        await queries.query(api.transfers.get.queryOptions({ transferId }))
      } else if (step === 'review' && quoteId) {
        await queries.query(api.fx.getQuote.queryOptions({ quoteId }))
      } else if (price) {
        await queries.query(api.fx.calculate.queryOptions(price))
      }
    }
    return [rest(), queries.query(api.verification.getStatus.queryOptions())]
  }
}
