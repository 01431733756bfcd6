import { expect, it } from 'vitest'
import { RequestRefused } from './errors.ts'
import { spend } from './rate-limit.ts'

async function allowed(addresses: readonly string[]): Promise<number> {
  let count = 0
  for (const address of addresses) {
    try {
      await spend('sensitive', address)
      count++
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error
    }
  }
  return count
}

const each = (write: (i: number) => string) => Array.from({ length: 100 }, (_, i) => write(i + 1))

it('a /64 of IPv6 is one caller, however many addresses it uses', async () => {
  expect(await allowed(each((i) => `2001:db8:0:7::${i.toString(16)}`))).toBe(30)
  expect(await allowed(each((i) => `2001:DB8:0000:0007:${i}:0:0:1`))).toBe(0)
})

it('other networks, and every IPv4 address, are callers of their own', async () => {
  expect(await allowed(each((i) => `2001:db8:1:${i.toString(16)}::1`))).toBe(100)
  expect(await allowed(each((i) => `203.0.113.${i}`))).toBe(100)
})
