import { languageCodes, languages } from '@corridor/words/languages'
import { describe, expect, it } from 'vitest'
import { sayNotice } from './say-notice.ts'
import { isTemplateKey, type TemplateKey, templateKeyOf, templates } from './templates.ts'

const amount = { amount: '1250.00', currency: 'EUR' } as const
const everyValue = {
  amount,
  source: amount,
  target: amount,
  fee: amount,
  currency: 'EUR',
  counterparty: 'Mara Lind',
}
const kinds = Object.keys(templates).filter(isTemplateKey)
const english = (kind: TemplateKey) => sayNotice('en-GB', kind, everyValue)

describe('notices', () => {
  it.each(kinds)('%s is filled, quiet and leads somewhere', (kind) => {
    const { isInApp, isMail } = templates[kind]
    expect(isInApp || isMail).toBe(true)
    for (const code of languageCodes) {
      const { title, body, action } = sayNotice(languages[code].locale, kind, everyValue)
      expect(`${title} ${body} ${action}`).not.toMatch(/[{}!]/)
      expect(title.length).toBeLessThan(75)
      expect(action !== null).toBe('action' in templates[kind])
    }
    expect(english(kind).title.length).toBeLessThan(60)
  })

  it('say nothing of why a transfer is held or refused', () => {
    for (const kind of ['transfer-being-checked', 'transfer-refused'] as const) {
      const { title, body } = english(kind)
      expect(`${title} ${body}`).not.toMatch(
        /suspicio|sanction|fraud|launder|risk|complian|rule|list/i,
      )
    }
  })

  it('write amounts as the reader does', () => {
    expect(english('money-added').title).toBe('1,250.00\u00a0EUR added')
    expect(sayNotice('de-DE', 'money-added', everyValue).title).toBe('1.250,00\u00a0EUR eingezahlt')
    expect(sayNotice('es-MX', 'money-added', everyValue).title).toContain('1,250.00\u00a0EUR')
  })

  it('never show a placeholder', () => {
    expect(() => sayNotice('en-GB', 'money-added', {})).toThrow(/amount/)
    expect(() => templateKeyOf('what was')).toThrow(/no template/)
  })
})

describe('messages say what is so', () => {
  it('asks nothing of who cannot sign in that only the app can do', () => {
    for (const kind of ['account-suspended', 'account-closed'] as const) {
      const { body, action } = english(kind)
      expect(body).toContain('nswer this e-mail')
      expect(body).not.toMatch(/Help|in the app/)
      expect(action).toBeNull()
    }
  })

  it('a frozen wallet still takes money', () => {
    expect(english('wallet-frozen').body).toContain('still arrives')
    expect(english('wallet-unfrozen').body).not.toContain('reach')
  })

  it('a payment that was taken back may be owed', () => {
    expect(english('payment-reversed').body).toContain('paused')
  })
})
