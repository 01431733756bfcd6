import type { CurrencyCode } from '@corridor/kernel/currency'
import type { AddressScheme } from './address-rules.ts'

export type InterbankNetwork = 'sepa-credit' | 'sepa-instant' | 'fednow' | 'rtp' | 'swift'

/** What a network wants in a payment between banks. */
type NetworkRules = {
  /** Null: every currency. */
  readonly currency: CurrencyCode | null
  /** The largest amount in minor units; null: none of the network's own. */
  readonly largest: bigint | null
  readonly addresses: AddressScheme
  readonly banks: 'bic' | 'routing-number'
  readonly settlement: { readonly method: 'CLRG' | 'INDA'; readonly clearing: string | null }
  readonly serviceLevel: string | null
  readonly instrument: { readonly code: string } | { readonly proprietary: string } | null
  readonly charges: 'SLEV' | 'SHAR'
}

/**
 * Sources: EPC115-06 and EPC122-16 (SEPA inter-bank guidelines; SEPA instant has no cap of the scheme since 5 October
 * 2025); Federal Reserve, "FedNow Service transaction limit" (10 million dollars since November 2025); The Clearing House,
 * RTP rules (10 million since 9 February 2025); SWIFT, CBPR+ usage guidelines for pacs.008 (gpi service level G001).
 */
export const interbankNetworks: Readonly<Record<InterbankNetwork, NetworkRules>> = {
  'sepa-credit': {
    currency: 'EUR',
    largest: 99_999_999_999n,
    addresses: 'sepa',
    banks: 'bic',
    settlement: { method: 'CLRG', clearing: null },
    serviceLevel: 'SEPA',
    instrument: null,
    charges: 'SLEV',
  },
  'sepa-instant': {
    currency: 'EUR',
    largest: 99_999_999_999n,
    addresses: 'sepa',
    banks: 'bic',
    settlement: { method: 'CLRG', clearing: null },
    serviceLevel: 'SEPA',
    instrument: { code: 'INST' },
    charges: 'SLEV',
  },
  fednow: {
    currency: 'USD',
    largest: 1_000_000_000n,
    addresses: 'us',
    banks: 'routing-number',
    settlement: { method: 'CLRG', clearing: 'FDN' },
    serviceLevel: null,
    instrument: null,
    charges: 'SLEV',
  },
  rtp: {
    currency: 'USD',
    largest: 1_000_000_000n,
    addresses: 'us',
    banks: 'routing-number',
    settlement: { method: 'CLRG', clearing: 'TCH' },
    serviceLevel: 'SDVA',
    instrument: { proprietary: 'STANDARD' },
    charges: 'SLEV',
  },
  swift: {
    currency: null,
    largest: null,
    addresses: 'swift',
    banks: 'bic',
    settlement: { method: 'INDA', clearing: null },
    serviceLevel: 'G001',
    instrument: null,
    charges: 'SHAR',
  },
}
