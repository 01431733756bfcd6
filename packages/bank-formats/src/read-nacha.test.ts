import { describe, expect, it } from 'vitest'
import { readStatements } from './read-statements.ts'
import { bytesOf } from './testing/camt-sample.ts'

const pad = (text: string, length: number) => text.padEnd(length)
const digits = (value: number | bigint, length: number) => String(value).padStart(length, '0')

type Returned = { code: string; amount: number; addenda: string; routing?: string }

const entry = ({ code, amount, routing = '09100001' }: Returned) =>
  `6${code}${routing}9${pad('123456789', 17)}${digits(amount, 10)}${pad('PAY-77', 15)}${pad('ANA MUSTER', 22)}  1091000010000001`
const addenda = (kind: string, text: string) =>
  `7${kind}${pad(`${text.slice(0, 3)}076401250000005      09100001${text.slice(3)}`, 76)}091000010000009`

/** A file of one batch as an operator sends it back, effective on the 364th day of its year. */
function fileOf(entries: readonly Returned[], change: (text: string) => string = (text) => text) {
  const hash = digits(
    entries.reduce((sum, { routing = '09100001' }) => sum + Number(routing), 0),
    10,
  )
  const total = (codes: string[]) =>
    digits(
      entries.reduce((sum, each) => sum + (codes.includes(each.code) ? each.amount : 0), 0),
      12,
    )
  const [debit, credit] = [total(['26', '36']), total(['21', '31'])]
  const count = entries.length * 2
  const records = [
    `101 ${pad('076401251', 9)}${pad(' 091000019', 10)}2601020830A094101${pad('US', 23)}${pad('BANK', 23)}${pad('', 8)}`,
    `5200${pad('CORRIDOR', 16)}${pad('', 20)}1234567890PPD${pad('PAYROLL', 10)}${pad('', 6)}2512303641076401250000001`,
    ...entries.flatMap((each) => [
      entry(each),
      addenda(each.addenda.startsWith('C') ? '98' : '99', each.addenda),
    ]),
    `8200${digits(count, 6)}${hash}${debit}${credit}1234567890${pad('', 25)}076401250000001`,
    `9${digits(1, 6)}${digits(Math.ceil((count + 4) / 10), 6)}${digits(count, 8)}${hash}${debit}${credit}${pad('', 39)}`,
  ]
  while (records.length % 10 !== 0) records.push('9'.repeat(94))
  return change(records.join('\n'))
}

const sample: Returned[] = [
  { code: '21', amount: 12345, addenda: 'R03NO ACCOUNT' },
  { code: '26', amount: 500, addenda: 'R01' },
  { code: '21', amount: 0, addenda: 'C01987654321', routing: '02100002' },
]
const read = (text: string) => readStatements(bytesOf(text))

describe('NACHA returns', () => {
  it('are lines with the reason, and changes with what is right', () => {
    const { statements, faults } = read(fileOf(sample))
    expect(faults).toEqual([])
    expect(statements).toHaveLength(1)
    const [statement] = statements
    expect(statement).toMatchObject({
      format: 'nacha-return',
      account: '1234567890',
      currency: 'USD',
      statementId: '091000019-2601020830A/0000001',
    })
    expect(
      statement?.lines.map((line) => [
        line.amount.minor,
        line.kindCode,
        line.returnReason,
        line.remittance,
      ]),
    ).toEqual([
      [12345n, 'R03', 'R03', 'NO ACCOUNT'],
      [-500n, 'R01', 'R01', null],
      [0n, 'C01', null, '987654321'],
    ])
    expect(statement?.lines[0]).toMatchObject({
      position: 3,
      bookedOn: '2025-12-30',
      isReversal: true,
      bankReference: '091000010000009',
      endToEndId: 'PAY-77',
      counterpartyName: 'ANA MUSTER',
      counterpartyAccount: '123456789',
    })
  })

  it('are read without line ends too', () => {
    expect(read(fileOf(sample, (text) => text.replaceAll('\n', '')))).toMatchObject({
      faults: [],
      statements: [{ lines: { length: 3 } }],
    })
    expect(read(fileOf(sample, (text) => text.replaceAll('\n', '\r\n'))).faults).toEqual([])
  })

  it.each([
    [
      'a hash',
      /^8.*$/m,
      (row: string) => `${row.slice(0, 10)}0000000001${row.slice(20)}`,
      ['hash-wrong'],
    ],
    [
      'a count',
      /^8.*$/m,
      (row: string) => `${row.slice(0, 4)}000005${row.slice(10)}`,
      ['count-wrong'],
    ],
    ['a total', /^8.*$/m, (row: string) => `${row.slice(0, 31)}1${row.slice(32)}`, ['total-wrong']],
    [
      'the number of batches',
      /^9000.*$/m,
      (row: string) => `9000002${row.slice(7)}`,
      ['count-wrong'],
    ],
    [
      'the number of blocks',
      /^9000.*$/m,
      (row: string) => `${row.slice(0, 7)}000009${row.slice(13)}`,
      ['blocks-wrong'],
    ],
    [
      'the total of the file',
      /^9000.*$/m,
      (row: string) => `${row.slice(0, 42)}9${row.slice(43)}`,
      ['total-wrong'],
    ],
    ['a reason', /^799.*$/m, (row: string) => `799X03${row.slice(6)}`, ['return-reason-missing']],
    [
      'an amount',
      /^6.*$/m,
      (row: string) => `${row.slice(0, 29)}         x${row.slice(39)}`,
      [
        'amount-malformed',
        'count-wrong',
        'hash-wrong',
        'total-wrong',
        'count-wrong',
        'hash-wrong',
        'total-wrong',
      ],
    ],
    ['the length of a record', /^5.*$/m, (row: string) => `${row} `, ['record-length-wrong']],
    [
      'the order of records',
      /^5.*\n/m,
      () => '',
      [
        'record-unexpected',
        'record-unexpected',
        'record-unexpected',
        'record-unexpected',
        'record-unexpected',
        'record-unexpected',
        'record-unexpected',
        'count-wrong',
        'count-wrong',
        'hash-wrong',
        'total-wrong',
        'total-wrong',
        'blocks-wrong',
      ],
    ],
    ['the filler', /\n9{94}$/, () => '', ['blocks-wrong']],
  ] as const)('with a fault in %s are not taken', (_what, row, change, codes) => {
    const filled = [...sample, ...sample, ...sample, ...sample].slice(0, 3)
    const more = _what === 'the filler' ? sample.slice(0, 2) : filled
    const { faults } = read(fileOf(more, (text) => text.replace(row, (found) => change(found))))
    expect(faults.map(({ code }) => code)).toEqual(codes)
  })

  it('end where the file says so', () => {
    expect(
      read(fileOf(sample, (text) => text.split('\n').slice(0, 6).join('\n'))).faults.map(
        ({ code }) => code,
      ),
    ).toEqual(['message-unfinished'])
  })
})
