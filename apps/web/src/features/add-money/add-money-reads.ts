import { type Id, isId } from '@corridor/kernel/ids'
import type { PageReads } from '../../page/page-reads.tsx'
import { paramsOf, type Query } from '../../page/with-query.ts'
import { fundingOf } from './funding.ts'

/** What the form of the wallet and the way that the address names shows. */
export function addMoneyReads(query: Query): PageReads {
  const params = paramsOf(query)
  return (api, queries) => {
    const wallets = queries.query(api.wallets.list.queryOptions())
    const services = queries.query(api.home.services.queryOptions())
    const rest = async () => {
      const offered = await services
      const isOffered = (service: (typeof offered)[number]) => offered.includes(service)
      const { wallet, way } = fundingOf(await wallets, isOffered, (key) => params.get(key))
      const more: Promise<unknown>[] = []
      if (isOffered('cards')) {
        more.push(queries.query(api.deposits.listPaymentMethods.queryOptions()))
      }
      if (wallet && way === 'bank') {
        const { currency } = wallet
        more.push(queries.query(api.deposits.getBankInstructions.queryOptions({ currency })))
      }
      await Promise.allSettled(more)
    }
    return [
      wallets,
      services,
      rest(),
      queries.query(api.verification.getStatus.queryOptions()),
      queries.query(api.verification.getLimits.queryOptions()),
    ]
  }
}

/** Whether an address names a deposit. */
export function isDepositId(text: unknown): text is Id<'dep'> {
  return isId('dep', text)
}

/** How a payment stands that the customer comes back from. */
export function depositReads(depositId: Id<'dep'>): PageReads {
  return ({ deposits }, queries) => [queries.query(deposits.get.queryOptions({ depositId }))]
}
