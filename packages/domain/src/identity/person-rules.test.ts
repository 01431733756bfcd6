import { describe, expect, test } from 'vitest'
import { checkHandle, handleSkeleton } from './handle.ts'
import { checkPassword } from './password-rules.ts'
import {
  checkBirthDate,
  displayNameOf,
  isCountryOffered,
  normaliseName,
  searchNameOf,
} from './person-rules.ts'
import { parsePhone } from './phone.ts'

const personal = ['ana.silva@example.com', 'anasilva', 'Ana', 'Silva', '351912345678', '19900517']

describe('passwords', () => {
  test.each([
    ['1234567', 'password-too-short'],
    ['a'.repeat(129), 'password-too-long'],
    ['password', 'password-common'],
    ['Password1', 'password-common'],
    ['PASSWORD2024!', 'password-common'],
    ['12345678', 'password-common'],
    ['87654321', 'password-common'],
    ['abcdefgh', 'password-common'],
    ['aaaaaaaa', 'password-common'],
    ['abcabcabcabc', 'password-common'],
    ['qwertyuiop', 'password-common'],
    ['corridor', 'password-common'],
    ['Corridor2026!', 'password-common'],
    ['anasilva1990', 'password-common'],
    ['ana.silva@example.com', 'password-common'],
    ['19900517', 'password-common'],
    ['ｐａｓｓｗｏｒｄ', 'password-common'],
  ])('%s is refused: %s', (password, fault) => {
    expect(checkPassword(password, personal)).toBe(fault)
  })

  test.each([
    'tr4verse-quiet-lagoon',
    `${'a'.repeat(60)}bcdefghijklmno`,
    'correct horse battery staple',
    'zwölf Boxkämpfer jagen',
    '8317 2904 6651',
    'silva-keeps-eleven-goats',
    'пароль-не-простой-42',
    `${'x'.repeat(64)}${'y'.repeat(64)}`,
  ])('%s is taken', (password) => expect(checkPassword(password, personal)).toBeNull())
})

describe('handles', () => {
  test.each(['ana', 'ana_silva', 'a1b2', 'abcdefghijklmnopqrst'])('%s is taken', (handle) => {
    expect(checkHandle(handle)).toBeNull()
  })
  test.each([
    'an',
    'Ana',
    'ana silva',
    'ana-silva',
    'аna',
    'ａｎａ',
    'a'.repeat(21),
    '12345',
    '___',
    'ana\n',
  ])('%j is none', (handle) => expect(checkHandle(handle)).toBe('handle-invalid'))
  test.each([
    'admin',
    'adm1n',
    'a_d_m_i_n',
    'support',
    '5upport',
    'supp0rt',
    'corridor',
    'c0rrid0r',
    'corr1dor',
  ])('%s is reserved', (handle) => expect(checkHandle(handle)).toBe('handle-reserved'))
  test('look-alikes share a skeleton', () => {
    for (const other of ['a1ice', 'al_ice', 'aiice', 'allce']) {
      expect(handleSkeleton(other)).toBe(handleSkeleton('alice'))
    }
    expect(handleSkeleton('alice')).not.toBe(handleSkeleton('alison'))
  })
})

describe('names', () => {
  test.each([
    ['Ana', 'Ana'],
    ['  Maria   da Silva ', 'Maria da Silva'],
    ['José', 'José'],
    ["O'Neil", "O'Neil"],
    ['Jean-Luc', 'Jean-Luc'],
    ['李明', '李明'],
    ['محمد', 'محمد'],
  ])('%j is taken', (typed, kept) => expect(normaliseName(typed)).toBe(kept))
  test.each([
    '',
    'A',
    'A1',
    'Ana2',
    '٣محمد',
    '--',
    'a<b>cd',
    'Ana\nBcc: x',
    '=cmd()',
    'x'.repeat(81),
  ])('%j is refused', (typed) => expect(normaliseName(typed)).toBeNull())
  test('others see the initial only', () => {
    expect(displayNameOf({ firstName: 'Ana', lastName: 'silva' })).toBe('Ana S.')
    expect(searchNameOf('José', 'Ñáñez')).toBe('jose nanez')
  })
})

describe('birth dates', () => {
  const today = new Date('2026-11-21T10:00:00.000Z')
  test.each([
    ['2008-11-21', null],
    ['2008-11-22', 'too-young'],
    ['2008-12-01', 'too-young'],
    ['2026-11-21', 'too-young'],
    ['2026-11-22', 'birth-date-invalid'],
    ['1990-02-30', 'birth-date-invalid'],
    ['1899-01-01', 'birth-date-invalid'],
    ['21.11.1990', 'birth-date-invalid'],
    ['2004-02-29', null],
  ])('%s: %s', (date, fault) => expect(checkBirthDate(date, today)).toBe(fault))
})

describe('phones and countries', () => {
  test.each([
    ['+44 7400 123456', undefined, '+447400123456'],
    ['07400 123456', 'GB', '+447400123456'],
    ['+351 912 345 678', 'GB', '+351912345678'],
    ['912 345 678', 'PT', '+351912345678'],
  ])('%s in %s', (typed, country, kept) => expect(parsePhone(typed, country)).toBe(kept))
  test.each([
    ['07400 123456', undefined],
    ['12345', 'GB'],
    ['+44 7400 123456 ext. 5', undefined],
    ['call +447400123456 now', undefined],
    ['+000000000000', undefined],
  ])('%s in %s is none', (typed, country) => expect(parsePhone(typed, country)).toBeNull())
  test('sanctioned and unknown countries are not offered', () => {
    expect(['PT', 'GB', 'KE', 'IN'].every(isCountryOffered)).toBe(true)
    expect(['KP', 'IR', 'CU', 'SY', 'XX', 'pt', ''].some(isCountryOffered)).toBe(false)
  })
})
