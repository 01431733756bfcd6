import { addBlockEntry, listAlerts } from '@corridor/domain/compliance'
import { requestLift, suspendCustomer } from '@corridor/domain/identity'
import { listExceptions, simulateBankDeposit } from '@corridor/domain/payments'
import { fullCheckQueue } from '@corridor/domain/reconciliation/contract'
import { openThread } from '@corridor/domain/support'
import { freezeWallet } from '@corridor/domain/wallets'
import type { StaffRole } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import {
  euros,
  heldTransfer,
  makeQueue,
  openWalletOf,
  referredPerson,
  settle,
} from './api-world.ts'
import { ledgerProcedures } from './ledger-procedures.ts'
import { listProcedures } from './list-procedures.ts'
import { newPerson } from './people.ts'
import { reconciliationProcedures } from './reconciliation-procedures.ts'
import { recoveryAt } from './recovery-at.ts'
import { staffMemberProcedures } from './staff-member-procedures.ts'
import type { StaffRow } from './staff-row.ts'
import type { Stage } from './stage.ts'

const reason = 'asked by telephone'
const desk: readonly StaffRole[] = ['support', 'compliance']
const officers: readonly StaffRole[] = ['compliance']
const admins: readonly StaffRole[] = ['admin']
let blocked = 0

const aboutNewPerson = async (stage: Stage) => ({
  customerId: (await newPerson(stage.db, { tier: 0 })).customerId,
  reason,
})

async function suspended(stage: Stage): Promise<{ customerId: Id<'cus'>; reason: string }> {
  const about = await aboutNewPerson(stage)
  unwrap(await suspendCustomer(stage.staff.support, about))
  return about
}

async function alertOf(stage: Stage): Promise<Id<'alt'>> {
  const held = await heldTransfer(stage.db, stage.owner)
  const { items } = unwrap(await listAlerts(stage.staff.compliance, { state: 'open', limit: 100 }))
  const alert = items.find((item) => item.transferId === held.transferId)
  if (!alert) throw new Error('a held transfer has no alert')
  return alert.alertId
}

async function exceptionOf(stage: Stage): Promise<Id<'tsk'>> {
  unwrap(await simulateBankDeposit({ reference: 'NOT A REFERENCE', amount: euros('9.00') }))
  await settle(stage.db)
  const { items } = unwrap(await listExceptions({ isOpen: true, limit: 100 }))
  const free = items.find((item) => item.ownerId === null)
  if (!free) throw new Error('money without a reference waits for nobody')
  return free.exceptionId
}

const newBlock = () => ({
  kind: 'account' as const,
  value: `blocked-${process.pid}-${blocked++}`,
  reason,
})

async function newThread(stage: Stage): Promise<Id<'thr'>> {
  const person = await newPerson(stage.db, { tier: 0 })
  const opened = await openThread(person.actor, { subject: 'Help', text: 'Please.' })
  return unwrap(opened).threadId
}

