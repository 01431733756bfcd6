import type { Settings } from './settings.ts'

/** What a deployment can offer that needs somebody outside: a card gateway, a bank, an identity checker. */
export const services = ['cards', 'bank-pay-in', 'bank-payouts', 'identity-checks'] as const
export type Service = (typeof services)[number]

function isService(text: string): text is Service {
  return services.some((service) => service === text)
}

/**
 * The services that `OFFERED_SERVICES` names, with commas between; `none` names nobody. Where it is not set a demo
 * offers all, and so do tests. Null when a word of it is no service.
 */
export function offeredServices(settings: Settings): ReadonlySet<Service> | null {
  const text = settings.OFFERED_SERVICES?.trim()
  if (text === undefined || text === '') return new Set(services)
  if (text === 'none') return new Set()
  const words = text.split(',').map((word) => word.trim())
  return words.every(isService) ? new Set(words) : null
}

/** Whether this deployment offers a service; a misspelt list offers nothing. */
export function isOffered(service: Service, settings: Settings): boolean {
  return offeredServices(settings)?.has(service) ?? false
}
