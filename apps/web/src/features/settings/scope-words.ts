import type { ApiScope } from '@corridor/domain/identity/contract'

/** What a scope allows, in words. */
export const scopeWords: Readonly<Record<ApiScope, string>> = {
  'profile:read': 'Read your profile',
  'wallets:read': 'Read balances',
  'activity:read': 'Read activity',
  'quotes:write': 'Get quotes',
  'recipients:read': 'Read recipients',
  'recipients:write': 'Add recipients',
  'transfers:read': 'Read transfers',
  'transfers:write': 'Send money',
  'deposits:write': 'Add money',
  'kyc:write': 'Hand in identity checks',
}
