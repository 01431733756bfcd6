import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import type { CardGateway, CardSessionOrder } from '../ports.ts'

/** What a suite needs of a gateway's test account: somebody who uses the payment page. */
export type CardGatewayStage = {
  gateway(): CardGateway
  pay(redirectUrl: string, how: 'succeeds' | 'declined' | 'cancelled'): Promise<void>
}

const orderOf = (changes: Partial<CardSessionOrder> = {}): CardSessionOrder => ({
  ref: newId('dep'),
  amount: { minor: 1234n, currency: 'EUR' },
  returnUrl: 'http://localhost:3000/add-money/return',
  isCardToBeSaved: false,
  savedCardToken: null,
  ...changes,
})

/** What every card gateway behind the port must do. */
export function describeCardGateway(name: string, stage: CardGatewayStage): void {
  describe(`card gateway: ${name}`, () => {
    it('opens one page for one reference', async () => {
      const order = orderOf()
      const first = await stage.gateway().createSession(order)
      expect(await stage.gateway().createSession(order)).toEqual(first)
      expect(new URL(first.redirectUrl).origin).not.toBe(new URL(order.returnUrl).origin)
      const other = await stage.gateway().createSession(orderOf())
      expect(other.redirectUrl).not.toBe(first.redirectUrl)
    })

    it('knows nothing of a reference that it never saw', async () => {
      expect(await stage.gateway().getSession(newId('dep'))).toBeNull()
    })

    it('reports what was captured and the card without its number', async () => {
      const order = orderOf({ isCardToBeSaved: true })
      const { redirectUrl } = await stage.gateway().createSession(order)
      const open = await stage.gateway().getSession(order.ref)
      expect(open).toMatchObject({ state: 'open', captured: null })
      await stage.pay(redirectUrl, 'succeeds')
      const paid = await stage.gateway().getSession(order.ref)
      expect(paid).toMatchObject({
        state: 'succeeded',
        captured: order.amount,
        failureCode: null,
        isCardSaved: true,
        card: { last4: expect.stringMatching(/^[0-9]{4}$/) },
      })
      expect(paid?.version).toBeGreaterThan(open?.version ?? 0)
      expect(paid?.card?.token).not.toMatch(/[0-9]{12}/)
    })

    it.each([
      ['declined', 'card-declined'],
      ['cancelled', 'cancelled'],
    ] as const)('reports a payment that was %s', async (how, failureCode) => {
      const order = orderOf()
      const { redirectUrl } = await stage.gateway().createSession(order)
      await stage.pay(redirectUrl, how)
      expect(await stage.gateway().getSession(order.ref)).toMatchObject({
        state: 'failed',
        failureCode,
        captured: null,
      })
    })

    it('gives back what was captured once, however often it is asked under one reference', async () => {
      const order = orderOf()
      await stage.pay((await stage.gateway().createSession(order)).redirectUrl, 'succeeds')
      const refund = { ref: newId('tsk'), amount: order.amount }
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => stage.gateway().refund(order.ref, refund)),
      )
      expect(answers.every((answer) => answer.kind === 'accepted')).toBe(true)
      await expect(stage.gateway().refund(newId('dep'), refund)).rejects.toThrow()
    })

    it('charges a saved card, and no more once it is forgotten', async () => {
      const order = orderOf({ isCardToBeSaved: true })
      await stage.pay((await stage.gateway().createSession(order)).redirectUrl, 'succeeds')
      const token = (await stage.gateway().getSession(order.ref))?.card?.token ?? null
      expect(token).not.toBeNull()
      const again = orderOf({ savedCardToken: token })
      await stage.pay((await stage.gateway().createSession(again)).redirectUrl, 'succeeds')
      expect(await stage.gateway().getSession(again.ref)).toMatchObject({
        state: 'succeeded',
        card: { token },
      })
      await stage.gateway().forgetCard(token ?? '')
      await stage.gateway().forgetCard(token ?? '')
    })
  })
}
