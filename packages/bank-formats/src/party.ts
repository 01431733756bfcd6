/** Where a party lives, in fields; `lines` are what an older record has as text. */
export type PostalAddress = {
  readonly street?: string | null
  readonly building?: string | null
  readonly postCode?: string | null
  readonly town?: string | null
  /** Two letters of ISO 3166-1. */
  readonly country?: string | null
  readonly lines?: readonly string[]
}

/** Who pays or is paid. */
export type Party = {
  readonly name: string
  readonly address: PostalAddress | null
  /** The identifier of an organisation's bank or of itself: its BIC, written as AnyBIC. */
  readonly organisationBic?: string | null
}

/** An account by its IBAN, or by its number at a bank that has none. */
export type PartyAccount = { readonly iban: string } | { readonly number: string }

/** A bank by its BIC, or by the routing number of the United States' clearings. */
export type PartyBank = { readonly bic: string } | { readonly routingNumber: string }
