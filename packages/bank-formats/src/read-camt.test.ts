import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readStatements, statementLines } from './read-statements.ts'
import { bytesOf, camtSample, partyXml, type SampleEntry } from './testing/camt-sample.ts'

const read = (text: string, hints = {}) => readStatements(bytesOf(text), hints)
const codesOf = (text: string) => read(text).faults.map(({ code }) => code)
const linesOf = (...sample: Parameters<typeof camtSample>) => {
  const { statements, faults } = read(camtSample(...sample))
  expect(faults).toEqual([])
  return statements.flatMap(({ lines }) => lines)
}

const versions = ['001.02', '001.04', '001.08'] as const

describe.each(versions)('camt %s', (version) => {
  const refs = '<Refs><EndToEndId>E2E-1</EndToEndId></Refs>'
  const parties = `<RltdPties>${partyXml('Dbtr', 'Ana &amp; Co', 'FR7630006000011234567890189', version)}${partyXml('Cdtr', 'Us', 'DE75512108001245126199', version)}</RltdPties>`
  const text = '<RmtInf><Ustrd>Invoice 7</Ustrd><Ustrd>of  March</Ustrd></RmtInf>'

  it.each(['camt.053', 'camt.054'] as const)(
    'is read as %s with all that a line says',
    (message) => {
      const { statements, faults } = read(
        camtSample([{ amount: '12.5', details: [refs + parties + text] }], {
          version,
          message,
          opening: '-2.50',
          closing: '10.00',
        }),
      )
      expect(faults).toEqual([])
      expect(statements).toEqual([
        {
          format: message,
          version: `${message}.${version}`,
          statementId: 'S-2026-061',
          account: 'DE75512108001245126199',
          currency: 'EUR',
          openingBalance: { minor: -250n, currency: 'EUR' },
          closingBalance: { minor: 1000n, currency: 'EUR' },
          lines: [
            {
              position: 1,
              amount: { minor: 1250n, currency: 'EUR' },
              bookedOn: '2026-03-29',
              valueOn: '2026-03-30',
              isReversal: false,
              bankReference: 'BANK-77',
              endToEndId: 'E2E-1',
              remittance: 'Invoice 7 of March',
              counterpartyName: 'Ana & Co',
              counterpartyAccount: 'FR7630006000011234567890189',
              kindCode: 'PMNT/RCDT/ESCT',
              returnReason: null,
            },
          ],
        },
      ])
    },
  )

  it('tells the other side of money that goes out, comes back, or is taken back', () => {
    const returned = '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>'
    const lines = linesOf(
      [
        { amount: '1', direction: 'DBIT', details: [parties] },
        { amount: '1', details: [parties + returned] },
        { amount: '1', isReversal: true, details: [parties] },
      ],
      { version },
    )
    expect(lines.map((line) => line.counterpartyName)).toEqual(['Us', 'Us', 'Us'])
    expect(lines.map((line) => line.amount.minor)).toEqual([-100n, 100n, 100n])
    expect(lines.map((line) => line.isReversal)).toEqual([false, false, true])
    expect(lines.map((line) => line.returnReason)).toEqual([null, 'AC04', null])
  })

  it('makes a line of each transaction of a batch', () => {
    const one = (amount: string, id: string, direction = 'CRDT') =>
      version === '001.02'
        ? `<Refs><EndToEndId>${id}</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls>`
        : `<Refs><EndToEndId>${id}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>`
    const lines = linesOf(
      [
        {
          amount: '30.00',
          direction: 'DBIT',
          details: [one('10', 'a', 'DBIT'), one('20', 'b', 'DBIT')],
        },
        { amount: '5', details: [one('5', 'c')] },
      ],
      { version },
    )
    expect(
      lines.map((line) => [line.position, line.amount.minor, line.bankReference, line.endToEndId]),
    ).toEqual([
      [1, -1000n, 'BANK-77/1', 'a'],
      [2, -2000n, 'BANK-77/2', 'b'],
      [3, 500n, 'BANK-77', 'c'],
    ])
    const wrong = camtSample([{ amount: '30', details: [one('10', 'a'), one('19.99', 'b')] }], {
      version,
    })
    expect(codesOf(wrong)).toEqual(['batch-sum-mismatch'])
  })
})

describe('amounts', () => {
  it.each([
    ['JPY', '1250', 1250n],
    ['JPY', '1250.00', 1250n],
    ['KWD', '1.234', 1234n],
    ['BHD', '1.2', 1200n],
    ['EUR', '00012.30', 1230n],
    ['CLF', '1.2345', 12345n],
    ['EUR', '92233720368547758.07', 2n ** 63n - 1n],
  ])('in %s: %s', (currency, amount, minor) => {
    expect(linesOf([{ amount }], { currency })[0]?.amount).toEqual({ minor, currency })
  })

  it.each([
    ['JPY', '1250.5'],
    ['KWD', '1.2345'],
    ['EUR', '1,234.00'],
    ['EUR', '-1'],
    ['EUR', '1e3'],
    ['EUR', ''],
    ['EUR', '92233720368547758.08'],
  ])('in %s not %j', (currency, amount) => {
    expect(codesOf(camtSample([{ amount }], { currency }))).toEqual(['amount-malformed'])
  })
})

