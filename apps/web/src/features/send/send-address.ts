import { type FixedSide, fixedSideSchema } from '@corridor/domain/fx/contract'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { type Id, isId } from '@corridor/kernel/ids'
import type { Way } from '../../prices/price-ask.ts'

const sendSteps = ['amount', 'recipient', 'review', 'done'] as const
export type SendStep = (typeof sendSteps)[number]

/** What the address of the send flow says; absent parts are not decided yet. */
export type SendAddress = {
  readonly step: SendStep
  readonly from?: CurrencyCode
  readonly to?: CurrencyCode
  readonly fixed?: FixedSide
  readonly amount?: string
  readonly way?: Way
  readonly recipientId?: Id<'rcp'>
  /** What was made of it. */
  readonly transferId?: Id<'tr'>
  /** A transfer to repeat. */
  readonly againId?: Id<'tr'>
  /** Money that was just added for it. */
  readonly addedId?: Id<'dep'>
}

/** Reads the query of /send. Whatever makes no sense is left out: anybody can write an address. */
export function readSendAddress(params: Pick<URLSearchParams, 'get'>): SendAddress {
  const step = sendSteps.find((known) => known === params.get('step')) ?? 'amount'
  const code = (name: string) => {
    const text = params.get(name) ?? ''
    return isCurrency(text) ? text : undefined
  }
  const recipient = params.get('recipient')
  const transfer = params.get('transfer')
  const again = params.get('again')
  const added = params.get('added')
  const amount = params.get('amount') ?? ''
  const way = params.get('way')
  return {
    step,
    from: code('from'),
    to: code('to'),
    fixed: fixedSideSchema.safeParse(params.get('fixed')).data,
    amount: /^[0-9]{1,19}(\.[0-9]{0,4})?$/.test(amount) ? amount : undefined,
    way: way === 'bank' || way === 'internal' ? way : undefined,
    recipientId: isId('rcp', recipient) ? recipient : undefined,
    transferId: isId('tr', transfer) ? transfer : undefined,
    againId: isId('tr', again) ? again : undefined,
    addedId: isId('dep', added) ? added : undefined,
  }
}

/** The address of a place in the flow. */
export function writeSendAddress(address: SendAddress): string {
  const { step, from, to, fixed, amount, way, recipientId, transferId, againId, addedId } = address
  const params = new URLSearchParams()
  const parts = {
    step: step === 'amount' ? undefined : step,
    from,
    to,
    fixed: fixed === 'target' ? fixed : undefined,
    amount,
    way,
    recipient: recipientId,
    transfer: transferId,
    again: againId,
    added: addedId,
  }
  for (const [name, value] of Object.entries(parts)) if (value) params.set(name, value)
  const query = params.toString()
  return query ? `/send?${query}` : '/send'
}
