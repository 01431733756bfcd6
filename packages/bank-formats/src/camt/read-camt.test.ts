import { money } from '@corridor/kernel/money'
import { describe, expect, it } from 'vitest'
import { readStatements } from '../read-statements.ts'
import { type CamtVersion, camtFile } from '../testing/camt-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readStatements(bytes(text))
const versions: readonly CamtVersion[] = ['001.02', '001.04', '001.08']

/** One transaction as each version lays it out: 2 without an amount of its own, 8 with a party within the role. */
function transaction(version: CamtVersion, amount: string, endToEndId: string): string {
  const own =
    version === '001.02'
      ? `<AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls>`
      : `<Amt Ccy="EUR">${amount}</Amt>`
  const debtor =
    version === '001.08'
      ? '<Dbtr><Pty><Nm>Ida Sand</Nm></Pty></Dbtr>'
      : '<Dbtr><Nm>Ida Sand</Nm></Dbtr>'
  return `<TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>${own}<RltdPties>${debtor}<DbtrAcct><Id><IBAN>AT611904300234573201</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Rent</Ustrd><Ustrd>March</Ustrd></RmtInf></TxDtls>`
}

describe('a camt.053', () => {
  it.each(versions)(
    'of version %s is read with who paid, why, and by which reference',
    (version) => {
      const details = `<NtryDtls>${transaction(version, '12.50', 'E-1')}</NtryDtls>`
      const { statements, faults } = read(
        camtFile(version, [{ amount: '12.50', side: 'CRDT', details }], { closing: '112.50' }),
      )
      expect(faults).toEqual([])
      expect(statements).toEqual([
        {
          format: 'camt.053',
          version: `camt.053.${version}`,
          statementId: 'S-2026-03-29',
          account: 'DE89370400440532013000',
          currency: 'EUR',
          openingBalance: money(10_000n, 'EUR'),
          closingBalance: money(11_250n, 'EUR'),
          changes: [],
          lines: [
            {
              position: 1,
              amount: money(1_250n, 'EUR'),
              bookedOn: '2026-03-29',
              valueOn: '2026-03-29',
              isReversal: false,
              bankReference: 'B-1',
              endToEndId: 'E-1',
              remittance: 'Rent March',
              counterpartyName: 'Ida Sand',
              counterpartyAccount: 'AT611904300234573201',
              kindCode: 'PMNT/ICDT/ESCT',
              returnReason: null,
            },
          ],
        },
      ])
    },
  )

  it.each(versions)('of version %s: a batch is as many lines as it has transactions', (version) => {
    const details = `<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>${transaction(version, '1.50', 'E-1')}${transaction(version, '2.25', 'E-2')}</NtryDtls>`
    const { statements, faults } = read(
      camtFile(version, [{ amount: '3.75', side: 'CRDT', details }], { closing: '103.75' }),
    )
    expect(faults).toEqual([])
    const lines = statements[0]?.lines ?? []
    expect(lines.map(({ amount, endToEndId }) => [amount.minor, endToEndId])).toEqual([
      [150n, 'E-1'],
      [225n, 'E-2'],
    ])
  })

  it('whose batch does not make its amount says so and has none of its lines', () => {
    const details = `<NtryDtls>${transaction('001.08', '1.50', 'E-1')}${transaction('001.08', '2.26', 'E-2')}</NtryDtls>`
    const { statements, faults } = read(
      camtFile('001.08', [{ amount: '3.75', side: 'CRDT', details }], { closing: '103.75' }),
    )
    expect(faults).toMatchObject([{ code: 'batch-mismatch', found: '376 / 375 (minor)' }])
    expect(statements[0]?.lines).toEqual([])
  })

  it('has a reversal on the side that its indicator says, with the party of what it takes back', () => {
    const back =
      '<NtryDtls><TxDtls><RltdPties><Cdtr><Pty><Nm>Olga Kern</Nm></Pty></Cdtr></RltdPties><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>'
    const entries = [{ amount: '20.00', side: 'CRDT', isReversal: true, details: back }] as const
    const { statements, faults } = read(camtFile('001.08', entries, { closing: '120.00' }))
    expect(faults).toEqual([])
    expect(statements[0]?.lines).toMatchObject([
      {
        amount: { minor: 2_000n },
        isReversal: true,
        counterpartyName: 'Olga Kern',
        returnReason: 'AC04',
      },
    ])
  })

  it('counts booked entries only', () => {
    const entries = [
      { amount: '5.00', side: 'DBIT' },
      { amount: '7.00', side: 'DBIT', status: 'PDNG' },
    ] as const
    for (const version of versions) {
      const { statements, faults } = read(camtFile(version, entries, { closing: '95.00' }))
      expect(faults).toEqual([])
      expect(statements[0]?.lines.map(({ amount }) => amount.minor)).toEqual([-500n])
    }
  })

  it.each([
    ['JPY', '1234', '1234', 1_234n],
    ['JPY', '1234.00', '1234', 1_234n],
    ['KWD', '1.234', '1.234', 1_234n],
    ['KWD', '1.2', '1.200', 1_200n],
    ['EUR', '0.1', '0.10', 10n],
    ['EUR', '9999999999999999.99', '9999999999999999.99', 999_999_999_999_999_999n],
  ])('reads %s %s exactly', (currency, amount, closing, minor) => {
    const { statements, faults } = read(
      camtFile('001.08', [{ amount, side: 'CRDT' }], { opening: '0', closing, currency }),
    )
    expect(faults).toEqual([])
    expect(statements[0]?.lines[0]?.amount).toEqual({ minor, currency })
  })

  it.each(['1,50', '1.505', '-1.50', '1e3', '', ' 1.5 0', '٣'])(
    'says that %j is no amount',
    (amount) => {
      const { faults } = read(camtFile('001.08', [{ amount, side: 'CRDT' }], { closing: '100.00' }))
      expect(faults[0]).toMatchObject({
        place: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[1]/Amt',
        code: amount === '' ? 'field-missing' : 'bad-amount',
      })
    },
  )

  it('that does not lead from its opening to its closing balance says by how much', () => {
    const { faults } = read(
      camtFile('001.08', [{ amount: '1.00', side: 'DBIT' }], { closing: '98.99' }),
    )
    expect(faults).toEqual([
      {
        place: '/Document/BkToCstmrStmt/Stmt[1]',
        code: 'balance-mismatch',
        found: '-1 EUR (minor)',
      },
    ])
  })

  it('may have a prefix, references by number, and another encoding', () => {
    const plain = camtFile(
      '001.08',
      [
        {
          amount: '1.00',
          side: 'CRDT',
          more: '<AddtlNtryInf>M&#252;ller &amp; S&#xF6;hne</AddtlNtryInf>',
        },
      ],
      { closing: '101.00' },
    )
    const prefixed = plain.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1n:').replace('xmlns=', 'xmlns:n=')
    expect(read(prefixed).statements[0]?.lines[0]?.remittance).toBe('Müller & Söhne')
    const latin = Buffer.from(
      plain.replace('UTF-8', 'ISO-8859-1').replace('M&#252;ller', 'Müller'),
      'latin1',
    )
    expect(readStatements(latin).statements[0]?.lines[0]?.remittance).toBe('Müller & Söhne')
  })
})