describe('what a statement must say', () => {
  const entry: SampleEntry = { amount: '1' }
  const change = (from: string | RegExp, to: string) => camtSample([entry]).replace(from, to)
  it.each([
    ['a currency of ISO 4217', camtSample([entry], { currency: 'XYZ' }), ['currency-unknown']],
    ['one currency', camtSample([{ ...entry, currency: 'USD' }]), ['currency-differs']],
    ['which way', change('<CdtDbtInd>CRDT', '<CdtDbtInd>C'), ['direction-unknown']],
    ['a status', change(/<Sts>.*<\/Sts>/, ''), ['field-missing']],
    ['a known status', camtSample([{ ...entry, status: 'DONE' }]), ['status-unknown']],
    [
      'a day of the calendar',
      camtSample([{ ...entry, booked: '<Dt>2026-02-30</Dt>' }]),
      ['date-malformed'],
    ],
    ['its id', change('<Id>S-2026-061</Id>', ''), ['field-missing']],
    ['a version that is read', change('camt.053.001.08', 'camt.053.001.06'), ['version-unknown']],
    ['a message that is read', change('camt.053.001.08', 'camt.052.001.08'), ['version-unknown']],
    [
      'balances that its lines explain',
      camtSample([entry], { opening: '1.00', closing: '2.01' }),
      ['balance-mismatch'],
    ],
    [
      'the number of entries',
      camtSample([entry], {
        summary:
          '<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>2</Sum></TtlNtries></TxsSummry>',
      }),
      ['count-wrong', 'total-wrong'],
    ],
  ])('%s', (_what, text, codes) => expect(codesOf(text)).toEqual(codes))

  it('and nothing of what is only pending', () => {
    expect(
      linesOf([{ amount: '1', status: 'PDNG' }, entry], { opening: '0', closing: '1' }),
    ).toHaveLength(1)
  })

  it('says where a fault stands and what was found', () => {
    const { faults } = read(camtSample([entry, { amount: 'x'.repeat(200) }]))
    expect(faults).toEqual([
      { place: 'Stmt[1]/Ntry[2]/Amt', code: 'amount-malformed', found: 'x'.repeat(80) },
    ])
  })
})

describe('days', () => {
  const dayOf = (booked: string, timeZone?: string) =>
    read(camtSample([{ amount: '1', booked }]), { timeZone }).statements[0]?.lines[0]?.bookedOn
  it('are as written, or those of the bank', () => {
    expect(dayOf('<DtTm>2026-03-28T23:30:00Z</DtTm>')).toBe('2026-03-28')
    expect(dayOf('<DtTm>2026-03-28T23:30:00Z</DtTm>', 'Europe/Berlin')).toBe('2026-03-29')
    expect(dayOf('<DtTm>2026-03-28T23:30:00.5</DtTm>', 'Europe/Berlin')).toBe('2026-03-28')
    expect(dayOf('<DtTm>2026-03-29T00:30:00+01:00</DtTm>')).toBe('2026-03-29')
    expect(dayOf('<Dt>2026-03-29+01:00</Dt>', 'America/New_York')).toBe('2026-03-29')
  })
})

describe('files', () => {
  it('have prefixes, comments, CDATA, references, other encodings and byte order marks', () => {
    const text = camtSample([
      {
        amount: '1',
        details: [
          '<RmtInf><Ustrd><!-- <Ntry> --><![CDATA[<Ntry> &amp;]]> &#252;&#xfc;&lt;</Ustrd></RmtInf>',
        ],
      },
    ])
    const prefixed = text
      .replace(/<(\/?)([A-Z])/g, '<$1n:$2')
      .replace('xmlns=', 'xmlns:n=')
      .replace('<n:Ntry> -->', '<Ntry> -->')
      .replace('[<n:Ntry>', '[<Ntry>')
    const latin = Uint8Array.from(
      text.replace('UTF-8', 'ISO-8859-1').replace('&#252;', 'ü'),
      (char) => char.charCodeAt(0),
    )
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'))
    for (const bytes of [
      bytesOf(text),
      bytesOf(prefixed),
      bytesOf(`\uFEFF${text}`),
      latin,
      utf16,
    ]) {
      const { statements, faults } = readStatements(bytes)
      expect(faults).toEqual([])
      expect(statements[0]?.lines[0]?.remittance).toBe('<Ntry> &amp; üü<')
    }
  })

  it('come as a ZIP of several, whose names mean nothing', () => {
    const zip = zipSync({
      '../../etc/passwd': strToU8(camtSample([{ amount: '1' }])),
      'b/': new Uint8Array(),
      'b/c.xml': strToU8(camtSample([{ amount: 'x' }], { version: '001.02' })),
    })
    const { statements, faults } = readStatements(zip)
    expect(statements.map(({ version }) => version)).toEqual(['camt.053.001.08', 'camt.053.001.02'])
    expect(faults).toEqual([
      { place: 'file 2: Stmt[1]/Ntry[1]/Amt', code: 'amount-malformed', found: 'x' },
    ])
  })

  it('of several statements keep their lines apart', () => {
    const text = camtSample([{ amount: '1' }])
    const statement = text.slice(text.indexOf('<Stmt>'), text.indexOf('</Stmt>') + 7)
    const { statements } = read(
      text.replace(statement, statement + statement.replace('2026-061', '2026-062')),
    )
    expect(statements.map(({ statementId, lines }) => [statementId, lines.length])).toEqual([
      ['S-2026-061', 1],
      ['S-2026-062', 1],
    ])
  })

  it('are read entry by entry', () => {
    const [whole = ''] = camtSample([{ amount: '1' }]).split('\n</Stmt>')
    const parts = statementLines(bytesOf(`${whole}<broken`))
    expect([...parts].map(({ kind }) => kind)).toEqual(['statement', 'line', 'fault'])
  })

  it('of another format than agreed are refused', () => {
    const text = camtSample([{ amount: '1' }])
    const told = (format: string) => read(text, { format }).faults.map(({ code }) => code)
    expect(['mt940', 'camt.054', 'camt.053'].map(told)).toEqual([
      ['format-differs'],
      ['format-differs'],
      [],
    ])
  })
})
