import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CompactIndex } from './compact-lists.ts'
import { CompactTokens, TokenDraft } from './compact-tokens.ts'
import { atOnce } from './take-turns.ts'

const key = fc.string({ unit: 'grapheme', maxLength: 9 })
const number = fc.integer({ min: 0, max: 0xffffffff })

it('answers as the map does that it was made of, for texts that are in it and for others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.array(number)), { maxLength: 300 }),
      fc.array(key),
      (pairs, others) => {
        const map = new Map(pairs)
        const index = atOnce(CompactIndex.of(map))
        for (const text of [...map.keys(), ...others]) {
          expect([...index.get(text)]).toEqual(map.get(text) ?? [])
        }
      },
    ),
  )
})

it('keeps every word once, with all that tells it from another', () => {
  const words = [
    { text: 'ali', weight: 0.85 },
    { text: 'ali', weight: 0.25 },
    { text: 'ali', weight: 0.85, isSyllable: true },
    { text: 'eli', weight: 0.85, letters: 'علي' },
    { text: 'ali', weight: 0.85 },
  ]
  const draft = new TokenDraft()
  const places = words.map((word) => draft.add(word))
  expect(places).toEqual([0, 1, 2, 3, 0])
  const tokens = atOnce(CompactTokens.of(draft))
  const made = places.map((place) => tokens.at(place))
  expect(made).toEqual(words)
  tokens.forget()
  expect(places.map((place) => tokens.at(place))).toEqual(words)
})
