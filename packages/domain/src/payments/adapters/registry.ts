import { observed } from '@corridor/telemetry'
import { guarded } from '../../guarded-calls.ts'
import type { BankRail, CardGateway } from '../ports.ts'
import { sandboxBankRail } from './sandbox-bank-rail.ts'
import { sandboxCardGateway } from './sandbox-card-gateway.ts'

const gateways: Readonly<Record<string, CardGateway>> = {
  sandbox: guardedGateway(observed('card-gateway', sandboxCardGateway)),
}
const rails: Readonly<Record<string, BankRail>> = {
  sandbox: guardedRail(observed('bank-rail', sandboxBankRail)),
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

function guardedGateway(gateway: CardGateway): CardGateway {
  return guarded('card-gateway', gateway, {
    once: ['refund', 'forgetCard'],
    // the same reference opens the same page
    repeatable: ['createSession', 'getSession'],
  })
}

/** A payout is ordered once: an unclear answer is asked about, under the same reference (`drive-payout.ts`). */
function guardedRail(rail: BankRail): BankRail {
  return guarded('bank-rail', rail, {
    once: ['payOut', 'returnCredit'],
    repeatable: ['query', 'validatePayee', 'getCredit'],
  })
}
