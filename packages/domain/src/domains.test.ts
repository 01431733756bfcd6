import { expect, test } from 'vitest'
import { type DomainName, domainNames, domains, isDomainName } from './domains.ts'

test('every domain has a schema named after it', () => {
  expect(Object.keys(domains)).toEqual([...domainNames])
  for (const name of domainNames) expect(domains[name].schema).toBe(name)
})

test('the graph of calls has no cycle', () => {
  const finished = new Set<DomainName>()
  const visit = (name: DomainName, path: readonly DomainName[]) => {
    if (path.includes(name)) throw new Error(`cycle: ${[...path, name].join(' -> ')}`)
    if (finished.has(name)) return
    for (const callee of domains[name].mayCall) visit(callee, [...path, name])
    finished.add(name)
  }
  for (const name of domainNames) visit(name, [])
  expect(finished.size).toBe(domainNames.length)
})

test('names of others are refused', () => {
  expect(isDomainName('ledger')).toBe(true)
  expect(isDomainName('toString')).toBe(false)
})
