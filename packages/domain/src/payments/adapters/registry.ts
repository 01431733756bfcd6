import { observed } from '@corridor/telemetry'
import type { BankRail, CardGateway } from '../ports.ts'
import { sandboxBankRail } from './sandbox-bank-rail.ts'
import { sandboxCardGateway } from './sandbox-card-gateway.ts'

const gateways: Readonly<Record<string, CardGateway>> = {
  sandbox: observed('card-gateway', sandboxCardGateway),
}
const rails: Readonly<Record<string, BankRail>> = {
  sandbox: observed('bank-rail', sandboxBankRail),
}

/** The card gateway that `CARD_GATEWAY` names (default: sandbox). */
export function cardGateway(): CardGateway {
  return pick(gateways, 'CARD_GATEWAY')
}

/** The bank rail that `BANK_RAIL` names (default: sandbox). */
export function bankRail(): BankRail {
  return pick(rails, 'BANK_RAIL')
}

function pick<T>(adapters: Readonly<Record<string, T>>, variable: string): T {
  const name = process.env[variable] ?? 'sandbox'
  const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined
  if (!adapter) throw new Error(`${variable} names no adapter: ${name}`)
  return adapter
}
