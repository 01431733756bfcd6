import { describe, expect, it } from 'vitest'
import { foldText, searchWords } from './search-text.ts'

describe('foldText', () => {
  it.each([
    ['Yılmaz', 'Yilmaz'],
    ['İpek', 'ipek'],
    ['Łódź', 'lodz'],
    ['Đorđe', 'dorde'],
    ['Øst', 'ost'],
    ['Straße', 'STRASSE'],
    ['Ærø', 'aero'],
    ['Œuvre', 'oeuvre'],
    ['Þór', 'thor'],
    ['O’Brien', "o'brien"],
    ['OʼBrien', 'obrien'],
    ['O‘Brien', 'O`Brien'],
    ['O′Brien', 'o´brien'],
    ['Anne‐Marie', 'anne marie'],
    ['Müller', 'mu\u0308ller'],
    ['Quillby  Harriet', 'quillby\u00a0harriet'],
    ['Иванов', 'ivanov'],
    ['１２３', '123'],
  ])('%s is found as %s', (stored, typed) => {
    expect(foldText(typed)).toBe(foldText(stored))
  })

  it('changes nothing that it gave itself', () => {
    for (const text of ['O’Brien-Łódź', '王小明', 'محمد', 'a  b', 'tr_01ab']) {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }
  })

  it('gives the words to look for', () => {
    expect(searchWords("  O'Brien,  Ana-María ")).toEqual(['obrien,', 'ana', 'maria'])
    expect(searchWords(" ' - ")).toEqual([])
  })
})
