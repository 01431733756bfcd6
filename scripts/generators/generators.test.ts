import { expect, it } from 'vitest'
import { plainRules } from '../fence/plain-rules.ts'
import { domainFiles } from './domain-files.ts'
import { insertBefore } from './edit-text.ts'
import { assertDomain, assertVerb, freePrefix, thingOf } from './names.ts'
import { verbFiles } from './verb-files.ts'

const files = domainFiles({ domain: 'cards', prefix: 'car', stamp: '20260101000000' })

it('writes a domain that keeps to every plain rule', () => {
  const verb = verbFiles('cards', 'freeze-card', (path) => files[path] ?? '')
  const all = { ...files, ...verb }
  // The rules about the whole graph need the whole house; fixtures are outside of all rules.
  const paths = Object.keys(all).filter((path) => !path.includes('/fixtures/'))
  const tree = { files: paths, read: (path: string) => all[path] ?? '' }
  const faults = plainRules
    .filter(({ name }) => name !== 'graph-names-every-domain')
    .flatMap(({ name, check }) => check(tree).map((fault) => `${name}: ${fault}`))
  expect(faults).toEqual([])
  expect(verb['packages/domain/src/cards/index.ts']).toContain('freezeCard')
})

it('names things', () => {
  expect(thingOf('cards')).toBe('card')
  expect(thingOf('loyalty')).toBe('loyalty-entry')
  expect(freePrefix('card', ['car'])).toBe('card')
  expect(() => assertVerb('freeze')).toThrow(/what is done to what/)
  expect(() => assertDomain('Cards')).toThrow(/lower-case/)
})

it('inserts a line at the end of the right table', () => {
  const text = 'const a = {\n  x: 1,\n}\nconst b = {\n  y: 1,\n}\n'
  expect(insertBefore(text, { after: 'const b', before: /^\}/ }, ['  z: 2,'])).toBe(
    'const a = {\n  x: 1,\n}\nconst b = {\n  y: 1,\n  z: 2,\n}\n',
  )
  expect(() => insertBefore(text, { after: 'const c', before: /^\}/ }, [])).toThrow(/by hand/)
})
