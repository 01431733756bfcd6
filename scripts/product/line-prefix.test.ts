import { expect, it } from 'vitest'
import { wantsAttention } from './line-prefix.ts'

it.each([
  ['{"level":"info","msg":"event handled"}', false],
  ['{"level":"debug","msg":"looked"}', false],
  ['{"level":"warn","msg":"rates are old"}', true],
  ['{"level":"error","msg":"job failed"}', true],
  ['TypeError: x is not a function', true],
  ['{"level": torn', true],
  [' ✓ Running next.config.mjs took 43ms', false],
])('%s wants attention: %s', (line, wanted) => {
  expect(wantsAttention(line)).toBe(wanted)
})
