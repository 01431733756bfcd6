import { nameProblem, tidyName } from '@corridor/kernel/name-rule'
import { describe, expect, test } from 'vitest'
import {
  confirmTotpInput,
  proposeStaffInput,
  recoveryPersonInput,
  registerCustomerInput,
  signInInput,
} from './contract.ts'
import { checkHandle, handleSkeleton } from './handle.ts'
import { checkPassword } from './password-rules.ts'
import {
  checkBirthDate,
  displayNameOf,
  isCountryOffered,
  isSamePerson,
  normaliseName,
  readNames,
  searchNameOf,
} from './person-rules.ts'
import { parsePhone } from './phone.ts'
import { hashRecoveryCode } from './secret-tokens.ts'

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
    ['O’Brien', 'O’Brien'],
    ['Jean-Luc', 'Jean-Luc'],
    ['Anne\u2010Marie', 'Anne\u2010Marie'],
    ['李小龙', '李小龙'],
    ['محمد', 'محمد'],
    ['O', 'O'],
    ['A', 'A'],
    ['Suharto', 'Suharto'],
  ])('%j is taken', (typed, kept) => expect(normaliseName(typed)).toBe(kept))
  test.each([
    '',
    'A1',
    'Ana2',
    '٣محمد',
    '--',
    'a<b>cd',
    'Ana\nBcc: x',
    '=cmd()',
    'x'.repeat(81),
    '\u3164',
    '\u115F\u1160',
    '\uFFA0',
    '\u2800',
    '\u200B',
    '\u0301',
    '😀',
    'https://evil.example',
  ])('%j is refused', (typed) => expect(normaliseName(typed)).toBeNull())

  test.each([
    [
      { firstName: 'Cédric', lastName: 'O' },
      { firstName: 'Cédric', lastName: 'O' },
    ],
    [
      { firstName: '', lastName: 'Suharto' },
      { firstName: '', lastName: 'Suharto' },
    ],
    [
      { firstName: 'Suharto', lastName: '' },
      { firstName: '', lastName: 'Suharto' },
    ],
    [
      { firstName: '\u200B', lastName: '李小龙' },
      { firstName: '', lastName: '李小龙' },
    ],
    [{ firstName: '', lastName: '' }, null],
    [{ firstName: '\u3164', lastName: '\u3164' }, null],
    [{ firstName: 'Ana', lastName: '\u3164' }, null],
    [{ firstName: 'Ana2', lastName: 'Silva' }, null],
    [{ firstName: 'Ana', lastName: '😀' }, null],
  ])('first and last name of %j', (typed, kept) => expect(readNames(typed)).toEqual(kept))

  test.each([
    'Cédric O',
    'O',
    '李小龙',
    'Suharto',
    'Anne\u2010Marie',
    'Sinéad O’Brien',
    'Ana2',
    '\u3164',
  ])('the form, the use case and the kernel judge %j alike', (name) => {
    const verdict = nameProblem(tidyName(name), 'person') === null
    expect(normaliseName(name) !== null).toBe(verdict)
    expect(registerCustomerInput.shape.lastName.safeParse(name).success).toBe(verdict)
    const asStaff = {
      kind: 'create',
      email: 'new@example.org',
      name,
      roles: ['support'],
      reason: 'a test',
    }
    expect(proposeStaffInput.safeParse(asStaff).success).toBe(verdict)
  })
  test('a form may leave the first name out', () => {
    const { firstName, lastName } = registerCustomerInput.shape
    expect(firstName.safeParse(' ').data).toBe('')
    expect(lastName.safeParse('').success).toBe(false)
    expect(lastName.safeParse('\u200B').success).toBe(false)
  })

  test('others see the initial only, and the whole of a single name', () => {
    expect(displayNameOf({ firstName: 'Ana', lastName: 'silva' })).toBe('Ana S.')
    expect(displayNameOf({ firstName: '', lastName: 'Suharto' })).toBe('Suharto')
    expect(displayNameOf({ firstName: 'Cédric', lastName: 'O' })).toBe('Cédric O.')
    expect(displayNameOf({ firstName: 'Anna', lastName: '’t Hooft' })).toBe('Anna T.')
    expect(searchNameOf('José', 'Ñáñez')).toBe('jose nanez')
    expect(searchNameOf('', 'Suharto')).toBe('suharto')
  })
})

describe('what is typed in the digits of another script', () => {
  test.each([
    '123456',
    '١٢٣٤٥٦',
    '۱۲۳۴۵۶',
    '१२३४५६',
    '１２３４５６',
    '123 456',
    '123\u00A0456',
    '123-456',
  ])('%s is a code of six digits', (code) => {
    const { totpCode } = signInInput.shape
    expect(totpCode.safeParse(code).data).toBe('123456')
    expect(confirmTotpInput.safeParse({ code }).data?.code).toBe('123456')
  })
  test.each(['1990-05-17', '١٩٩٠-٠٥-١٧', '１９９０－０５－１７', '1990\u201105\u201117'])(
    '%s is a birth date',
    (date) => {
      expect(registerCustomerInput.shape.birthDate.safeParse(date).data).toBe('1990-05-17')
    },
  )
  test('a birth date is still a date', () => {
    expect(registerCustomerInput.shape.birthDate.safeParse('1990-02-30').success).toBe(false)
    expect(registerCustomerInput.shape.birthDate.safeParse('17.05.1990').success).toBe(false)
  })
  test.each([
    '+٤٤ ٧٤٠٠ ١٢٣٤٥٦',
    '+४४ ७४०० १२३४५६',
    '＋４４　７４００　１２３４５６',
    '\u202A+44 7400 123456\u202C',
  ])('%s is a phone number', (phone) => expect(parsePhone(phone)).toBe('+447400123456'))
  test('a recovery code is its own', () => {
    const hash = hashRecoveryCode('k3m9-0000-abcd-2222-3333-4444')
    for (const typed of [
      'K3M9–OOOO–ABCD–2222–3333–4444',
      'k۳m۹ ۰۰۰۰ abcd ٢٢٢٢ 3333 4444',
      'ｋ３ｍ９-0000-abcd-2222-3333-4444\u200B',
    ]) {
      expect(hashRecoveryCode(typed)).toEqual(hash)
    }
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

test('somebody with one name can say who they are to recover a lost authenticator', () => {
  const suharto = { firstName: '', lastName: 'Suharto', birthDate: '1950-06-08' }
  const said = recoveryPersonInput.parse(suharto)
  expect(isSamePerson(suharto, said)).toBe(true)
  expect(isSamePerson(suharto, { ...said, lastName: 'Sukarno' })).toBe(false)
  expect(recoveryPersonInput.safeParse({ ...suharto, lastName: ' ' }).success).toBe(false)
})
