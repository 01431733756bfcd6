import { describe, expect, it } from 'vitest'
import { checkUkAccount } from './uk-modulus.ts'

/** The examples of Vocalink's specification, chapter 3: one for each algorithm and exception. */
const valid = `089999 66374958, 107999 88837491, 202959 63748472, 871427 46238510, 872427 46238510, 871427 09123496,
871427 99123496, 820000 73688637, 827999 73988638, 827101 28748352, 134020 63849203, 118765 64371389, 938611 07806039,
938600 42368003, 938063 55065200, 772798 99345694, 086090 06774744, 309070 02355688, 309070 12345668, 309070 12345677,
309070 99345694, 074456 12345112, 070116 34012583, 074456 11104102, 180002 00000190`
const invalid = `938063 15764273, 938063 15764264, 938063 15763217, 118765 64371388, 203099 66831036, 203099 58716970,
089999 66374959, 107999 88837493`

const pairs = (text: string) => text.split(',').map((pair) => pair.trim().split(/\s+/))

describe('UK modulus check', () => {
  it.each(pairs(valid))('%s %s passes', (sortCode = '', account = '') => {
    expect(checkUkAccount(sortCode, account)).toBe('passes')
  })
  it.each(pairs(invalid))('%s %s fails', (sortCode = '', account = '') => {
    expect(checkUkAccount(sortCode, account)).toBe('fails')
  })
  it('cannot tell of a foreign currency account or a sort code without rules, and refuses neither', () => {
    expect(checkUkAccount('200915', '41011166')).toBe('unknown')
    expect(checkUkAccount('231471', '12345678')).not.toBe('fails')
    expect(checkUkAccount('000001', '12345678')).toBe('unknown')
  })
  it('finds each single mistyped digit of a plain number', () => {
    const account = '66374958'
    for (let place = 0; place < 8; place++) {
      for (const digit of '0123456789') {
        if (digit === account[place]) continue
        const mistyped = account.slice(0, place) + digit + account.slice(place + 1)
        expect(checkUkAccount('089999', mistyped)).toBe('fails')
      }
    }
  })
  it('is of six and eight digits', () => {
    expect(checkUkAccount('08999', '66374958')).toBe('fails')
    expect(checkUkAccount('089999', '6637495')).toBe('fails')
  })
})
