import { useTestDatabase } from '@corridor/db/testing'
import { ok } from '@corridor/kernel/result'
import { beforeAll, vi } from 'vitest'
import { collectMessages, useTestSettings } from '../testing/payments-world.ts'
import { describeBankRail } from './bank-rail-suite.ts'
import { describeCardGateway } from './card-gateway-suite.ts'
import { creditSandboxAccount, sandboxBankRail } from './sandbox-bank-rail.ts'
import {
  findSandboxSession,
  finishSandboxSession,
  sandboxCardGateway,
} from './sandbox-card-gateway.ts'
import { handleCardPost } from './sandbox-card-page.ts'

vi.mock('@corridor/domain/compliance', () => ({
  checkLimits: async () => ok(null),
  reserveDeposit: async () => ok(null),
}))

useTestDatabase()
beforeAll(useTestSettings)

const forms = {
  succeeds: { number: '4242424242424242', expiry: '12/99', cvc: '123' },
  declined: { number: '4000000000000002', expiry: '12/99', cvc: '123' },
  cancelled: { action: 'cancel' },
}

describeCardGateway('sandbox', {
  gateway: () => sandboxCardGateway,
  async pay(redirectUrl, how) {
    const session = await findSandboxSession(redirectUrl.split('/').at(-1) ?? '')
    if (!session) throw new Error('no such page')
    const answer = handleCardPost(session, new URLSearchParams(forms[how]), new Date())
    if (answer.kind !== 'finish') throw new Error('the form was not accepted')
    await finishSandboxSession(session, answer.outcome)
  },
})

describeBankRail('sandbox', {
  rail: () => sandboxBankRail,
  async finish() {
    await collectMessages()
  },
  receive: (text, minor) => creditSandboxAccount(text, { minor, currency: 'EUR' }),
})
