import {
  deliverSandboxWebhooks as deliverIdentityWebhooks,
  receiveWebhook as receiveIdentityWebhook,
} from '@corridor/domain/kyc'
import {
  deliverSandboxWebhooks as deliverPaymentWebhooks,
  receiveWebhook as receivePaymentWebhook,
} from '@corridor/domain/payments'
import { drainOutboxes } from '@corridor/jobs/drain-outboxes'
import { unwrap } from '@corridor/kernel/result'

const maxRounds = 50
const accepted = 200

/**
 * Plays the worker and the providers in this process until nothing more happens, because neither runs yet.
 * What the real relay publishes again later dies in the inboxes.
 */
export async function settleSandbox(): Promise<void> {
  for (let round = 0, quiet = 0; quiet < 2; round++) {
    if (round === maxRounds) throw new Error('the demo world does not come to rest')
    const handled = await drainOutboxes()
    const payments = await deliverPaymentWebhooks({
      deliver: async (message) => {
        unwrap(await receivePaymentWebhook(message))
        return accepted
      },
    })
    const identity = await deliverIdentityWebhooks({
      deliver: async (message) => {
        unwrap(await receiveIdentityWebhook(message))
        return accepted
      },
    })
    quiet = handled + payments.delivered + identity.delivered === 0 ? quiet + 1 : 0
  }
}
