import { afterEach, describe, expect, it } from 'vitest'
import { customerRouter } from './customer/root.ts'
import { RequestRefused } from './errors.ts'
import { gatedOperations, isProviderOffered, requireOffered } from './offering.ts'
import { restRoutes } from './rest/routes.ts'
import { callProcedure, contextOf } from './testing/call-procedure.ts'

afterEach(() => {
  delete process.env.OFFERED_SERVICES
})

const bankWays = { kind: 'bank', payOut: 'bank' }
const procedures = Object.keys(customerRouter._def.procedures)
const operations = restRoutes.map((route) => route.operationId)

describe('what a deployment does not offer', () => {
  it.each(gatedOperations)('%s exists, and refuses with a plain sentence', async (operation) => {
    expect([...procedures, ...operations]).toContain(operation)
    requireOffered(operation, bankWays)
    process.env.OFFERED_SERVICES = 'none'
    expect(() => requireOffered(operation, bankWays)).toThrow(RequestRefused)
    if (!procedures.includes(operation)) return
    const heard = await callProcedure(customerRouter, operation, contextOf('customer'), bankWays)
    expect(heard).toMatchObject({
      code: 'service-not-offered',
      status: 422,
      message: 'This is not offered here. Nothing was changed and no money moved.',
    })
  })

  it('takes no more than its part: sending to a customer here stays', () => {
    process.env.OFFERED_SERVICES = 'cards'
    requireOffered('recipients.create', { kind: 'customer', lookup: '@jonas' })
    requireOffered('fx.createQuote', { payOut: 'internal' })
    requireOffered('deposits.startCard', {})
    expect(() => requireOffered('deposits.getBankInstructions', {})).toThrow(RequestRefused)
  })

  it('has no door for the provider behind it', () => {
    expect(isProviderOffered('bank-rail')).toBe(true)
    process.env.OFFERED_SERVICES = 'cards,bank-payouts'
    expect(['card-gateway', 'bank-rail', 'identity-check'].map(isProviderOffered)).toEqual([
      true,
      true,
      false,
    ])
    // who is nobody's provider is told so by the domain
    expect(isProviderOffered('constructor')).toBe(true)
  })

  it('is told to the screens', async () => {
    const ask = () => callProcedure(customerRouter, 'home.services', contextOf('customer'))
    expect((await ask()).value).toHaveLength(4)
    process.env.OFFERED_SERVICES = 'bank-pay-in'
    expect((await ask()).value).toEqual(['bank-pay-in'])
  })
})
