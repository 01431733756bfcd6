import { describe, expect, it } from 'vitest'
import { findBankReference, makeBankReference } from './bank-reference.ts'

const alphabet = '023456789ABCDEFGHJKMNPQRSTVWXYZ'
const samples = Array.from({ length: 200 }, (_, i) =>
  makeBankReference(Uint8Array.of(i, i * 7, i * 13, i * 31, 255 - i)),
)

describe('bank reference', () => {
  it('looks like COR-7F3K9Q and is found in what people write', () => {
    for (const reference of samples) {
      expect(reference).toMatch(/^COR-[0-9A-HJKMNP-TV-Z]{6}$/)
      expect(findBankReference(`from Ana, ref ${reference.toLowerCase()} thanks`)).toBe(reference)
      expect(findBankReference(reference.replace('-', ' '))).toBe(reference)
      expect(findBankReference(reference.replace('-', ''))).toBe(reference)
    }
  })

  it('refuses every single wrong character and every swap of neighbours', () => {
    for (const reference of samples.slice(0, 40)) {
      for (let i = 4; i < reference.length; i++) {
        for (const char of alphabet) {
          if (char === reference[i]) continue
          const wrong = reference.slice(0, i) + char + reference.slice(i + 1)
          expect(findBankReference(wrong)).toBeNull()
        }
        const [a, b] = [reference.charAt(i), reference.charAt(i + 1)]
        if (b === '' || a === b) continue
        const swapped = reference.slice(0, i) + b + a + reference.slice(i + 2)
        expect(findBankReference(swapped)).toBeNull()
      }
    }
  })

  it('finds nothing in other text', () => {
    for (const text of ['', 'COR-', 'INVOICE 12', 'XCOR-7F3K9Q', 'COR-7F3K9QQ', 'COR-IIIIII']) {
      expect(findBankReference(text)).toBeNull()
    }
  })
})
