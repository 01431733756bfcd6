import { type FixedSide, fixedSideSchema } from '@corridor/domain/fx/contract'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { type Id, isId } from '@corridor/kernel/ids'

export const convertSteps = ['amount', 'review', 'done'] as const
export type ConvertStep = (typeof convertSteps)[number]

/** What the address of the convert flow says; absent parts are not decided yet. */
export type ConvertAddress = {
  readonly step: ConvertStep
  readonly from?: CurrencyCode
  readonly to?: CurrencyCode
  readonly fixed?: FixedSide
  readonly amount?: string
  /** The price that is reviewed. */
  readonly quoteId?: Id<'quo'>
  /** What was made of it. */
  readonly transferId?: Id<'tr'>
}

/** Reads the query of /convert. Whatever makes no sense is left out: anybody can write an address. */
export function readConvertAddress(params: Pick<URLSearchParams, 'get'>): ConvertAddress {
  const code = (name: string) => {
    const text = params.get(name) ?? ''
    return isCurrency(text) ? text : undefined
  }
  const amount = params.get('amount') ?? ''
  const quote = params.get('quote')
  const transfer = params.get('transfer')
  const wanted = convertSteps.find((known) => known === params.get('step'))
  const quoteId = isId('quo', quote) ? quote : undefined
  const transferId = isId('tr', transfer) ? transfer : undefined
  const isThere = (wanted === 'review' && quoteId) || (wanted === 'done' && transferId)
  return {
    step: wanted && isThere ? wanted : 'amount',
    from: code('from'),
    to: code('to'),
    fixed: fixedSideSchema.safeParse(params.get('fixed')).data,
    amount: /^[0-9]{1,19}(\.[0-9]{0,4})?$/.test(amount) ? amount : undefined,
    quoteId,
    transferId,
  }
}

/** The address of a place in the flow. */
export function writeConvertAddress(address: ConvertAddress): string {
  const { step, from, to, fixed, amount, quoteId, transferId } = address
  const parts = {
    step: step === 'amount' ? undefined : step,
    from,
    to,
    fixed: fixed === 'target' ? fixed : undefined,
    amount,
    quote: quoteId,
    transfer: transferId,
  }
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value) params.set(name, value)
  const query = params.toString()
  return query ? `/convert?${query}` : '/convert'
}
