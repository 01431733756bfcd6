import { describe, expect, it } from 'vitest'
import { isAddressAllowed } from './address-rules.ts'
import { createApiKeyInput } from './contract.ts'

describe('the addresses that a key is bound to', () => {
  it.each([
    [[], '198.51.100.1', true],
    [[], 'unknown', true],
    [['203.0.113.7'], '203.0.113.7', true],
    [['203.0.113.7'], '203.0.113.8', false],
    [['203.0.113.7'], '::ffff:203.0.113.7', true],
    [['203.0.113.0/24'], '203.0.113.255', true],
    [['203.0.113.77/24'], '203.0.113.1', true],
    [['203.0.113.0/24'], '203.0.114.0', false],
    [['2001:db8::/48'], '2001:db8:0:ffff::1', true],
    [['2001:db8::/48'], '2001:db8:1::1', false],
    [['2001:db8::1'], '2001:0db8:0000::0001', true],
    [['::ffff:203.0.113.0/120'], '203.0.113.9', true],
    [['::ffff:203.0.113.0/120'], '203.0.114.9', false],
    [['::ffff:203.0.113.0/90'], '203.0.113.9', false],
    [['203.0.113.7'], '::ffff:cb00:7107', true],
    [['203.0.113.7'], 'unknown', false],
    [['203.0.113.7'], '', false],
    [['203.0.113.7', '2001:db8::/32'], '2001:db8::9', true],
  ] as const)('%j, asked from %s: %s', (allowed, client, expected) => {
    expect(isAddressAllowed(allowed, client)).toBe(expected)
  })

  it.each([
    ['203.0.113.7', true],
    ['203.0.113.0/24', true],
    ['2001:db8::/48', true],
    ['::1', true],
    ['0.0.0.0/0', false],
    ['::/0', false],
    ['203.0.113.300', false],
    ['203.0.113.0/33', false],
    ['example.org', false],
    ['', false],
  ])('takes %s as an address: %s', (address, expected) => {
    const key = { label: 'Books', scopes: ['wallets:read'], password: 'x' }
    const input = createApiKeyInput.safeParse({ ...key, allowedAddresses: [address] })
    expect(input.success).toBe(expected)
  })
})
