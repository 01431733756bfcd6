/** Why an order is not written. Nothing is ever cut or left out to make one fit. */
export const orderFaultCodes = [
  'nothing-to-pay',
  'text-missing',
  'text-too-long',
  /** A character outside of the Latin set that every bank of the scheme must carry. */
  'bad-character',
  /** A reference that begins or ends with a slash, or has two of them. */
  'bad-reference',
  'bad-account',
  'bad-bank-code',
  'bad-currency',
  'amount-not-positive',
  /** More than a field of the format, or the scheme, holds. */
  'amount-too-large',
  'town-missing',
  'country-missing',
  'too-many-address-lines',
  /** A free line of an address says what stands in a field of its own. */
  'address-line-repeats',
  /** Only free lines, which the schemes refuse since November 2026. */
  'address-unstructured',
  'description-not-of-scheme',
] as const
export type OrderFaultCode = (typeof orderFaultCodes)[number]

/** What is wrong, and in which field of the order, such as `transfers.3.creditor.address`. */
export type OrderFault = { readonly field: string; readonly code: OrderFaultCode }

/** A message as it goes to the bank, or all that is wrong with the order. */
export type WrittenOrder =
  | { readonly text: string; readonly faults: readonly [] }
  | { readonly text: null; readonly faults: readonly OrderFault[] }

/** Collects what is wrong while a message is being written. */
export class OrderFaults {
  readonly all: OrderFault[] = []

  add(field: string, code: OrderFaultCode): void {
    this.all.push({ field, code })
  }

  /** The message, where nothing was wrong. */
  written(text: () => string): WrittenOrder {
    return this.all.length > 0 ? { text: null, faults: this.all } : { text: text(), faults: [] }
  }
}
