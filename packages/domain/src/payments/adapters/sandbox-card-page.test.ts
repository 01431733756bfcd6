import { describe, expect, it } from 'vitest'
import { contrastless, sessionOf } from '../testing/card-session.ts'
import { handleCardPost, renderCardPage } from './sandbox-card-page.ts'
import { isLuhnValid, testCards } from './sandbox-cards.ts'

const now = new Date('2026-05-31T23:59:59Z')
const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const filled = { number: '4242 4242 4242 4242', expiry: '05/26', cvc: '123' }

describe('handleCardPost', () => {
  it('lets out brand, last four and expiry, never the number', () => {
    const answer = handleCardPost(sessionOf(), form(filled), now)
    expect(answer).toEqual({
      kind: 'finish',
      outcome: {
        result: { kind: 'succeeds' },
        card: { brand: 'Visa', last4: '4242', expiryMonth: 5, expiryYear: 2026 },
      },
    })
    expect(JSON.stringify(answer)).not.toContain('42424242')
  })

  it('takes a card to the end of its month and no longer', () => {
    const result = (expiry: string) => {
      const answer = handleCardPost(sessionOf(), form({ ...filled, expiry }), now)
      return answer.kind === 'finish' ? answer.outcome.result : answer.errors
    }
    expect(result('05/26')).toEqual({ kind: 'succeeds' })
    expect(result('04/26')).toEqual({ kind: 'fails', failureCode: 'card-expired' })
    expect(result('5 / 2027')).toEqual({ kind: 'succeeds' })
    expect(result('13/30')).toMatchObject({ expiry: expect.any(String) })
    expect(result('')).toMatchObject({ expiry: expect.any(String) })
  })

  it('names the fields that are wrong', () => {
    const answer = handleCardPost(
      sessionOf(),
      form({ number: '4242424242424241', expiry: '1', cvc: 'x' }),
      now,
    )
    expect(answer).toMatchObject({
      kind: 'show-again',
      errors: {
        number: expect.any(String),
        expiry: expect.any(String),
        cvc: expect.any(String),
      },
    })
  })

  it('declines valid numbers that are no test card, so that no real card ever pays', () => {
    const answer = handleCardPost(sessionOf(), form({ ...filled, number: '4012888888881881' }), now)
    expect(answer).toMatchObject({
      outcome: { result: { kind: 'fails', failureCode: 'card-declined' } },
    })
  })

  it('pays with each test card at one press, and cancels at one', () => {
    for (const { number, result } of testCards) {
      expect(isLuhnValid(number)).toBe(true)
      expect(handleCardPost(sessionOf(), form({ testCard: number }), now)).toMatchObject({
        kind: 'finish',
        outcome: { result },
      })
    }
    expect(handleCardPost(sessionOf(), form({ action: 'cancel' }), now)).toMatchObject({
      outcome: { result: { kind: 'fails', failureCode: 'cancelled' }, card: null },
    })
  })

  it('asks only for the security code of a saved card', () => {
    const session = sessionOf({ hasSavedCard: true })
    expect(handleCardPost(session, form({}), now).kind).toBe('show-again')
    expect(handleCardPost(session, form({ cvc: '123' }), now)).toMatchObject({
      outcome: { result: { kind: 'succeeds' }, card: null },
    })
  })
})

describe('renderCardPage', () => {
  it('escapes what it shows and never repeats a number', () => {
    const html = renderCardPage(sessionOf({ amount: '<b>"1"</b>' }), {
      nonce: 'n',
      errors: { number: 'Enter <it>.' },
      expiry: '"><script>',
    })
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;b&gt;')
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"')
  })

  it('ties every label and error to its field, and works without scripts', () => {
    const errors = { number: 'a', expiry: 'b', cvc: 'c' }
    const html = renderCardPage(sessionOf(), { nonce: 'n', errors })
    for (const name of ['number', 'expiry', 'cvc']) {
      expect(html).toContain(`<label for="${name}">`)
      expect(html).toMatch(new RegExp(`id="${name}"[^>]*aria-describedby="${name}-error"`))
      expect(html).toContain(`id="${name}-error"`)
    }
    expect(html).toContain('role="alert"')
    expect(html).toContain('lang="en"')
    expect(html).toContain('width=device-width')
    expect(html).not.toMatch(/<script|onclick|src=|@import|url\(/)
  })

  it('has text that stands out from its ground in light and dark', () => {
    expect(contrastless(renderCardPage(sessionOf(), { nonce: 'n' }))).toEqual([])
  })
})
