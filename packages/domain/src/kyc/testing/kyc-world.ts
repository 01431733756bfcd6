import type { DeliverWebhook } from '@corridor/db/sandbox-webhooks'
import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import type { DeclareDetailsInput } from '../contract.ts'
import { declareDetails } from '../use-cases/declare-details.ts'
import { deliverSandboxWebhooks } from '../use-cases/deliver-sandbox-webhooks.ts'
import { processWebhook } from '../use-cases/process-webhook.ts'
import { receiveWebhook } from '../use-cases/receive-webhook.ts'
import { submitCheck } from '../use-cases/submit-check.ts'
import { uploadDocument } from '../use-cases/upload-document.ts'
import { jpeg } from './files.ts'

/** Settings under which the tests of this domain run. */
export function useTestSettings(dataFolder: string): void {
  process.env.SANDBOX_DELAY_MS = '0'
  process.env.DATA_DIR = dataFolder
  process.env.IDENTITY_CHECK_WEBHOOK_SECRETS = testSecret
}

export const testSecret = `whsec_${Buffer.from('identity-check-test-secret-32byt').toString('base64')}`

export const details: DeclareDetailsInput = {
  addressLine1: '12 Canary Street',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
  nationality: 'PH',
  occupation: 'Nurse',
  purpose: 'family-support',
}

export const newCustomer = (): CustomerActor => ({ kind: 'customer', customerId: newId('cus') })
export const newOfficer = (): StaffActor => ({
  kind: 'staff',
  staffId: newId('stf'),
  roles: ['compliance'],
})

export async function uploadPassport(actor: CustomerActor, fileName = 'passport.jpg') {
  return unwrap(
    await uploadDocument(actor, { kind: 'passport', side: 'front', fileName, bytes: await jpeg() }),
  )
}

/** Everything up to the button that hands the check in. */
export async function handIn(actor: CustomerActor, fileName?: string) {
  unwrap(await declareDetails(actor, details))
  await uploadPassport(actor, fileName)
  return unwrap(await submitCheck(actor)).checkId
}

export type Message = Parameters<DeliverWebhook>[0]

/** Lets the sandbox answer and collects what it would send. */
export async function collectMessages(): Promise<Message[]> {
  const messages: Message[] = []
  const deliver: DeliverWebhook = (message) => {
    messages.push(message)
    return Promise.resolve(200)
  }
  await deliverSandboxWebhooks({ deliver })
  return messages
}

export async function takeMessage(message: Message) {
  const received = unwrap(await receiveWebhook(message))
  await processWebhook({ webhookId: received.webhookId })
  return received
}

export async function settleEverything(): Promise<void> {
  for (const message of await collectMessages()) await takeMessage(message)
}
