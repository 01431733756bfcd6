import { isOffered, type Service } from '@corridor/kernel/offering'
import { z } from 'zod'
import { RequestRefused } from './errors.ts'

const always = (service: Service) => () => service
const bankKind = z.object({ kind: z.literal('bank') })
const bankPayOut = z.object({ payOut: z.literal('bank') })
const toBankAccount = (input: unknown) =>
  bankKind.safeParse(input).success ? 'bank-payouts' : null
const paidToBank = (input: unknown) => (bankPayOut.safeParse(input).success ? 'bank-payouts' : null)
/** Which procedures and operations need a service from outside, some of them only for a part of what they take. */
const needs: Readonly<Record<string, (input: unknown) => Service | null>> = {
  'deposits.getBankInstructions': always('bank-pay-in'),
  'deposits.startCard': always('cards'),
  'recipients.requirements': always('bank-payouts'),
  'recipients.checkPayee': always('bank-payouts'),
  'recipients.create': toBankAccount,
  'recipients.replace': always('bank-payouts'),
  'recipients.complete': always('bank-payouts'),
  'fx.calculate': paidToBank,
  'fx.createQuote': paidToBank,
  'verification.declareDetails': always('identity-checks'),
  'verification.submit': always('identity-checks'),
  'recovery.request': always('identity-checks'),
  'recovery.prove': always('identity-checks'),
  depositMoney: always('cards'),
  getRecipientRequirements: always('bank-payouts'),
  createRecipient: toBankAccount,
  createQuote: paidToBank,
  submitKyc: always('identity-checks'),
}

/** The procedures and operations that a service can take away, for the tests. */
export const gatedOperations: readonly string[] = Object.keys(needs)

/** Refuses what this deployment does not offer, before anything looks at it. @throws RequestRefused */
export function requireOffered(operation: string, input: unknown): void {
  const service = Object.hasOwn(needs, operation) ? needs[operation]?.(input) : null
  if (service && !isOffered(service, process.env)) {
    throw new RequestRefused('service-not-offered', { service })
  }
}

/** The services behind each provider that may call us. */
const behindProvider: Readonly<Record<string, readonly Service[]>> = {
  'card-gateway': ['cards'],
  'bank-rail': ['bank-pay-in', 'bank-payouts'],
  'identity-check': ['identity-checks'],
}

/** Whether a provider's calls are taken: those of a provider that serves nothing here find no door. */
export function isProviderOffered(provider: string): boolean {
  const behind = Object.hasOwn(behindProvider, provider) ? behindProvider[provider] : undefined
  return behind?.some((service) => isOffered(service, process.env)) ?? true
}
