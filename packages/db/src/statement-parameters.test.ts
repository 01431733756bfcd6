import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parameterOf } from './statement-parameters.ts'

type Prepare = (value: unknown) => string | Buffer | null
const { prepareValue }: { prepareValue: Prepare } = createRequire(import.meta.url)(
  'pg/lib/utils.js',
)

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'NULL', '"', '\\', '{a,b}', "it's", '\\"'),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.bigInt(),
  fc.boolean(),
  fc.constant(null),
)

it('writes texts, numbers and lists of them as pg does', () => {
  const parameter = fc.oneof(scalar, fc.array(scalar), fc.array(fc.array(scalar)))
  const isSame = fc.property(parameter, (value) => parameterOf(value) === prepareValue(value))
  fc.assert(isSame, { numRuns: 1000 })
})

it('gives bytes as they are, and no copy of them', () => {
  const bytes = Uint8Array.of(0, 1, 2, 255).subarray(1)
  const given = parameterOf(bytes)
  expect(given).toEqual(Buffer.from([1, 2, 255]))
  expect(Object(given).buffer).toBe(bytes.buffer)
  expect(parameterOf([bytes, null])).toBe('{"\\\\x0102ff",NULL}')
})

it.each([
  ['2026-03-29T00:00:00.123Z', '2026-03-29T00:00:00.123Z'],
  ['+012026-01-02T03:04:05.006Z', '12026-01-02T03:04:05.006Z'],
  ['0000-02-29T00:00:00.000Z', '0001-02-29T00:00:00.000Z BC'],
  ['-000043-03-15T12:00:00.000Z', '0044-03-15T12:00:00.000Z BC'],
])('writes the moment %s as %s', (moment, text) => {
  expect(parameterOf(new Date(moment))).toBe(text)
  expect(parameterOf([new Date(moment)])).toBe(`{"${text}"}`)
})

it.each([[{}], [Symbol('no')], [() => 1], [[{}]]])('refuses what no statement takes', (value) => {
  expect(() => parameterOf(value)).toThrow(TypeError)
})

it('refuses a date that is none', () => {
  expect(() => parameterOf(new Date('never'))).toThrow(RangeError)
})
