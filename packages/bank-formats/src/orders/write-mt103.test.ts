import { money } from '@corridor/kernel/money'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeMt103 } from './write-mt103.ts'
import type { InterbankTransfer } from './write-pacs008.ts'

const transfer: InterbankTransfer = {
  scheme: 'swift',
  messageId: 'MSG-1',
  createdAt: new Date('2026-12-01T09:30:15Z'),
  settleOn: '2026-12-01',
  instructionId: 'I-1',
  endToEndId: 'E-1',
  uetr: '8a562c67-ca16-48ba-b074-65581be6f001',
  amount: money(123_456n, 'EUR'),
  debtor: {
    name: 'Corridor GmbH',
    address: {
      street: 'Hauptstr.',
      buildingNumber: '7',
      postCode: '10115',
      town: 'Berlin',
      country: 'DE',
    },
  },
  debtorAccount: { iban: 'DE89370400440532013000' },
  debtorAgent: { bic: 'COBADEFFXXX' },
  creditorAgent: { routingNumber: '011000015' },
  creditor: { name: 'Dana Fox', address: { town: 'Boston', country: 'US' } },
  creditorAccount: { number: '99887766' },
  remittance: 'Invoice 7',
}
const asItIs = (text: string) => text

it('prints a payment field by field', () => {
  expect(writeMt103(transfer, asItIs).split('\r\n')).toEqual([
    '{3:{111:001}{121:8a562c67-ca16-48ba-b074-65581be6f001}}{4:',
    ':20:I-1',
    ':23B:CRED',
    ':32A:261201EUR1234,56',
    ':33B:EUR1234,56',
    ':50K:/DE89370400440532013000',
    'Corridor GmbH',
    'DE/10115 Berlin, Hauptstr. 7',
    ':52A:COBADEFFXXX',
    ':57D://FW011000015',
    ':59:/99887766',
    'Dana Fox',
    'US/Boston',
    ':70:/ROC/E-1//URI/Invoice 7',
    ':71A:SHA',
    '-}',
  ])
})

it.each([
  ['JPY', 1_234n, '1234,'],
  ['KWD', 1_234n, '1,234'],
] as const)('%s has the digits of its currency', (currency, minor, said) => {
  const text = writeMt103({ ...transfer, amount: money(minor, currency) }, asItIs)
  expect(text).toContain(`:32A:261201${currency}${said}\r\n`)
})

it('a reference that does not fit ends in a plus', () => {
  const text = writeMt103({ ...transfer, instructionId: 'ABCDEFGHIJKLMNOPQRST' }, asItIs)
  expect(text).toContain(':20:ABCDEFGHIJKLMNO+\r\n')
})

it('no text of a customer begins a field, ends the message or is wider than a line', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.constantFrom('\r\n-}', '\n:59:/1', ':32A:', '-', `${'a'.repeat(35)}:71A:OUR`),
  )
  fc.assert(
    fc.property(texts, texts, texts, (name, town, remittance) => {
      const hostile = {
        ...transfer,
        debtor: { name, address: { town, country: 'DE' } },
        remittance,
      }
      const lines = writeMt103(hostile, asItIs).split('\r\n').slice(1)
      const tags = lines.flatMap((line) => /^:(\d\d[A-Z]?):/.exec(line)?.[1] ?? [])
      expect(tags).toEqual(['20', '23B', '32A', '33B', '50K', '52A', '57D', '59', '70', '71A'])
      expect(lines.filter((line) => line.startsWith('-'))).toEqual(['-}'])
      expect(lines.every((line) => line.replace(/^:\w+:/, '').length <= 36)).toBe(true)
      expect(lines.join('')).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*}$/)
    }),
  )
})
