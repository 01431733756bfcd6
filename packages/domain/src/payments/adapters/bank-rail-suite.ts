import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import type { BankRail, PayoutOrder } from '../ports.ts'
import { beneficiary } from '../testing/payments-world.ts'

/** What a suite needs of a rail's test account: a bank that goes on, and money that comes in. */
export type BankRailStage = {
  rail(): BankRail
  /** Lets everything that was accepted come to its end. */
  finish(): Promise<void>
  receive(referenceText: string, minor: bigint): Promise<string>
}

const orderOf = (changes: Partial<PayoutOrder> = {}): PayoutOrder => ({
  ref: newId('pay'),
  amount: { minor: 2500n, currency: 'GBP' },
  beneficiary: beneficiary('31926819'),
  nameOnRail: 'ANA SOUZA',
  reference: 'Rent',
  ...changes,
})

/** What every bank rail behind the port must do. */
export function describeBankRail(name: string, stage: BankRailStage): void {
  describe(`bank rail: ${name}`, () => {
    it('pays one reference once, however often it is sent', async () => {
      const order = orderOf()
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => stage.rail().payOut(order)),
      )
      const references = answers.map((answer) =>
        answer.kind === 'status' ? answer.status.railReference : answer.kind,
      )
      expect(new Set(references).size).toBe(1)
      await stage.finish()
      expect(await stage.rail().query(order.ref)).toMatchObject({
        kind: 'status',
        status: { state: 'completed', amount: order.amount, reasonCode: null },
      })
    })

    it('does not take another amount under a known reference', async () => {
      const order = orderOf()
      await stage.rail().payOut(order)
      const changed = { ...order, amount: { minor: 2501n, currency: 'GBP' } as const }
      await expect(stage.rail().payOut(changed)).rejects.toThrow()
      expect(await stage.rail().query(order.ref)).toMatchObject({
        status: { amount: order.amount },
      })
    })

    it('says clearly that it never received a reference', async () => {
      expect(await stage.rail().query(newId('pay'))).toEqual({ kind: 'not-found' })
    })

    it('counts its changes upwards', async () => {
      const order = orderOf()
      const sent = await stage.rail().payOut(order)
      await stage.finish()
      const done = await stage.rail().query(order.ref)
      if (sent.kind !== 'status' || done.kind !== 'status') throw new Error('no status')
      expect(done.status.version).toBeGreaterThan(sent.status.version)
      expect(done.status.railReference).toBe(sent.status.railReference)
    })

    it('shows each credit as it came in', async () => {
      const creditId = await stage.receive('COR-XYZ thanks', 4200n)
      expect(await stage.rail().getCredit(creditId)).toEqual({
        creditId,
        amount: { minor: 4200n, currency: 'EUR' },
        referenceText: 'COR-XYZ thanks',
      })
      expect(await stage.rail().getCredit('crd_none')).toBeNull()
    })

    it('sends a credit back once, however often the order is sent, and no other under its reference', async () => {
      const amount = { minor: 4200n, currency: 'EUR' } as const
      const [creditId, other] = [
        await stage.receive('whose is this', 4200n),
        await stage.receive('whose is this', 4200n),
      ]
      const order = { ref: newId('tsk'), amount }
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => stage.rail().returnCredit(creditId, order)),
      )
      expect(answers.every((answer) => answer.kind === 'accepted')).toBe(true)
      await expect(stage.rail().returnCredit(other, order)).rejects.toThrow()
      const second = { ref: newId('tsk'), amount }
      await expect(stage.rail().returnCredit(creditId, second)).rejects.toThrow()
    })

    it('says where to send money, and checks names', async () => {
      expect(stage.rail().receivingAccount('EUR')?.lines.length).toBeGreaterThan(2)
      const { outcome } = await stage.rail().validatePayee(beneficiary('31926819'))
      expect(['match', 'close', 'no-match', 'unavailable']).toContain(outcome)
    })
  })
}