describe('what is no statement', () => {
  const good = camtFile('001.08', [], { closing: '100.00' })
  it.each([
    [
      'a document type',
      `<!DOCTYPE Document>${good.slice(good.indexOf('<Document'))}`,
      'document-type',
    ],
    ['another version', good.replace('camt.053.001.08', 'camt.053.001.99'), 'unknown-message'],
    ['another message', good.replace('camt.053.001.08', 'pain.001.001.09'), 'unknown-message'],
    ['XML that is cut off', good.slice(0, -20), 'malformed'],
    ['an element that closes another', good.replace('</Stmt>', '</Other>'), 'malformed'],
    [
      'no statement',
      good.replaceAll('Stmt>', 'Stmtx>').replaceAll('BkToCstmrStmtx', 'BkToCstmrStmt'),
      'field-missing',
    ],
    ['a page', '<html><body>Sign in</body></html>', 'unknown-message'],
    ['a text', 'hello', 'unknown-format'],
    ['nothing', '', 'unknown-format'],
    ['a currency that is none', good.replaceAll('EUR', 'EUX'), 'bad-currency'],
    ['an encoding that nobody knows', good.replace('UTF-8', 'EBCDIC'), 'bad-encoding'],
  ])('%s is a fault and no exception', (_, text, code) => {
    const { statements, faults } = read(text)
    expect(faults[0]?.code).toBe(code)
    expect(statements.every(({ lines }) => lines.length === 0)).toBe(true)
  })

  it('bytes that are no UTF-8 in a file that says so', () => {
    const broken = Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xfe])])
    expect(readStatements(broken).faults[0]?.code).toBe('bad-encoding')
  })

  it('elements within elements without end are not followed', () => {
    const deep = good.replace('<Stmt>', `<Stmt>${'<a>'.repeat(500)}${'</a>'.repeat(500)}`)
    expect(read(deep).faults[0]?.code).toBe('malformed')
  })

  it('names of what every object has are no values', () => {
    const odd = good.replace('<Id>S-2026-03-29</Id>', '<Id><constructor>x</constructor></Id>')
    expect(read(odd).faults[0]?.code).toBe('malformed')
  })
})
