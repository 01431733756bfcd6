import { describe, expect, it } from 'vitest'
import { fill, moneyText, renderHtml, renderText } from './render.ts'
import { templateOf, templates } from './templates.ts'

const amount = { amount: '1250.00', currency: 'EUR' } as const
const everyValue = {
  amount,
  source: amount,
  target: amount,
  fee: amount,
  currency: 'EUR',
  counterparty: 'Mara Lind',
}

describe('templates', () => {
  it.each(Object.keys(templates))('%s is filled, quiet and leads somewhere', (kind) => {
    const template = templateOf(kind)
    const sentence = `${fill(template.title, everyValue)} ${fill(template.body, everyValue)}`
    expect(sentence).not.toMatch(/[{}!]/)
    expect(template.isInApp || template.isMail).toBe(true)
    expect(template.title.length).toBeLessThan(60)
  })

  it('say nothing of why a transfer is held or refused', () => {
    for (const kind of ['transfer-being-checked', 'transfer-refused']) {
      const { title, body } = templateOf(kind)
      expect(`${title} ${body}`).not.toMatch(
        /suspicio|sanction|fraud|launder|risk|complian|rule|list/i,
      )
    }
  })
})

describe('messages say what is so', () => {
  it('asks nothing of who cannot sign in that only the app can do', () => {
    for (const kind of ['account-suspended', 'account-closed']) {
      const { body, action } = templateOf(kind)
      expect(body).toContain('nswer this e-mail')
      expect(body).not.toMatch(/Help|in the app/)
      expect(action).toBeUndefined()
    }
  })

  it('a frozen wallet still takes money', () => {
    expect(templateOf('wallet-frozen').body).toContain('still arrives')
    expect(templateOf('wallet-unfrozen').body).not.toContain('reach')
  })

  it('a payment that was taken back may be owed', () => {
    expect(templateOf('payment-reversed').body).toContain('paused')
  })
})

describe('rendering', () => {
  it.each([
    [{ amount: '1234567.89', currency: 'EUR' }, '1,234,567.89\u00a0EUR'],
    [{ amount: '5000', currency: 'JPY' }, '5,000\u00a0JPY'],
    [{ amount: '0.250', currency: 'KWD' }, '0.250\u00a0KWD'],
    [{ amount: '-5.00', currency: 'EUR' }, '\u22125.00\u00a0EUR'],
  ])('writes %j as %s', (wire, text) => {
    expect(moneyText(wire)).toBe(text)
  })

  it('never shows a placeholder', () => {
    expect(() => fill('{amount} added', {})).toThrow(/amount/)
  })

  it('keeps what people are called from becoming HTML', () => {
    const content = {
      greeting: 'Hello <b>Eve</b>,',
      title: '"10" & more',
      body: '<script>alert(1)</script>',
      action: { label: 'Open', url: 'https://example.org/?a=1&b="' },
    }
    const html = renderHtml(content)
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('<script>')
    expect(html).toContain('href="https://example.org/?a=1&#38;b=&#34;"')
    expect(renderText(content)).toContain('https://example.org/?a=1&b="')
  })
})
