import { type Err, err, type Failure } from '@corridor/kernel/result'

/**
 * Why a message to a bank is not written. Each is found before anything is sent, where the bank would reject it or, worse,
 * take something else. `packages/words` says each in the reader's language (room `bank-formats`).
 */
export const orderRefusalCodes = [
  'order-empty',
  'reference-malformed',
  'reference-repeated',
  'name-missing',
  'name-too-long',
  'text-too-long',
  'amount-not-positive',
  'amount-too-large',
  'currency-not-taken',
  'account-malformed',
  'bank-malformed',
  'day-malformed',
  'address-missing',
  'address-town-missing',
  'address-country-missing',
  'address-unstructured',
  'address-lines-too-many',
  'address-line-too-long',
  'address-line-repeats',
  'entry-description-wrong',
  'direction-not-taken',
] as const
export type OrderRefusalCode = (typeof orderRefusalCodes)[number]

/** A refusal with the field that it is about and the payment's reference, where there is one. */
export type OrderRefusal = Failure<OrderRefusalCode>

export function refuse(code: OrderRefusalCode, field: string, reference = ''): Err<OrderRefusal> {
  return err<OrderRefusal>({ code, details: reference === '' ? { field } : { field, reference } })
}
