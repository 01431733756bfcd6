import type { PageReads } from '../../shell/page-reads.tsx'
import { pricedInput } from '../../shell/price-ask.ts'
import { paramsOf, type Query } from '../../shell/with-query.ts'
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
