import { describe, expect, it } from 'vitest'
import { applyEdit, groupPlain, settle, toDecimal } from './editing.ts'

/** Types text at the end, a key at a time, and tells what the box shows. */
function type(keys: string, exponent = 2) {
  let shown = ''
  let last = applyEdit({ before: '', after: '', caret: 0 }, exponent)
  for (const key of keys) {
    last = applyEdit({ before: shown, after: shown + key, caret: shown.length + 1 }, exponent)
    shown = last.shown
  }
  return last
}

describe('typing', () => {
  it('groups while typing and takes comma and point alike', () => {
    expect(type('1234567').shown).toBe('1,234,567')
    expect(type('1250,5')).toMatchObject({ shown: '1,250.5', plain: '1250.5' })
    expect(type('1250.50')).toMatchObject({ shown: '1,250.50', plain: '1250.50' })
  })

  it('refuses more digits than the currency has, and says so', () => {
    expect(type('1.239')).toMatchObject({ shown: '1.23', refused: 'extra-digits' })
    expect(type('1.2345', 3)).toMatchObject({ shown: '1.234', refused: 'extra-digits' })
    expect(type('12.', 0)).toMatchObject({ shown: '12', refused: 'extra-digits' })
  })

  it('refuses letters, a second point and absurd lengths', () => {
    expect(type('1a')).toMatchObject({ shown: '1', refused: 'not-a-digit' })
    expect(type('1.2.')).toMatchObject({ shown: '1.2', refused: 'not-a-digit' })
    expect(type('123456789012')).toMatchObject({ shown: '12,345,678,901', refused: 'too-long' })
  })

  it('drops leading zeros but lets 0.5 be typed', () => {
    expect(type('007').shown).toBe('7')
    expect(type('0.05').shown).toBe('0.05')
    expect(type('.5')).toMatchObject({ shown: '.5', plain: '.5' })
  })
})

describe('caret', () => {
  it('stays behind the digit that was typed in the middle', () => {
    // 1,2|34 -> type 9 -> 12,9|34
    expect(applyEdit({ before: '1,234', after: '1,2934', caret: 4 }, 2)).toMatchObject({
      shown: '12,934',
      caret: 4,
    })
  })

  it('takes the digit when only a group comma was deleted', () => {
    const back = { before: '1,234', after: '1234', caret: 1, inputType: 'deleteContentBackward' }
    expect(applyEdit(back, 2)).toMatchObject({ shown: '234', caret: 0 })
    const forward = { before: '1,234', after: '1234', caret: 1, inputType: 'deleteContentForward' }
    expect(applyEdit(forward, 2)).toMatchObject({ shown: '134', caret: 1 })
  })

  it('keeps the amount when its own digits are pasted or typed over it', () => {
    for (const inputType of ['insertFromPaste', 'insertText']) {
      const whole = { before: '1,000', after: '1000', caret: 4, inputType }
      expect(applyEdit(whole, 2)).toMatchObject({ shown: '1,000', plain: '1000', caret: 5 })
    }
  })

  it('regroups after a deletion', () => {
    expect(applyEdit({ before: '1,234', after: '1,24', caret: 3 }, 2)).toMatchObject({
      shown: '124',
      caret: 2,
    })
  })

  it('replaces a selection', () => {
    expect(applyEdit({ before: '1,234.56', after: '9', caret: 1 }, 2)).toMatchObject({
      shown: '9',
      caret: 1,
    })
  })
})

describe('pasting', () => {
  const paste = (text: string, exponent = 2) =>
    applyEdit({ before: '', after: text, caret: text.length }, exponent).plain

  it('reads both conventions', () => {
    expect(paste('1.250,50')).toBe('1250.50')
    expect(paste('1,250.50')).toBe('1250.50')
    expect(paste('1 250,50')).toBe('1250.50')
    expect(paste('1.250.000')).toBe('1250000')
    expect(paste('1,250')).toBe('1250')
    expect(paste('1,250', 3)).toBe('1.250')
    expect(paste('€ 99,90')).toBe('99.90')
  })

  it('keeps whole yen out of a pasted decimal', () => {
    expect(paste('1250.50', 0)).toBe('1250')
  })
})

describe('leaving the box', () => {
  it('fills the minor digits only where some were typed', () => {
    expect(settle('12.5', 2)).toBe('12.50')
    expect(settle('12.', 2)).toBe('12')
    expect(settle('12', 2)).toBe('12')
    expect(settle('.5', 2)).toBe('0.50')
    expect(settle('.', 2)).toBe('')
  })

  it('hands on a plain decimal', () => {
    expect(['12.', '.5', '', '.', '12.30'].map(toDecimal)).toEqual(['12', '0.5', '', '', '12.30'])
    expect(groupPlain('1234567.5')).toBe('1,234,567.5')
  })
})
