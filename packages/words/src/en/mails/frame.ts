import { brand } from '@corridor/kernel/brand'

/** What stands around every mail. */
export const frame = {
  greeting: 'Hello {name},',
  somebody: 'Another customer',
  'or-copy': 'Or copy this address: <address>{url}</address>',
  'why-customer': `You receive this because you have a ${brand.name} account. We never ask for your password or a code by mail.`,
  'why-staff': `You receive this because you work with the ${brand.consoleName}. Nobody asks for your password or a code by mail.`,
} as const
