import type { TestDatabase } from '@corridor/db/testing'
import { openThread } from '@corridor/domain/support'
import type { CodedTransfer } from '@corridor/domain/transfers/contract'
import type { CustomerActor, StaffActor, StaffRole } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import {
  bankRecipientOf,
  fund,
  heldTransfer,
  openHouse,
  payByCard,
  recipientOf,
  referredPerson,
  send,
  settle,
} from './api-world.ts'
import { newPerson, newStaff, type Person, signedIn } from './people.ts'

/** One customer with one of everything, another customer, and staff of each role. */
export type Stage = {
  readonly db: TestDatabase
  readonly owner: Person
  readonly ownerSession: { token: string; sessionId: Id<'ses'>; actor: CustomerActor }
  readonly other: Person
  readonly otherSession: { token: string; sessionId: Id<'ses'>; actor: CustomerActor }
  readonly payee: Person
  readonly staff: Readonly<Record<StaffRole, StaffActor>>
  readonly walletId: Id<'wal'>
  readonly recipientId: Id<'rcp'>
  readonly bankRecipientId: Id<'rcp'>
  readonly sent: CodedTransfer
  readonly paidOut: CodedTransfer
  readonly held: CodedTransfer
  readonly depositId: Id<'dep'>
  readonly threadId: Id<'thr'>
  readonly referred: { person: Person; checkId: Id<'chk'>; documentId: Id<'doc'> }
}

export async function setStage(db: TestDatabase): Promise<Stage> {
  await openHouse(db)
  const [owner, other, payee] = [await newPerson(db), await newPerson(db), await newPerson(db)]
  const walletId = await fund(owner, { amount: '90000.00', currency: 'EUR' })
  await fund(other, { amount: '1000.00', currency: 'EUR' })
  const recipientId = await recipientOf(owner, payee)
  const bankRecipientId = await bankRecipientOf(owner, '10')
  const sent = await send(owner, recipientId, '12.00')
  const paidOut = await send(owner, bankRecipientId, '20.00', 'bank')
  const held = await heldTransfer(db, owner)
  const depositId = await payByCard(db, owner, walletId)
  const thread = await openThread(owner.actor, { subject: 'Where is it?', text: 'Please look.' })
  const referred = await referredPerson(db)
  await settle(db)
  return {
    db,
    owner,
    ownerSession: await signedIn(owner),
    other,
    otherSession: await signedIn(other),
    payee,
    staff: {
      support: await newStaff('support'),
      compliance: await newStaff('compliance'),
      admin: await newStaff('admin'),
    },
    walletId,
    recipientId,
    bankRecipientId,
    sent,
    paidOut,
    held,
    depositId,
    threadId: unwrap(thread).threadId,
    referred,
  }
}