/** Every procedure of the console's root: which roles may call it, and with what. One without a row is a fault. */
export const staffProcedures: Readonly<Record<string, StaffRow>> = {
  'alerts.list': { who: officers, input: () => ({}) },
  'alerts.get': { who: officers, input: async (stage) => ({ alertId: await alertOf(stage) }) },
  'alerts.claim': { who: officers, input: async (stage) => ({ alertId: await alertOf(stage) }) },
  'alerts.decide': {
    who: officers,
    input: async (stage) => ({
      alertId: await alertOf(stage),
      decision: 'release',
      reasonCode: 'false-positive',
      note: 'known to us',
    }),
  },
  'audit.search': { who: ['compliance', 'admin'], input: () => ({}) },
  'blockList.list': { who: officers, input: () => ({}) },
  'blockList.add': { who: officers, input: newBlock },
  'blockList.remove': {
    who: officers,
    input: async (stage) => ({
      entryId: unwrap(await addBlockEntry(stage.staff.compliance, newBlock())).entryId,
      reason,
    }),
  },
  'checks.list': { who: officers, input: () => ({}) },
  'checks.get': { who: officers, input: (stage) => ({ checkId: stage.referred.checkId }) },
  'checks.reasons': { who: officers },
  'checks.claim': {
    who: officers,
    input: async (stage) => ({ checkId: (await referredPerson(stage.db)).checkId }),
  },
  'checks.decide': {
    who: officers,
    input: async (stage) => ({
      checkId: (await referredPerson(stage.db)).checkId,
      decision: 'approve',
      reasonCode: 'documents-match',
    }),
  },
  'customers.search': { who: desk, input: (stage) => ({ text: stage.owner.email }) },
  'customers.get': { who: desk, input: (stage) => ({ customerId: stage.owner.customerId }) },
  'customers.actions': { who: desk },
  'customers.suspend': { who: desk, input: aboutNewPerson },
  'customers.requestLift': { who: desk, input: suspended },
  'customers.lift': {
    who: officers,
    input: async (stage) => {
      const about = await suspended(stage)
      unwrap(await requestLift(stage.staff.support, about))
      return about
    },
  },
  'customers.unlock': { who: desk, input: aboutNewPerson },
  'customers.close': {
    who: officers,
    input: aboutNewPerson,
  },
  'customers.sendResetLink': { who: desk, input: aboutNewPerson },
  'customers.resendVerification': {
    who: desk,
    input: async (stage) => ({
      customerId: (await newPerson(stage.db, { tier: 0, isVerified: false })).customerId,
      reason,
    }),
  },
  'customers.revokeSessions': { who: desk, input: aboutNewPerson },
  'customers.recommendRecovery': { who: desk, input: (stage) => recoveryAt(stage, 'proven') },
  'customers.approveRecovery': {
    who: officers,
    input: (stage) => recoveryAt(stage, 'recommended'),
  },
  'customers.refuseRecovery': { who: desk, input: (stage) => recoveryAt(stage, 'requested') },
  'customers.freezeWallet': {
    who: desk,
    input: async (stage) => ({
      walletId: await openWalletOf(await newPerson(stage.db, { tier: 0 }), 'SEK'),
      reason,
    }),
  },
  'customers.unfreezeWallet': {
    who: officers,
    input: async (stage) => {
      const walletId = await openWalletOf(await newPerson(stage.db, { tier: 0 }), 'SEK')
      unwrap(await freezeWallet(stage.staff.support, { walletId, reason }))
      return { walletId, reason }
    },
  },
  'demo.listMail': { who: admins, input: () => ({}) },
  'demo.readMail': {
    who: admins,
    input: () => ({ mailId: 'none' }),
    hears: ['notifications.not-found'],
  },
  'demo.bankDeposit': {
    who: admins,
    input: () => ({ reference: 'COR-NOBODY', amount: euros('1.00') }),
  },
  'demo.payoutOutcome': {
    who: admins,
    input: async (stage) => {
      const rows = await stage.db.ownerQuery<{ ref: string }>(
        'payments',
        'SELECT ref FROM sandbox_payout LIMIT 1',
      )
      return { payoutId: rows[0]?.ref, outcome: 'completed' }
    },
  },
  'exceptions.list': { who: officers, input: () => ({}) },
  'exceptions.claim': {
    who: officers,
    input: async (stage) => ({ exceptionId: await exceptionOf(stage) }),
  },
  'exceptions.resolve': {
    who: officers,
    input: async (stage) => ({
      exceptionId: await exceptionOf(stage),
      resolution: 'return',
      note: 'sent back',
    }),
  },
  'home.overview': { who: ['support', 'compliance', 'admin'] },
  ...ledgerProcedures,
  ...listProcedures,
  'invariants.list': { who: ['compliance', 'admin'] },
  'invariants.runs': { who: ['compliance', 'admin'], input: () => ({}) },
  'invariants.checkNow': {
    who: admins,
    input: async () => {
      await makeQueue(fullCheckQueue)
      return undefined
    },
  },
  'messages.list': { who: desk, input: () => ({}) },
  'messages.get': { who: desk, input: (stage) => ({ threadId: stage.threadId }) },
  'messages.claim': { who: desk, input: async (stage) => ({ threadId: await newThread(stage) }) },
  'messages.answer': {
    who: desk,
    input: async (stage) => ({ threadId: await newThread(stage), text: 'We look into it.' }),
  },
  'messages.handOver': {
    who: desk,
    input: async (stage) => ({ threadId: await newThread(stage), to: 'compliance', reason }),
    hears: ['ok', 'support.not-allowed'],
  },
  'messages.close': { who: desk, input: async (stage) => ({ threadId: await newThread(stage) }) },
  'messages.addNote': {
    who: desk,
    input: async (stage) => ({
      customerId: (await newPerson(stage.db, { tier: 0 })).customerId,
      text: 'Called back.',
    }),
    // support knows no customers but by their ids
    ofMissing: 'ok',
  },
  'queues.list': { who: admins },
  'queues.failed': { who: admins, input: () => ({}) },
  'queues.redrive': {
    who: admins,
    input: () => ({ queue: 'transfers.apply-alert-decision', jobId: crypto.randomUUID() }),
    hears: ['not-found'],
  },
  'queues.settle': {
    who: admins,
    input: () => ({
      queue: 'transfers.apply-alert-decision',
      jobId: crypto.randomUUID(),
      reason,
    }),
    hears: ['not-found'],
  },
  ...reconciliationProcedures,
  'session.isSignedIn': { who: 'everyone' },
  'session.me': { who: ['support', 'compliance', 'admin'] },
  'session.signOut': { who: ['support', 'compliance', 'admin'] },
  'session.changeLanguage': {
    who: ['support', 'compliance', 'admin'],
    input: () => ({ timeZone: 'Europe/Zurich' }),
  },
  'session.openInvitation': {
    who: 'everyone',
    input: () => ({ token: 'x'.repeat(43) }),
    hears: ['identity.link-invalid'],
  },
  'session.beginEnrolment': {
    who: 'everyone',
    input: () => ({ token: 'x'.repeat(43), password: 'a long and unusual phrase' }),
    hears: ['identity.link-invalid'],
  },
  'session.acceptInvitation': {
    who: 'everyone',
    input: () => ({ token: 'x'.repeat(43), attempt: 'x'.repeat(43), totpCode: '000000' }),
    hears: ['identity.link-invalid'],
  },
  ...staffMemberProcedures,
  'transfers.search': { who: desk, input: () => ({}) },
  'transfers.trace': { who: desk, input: (stage) => ({ transferId: stage.sent.transferId }) },
}
