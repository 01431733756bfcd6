import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { eventSchemas, schemaFolder } from './event-schemas.ts'

it('docs/events says what is published: node --import tsx scripts/events/write-event-schemas.ts', async () => {
  const schemas = await eventSchemas()
  expect(readdirSync(schemaFolder).sort()).toEqual(
    [...schemas.keys()].map((type) => `${type}.json`).sort(),
  )
  for (const [type, text] of schemas) {
    expect(readFileSync(join(schemaFolder, `${type}.json`), 'utf8'), type).toBe(text)
  }
})

it('carries no personal data by name', async () => {
  const personal =
    /"(email|phone|firstName|lastName|name|holderName|address\w*|iban|accountNumber|birthDate)":/
  for (const [type, text] of await eventSchemas()) expect(text, type).not.toMatch(personal)
})

// contract A8 and the names beside it, as they are called here
const promised = {
  UserRegistered: 'user.registered.v1',
  KYCSubmitted: 'kyc.submitted.v1',
  KYCApproved: 'kyc.approved.v1',
  FXQuoteGenerated: 'fx.quote-generated.v1',
  TransferCreated: 'transfer.created.v1',
  TransferFunded: 'transfer.funded.v1',
  TransferProcessing: 'transfer.processing.v1',
  TransferCompleted: 'transfer.completed.v1',
  TransferFailed: 'transfer.failed.v1',
  WalletDebited: 'wallet.debited.v1',
  WalletCredited: 'wallet.credited.v1',
  SuspiciousActivityFlagged: 'suspicious-activity.flagged.v1',
  NotificationSent: 'notification.sent.v1',
  AccountReady: 'account.ready.v1',
  PaymentSettled: 'payment.settled.v1',
  PaymentFailed: 'payment.failed.v1',
  WebhookReceived: 'webhook.received.v1',
  RiskDecided: 'risk.decided.v1',
}

it('publishes every event that the contract names', async () => {
  const schemas = await eventSchemas()
  for (const [name, type] of Object.entries(promised))
    expect([name, schemas.has(type)]).toEqual([name, true])
})
