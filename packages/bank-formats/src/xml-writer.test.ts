import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readXmlTree, textAt } from './xml-tree.ts'
import { textElement } from './xml-writer.ts'

it.each([
  ['a noncharacter', 'a\ufffeb'],
  ['half of a pair', 'a\ud800b'],
  ['a control character', 'a\u0000b'],
])('%s, which no XML may hold, becomes a space', (_, text) => {
  expect(textElement('Nm', text)).toBe('<Nm>a b</Nm>')
})

it('every other text is read back as it was', () => {
  const texts = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() === text && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text))
  fc.assert(
    fc.property(texts, (text) => {
      expect(textAt(readXmlTree(textElement('Nm', text) ?? '') ?? undefined, 'Nm')).toBe(text)
    }),
  )
})
