import { money } from '@corridor/kernel/money'
import type { InterbankPayment } from '../interbank-payment.ts'
import type { NachaFile } from '../write-nacha.ts'
import type { SepaOrder } from '../write-pain-001.ts'

const home = {
  street: 'Hauptstraße',
  building: '5',
  postCode: '10115',
  town: 'Berlin',
  country: 'DE',
}

export const sepaOrder: SepaOrder = {
  messageId: 'ORDER-2026-1201-1',
  createdAt: new Date('2026-12-01T09:30:00.123Z'),
  scheme: 'sepa-credit',
  executeOn: '2026-12-02',
  debtor: { name: 'Corridor Płatności & Co', address: null, organisationBic: 'COBADEFFXXX' },
  debtorIban: 'DE75512108001245126199',
  debtorBank: { bic: 'COBADEFFXXX' },
  payments: [
    {
      endToEndId: 'PAY-1',
      amount: money(123456n, 'EUR'),
      creditor: { name: 'Ana Müller', address: home },
      creditorIban: 'FR7630006000011234567890189',
      creditorBank: null,
      remittance: { text: 'Invoice <7> & thanks' },
    },
    {
      endToEndId: 'PAY-2',
      amount: money(1n, 'EUR'),
      creditor: {
        name: 'Smith Ltd',
        address: { town: 'London', country: 'GB', lines: ['12 High Street', 'SW1A 1AA'] },
      },
      creditorIban: 'GB82WEST12345698765432',
      creditorBank: { bic: 'WESTGB2L' },
      remittance: { creditorReference: 'RF18539007547034' },
    },
  ],
}

export const interbankPayment: InterbankPayment = {
  network: 'swift',
  messageId: 'MSG-1',
  createdAt: new Date('2026-12-01T09:30:00Z'),
  endToEndId: 'PAY-1',
  transactionId: 'TX-1',
  uetr: '8a562c67-ca16-48ba-b074-65581be6f001',
  amount: money(123450n, 'USD'),
  settleOn: '2026-12-02',
  debtor: { name: 'Corridor', address: home },
  debtorAccount: { iban: 'DE75512108001245126199' },
  debtorBank: { bic: 'COBADEFFXXX' },
  creditor: {
    name: 'Kenji Tanaka',
    address: { town: 'Tokyo', country: 'JP', street: 'Ginza 1-2-3' },
  },
  creditorAccount: { number: '1234567' },
  creditorBank: { bic: 'MHCBJPJT' },
  remittance: { text: 'Rent of December' },
}

export const domesticPayment: InterbankPayment = {
  ...interbankPayment,
  network: 'fednow',
  debtorAccount: { number: '987654321' },
  debtorBank: { routingNumber: '021000021' },
  creditorAccount: { number: '123456789' },
  creditorBank: { routingNumber: '091000019' },
}

export const nachaFile: NachaFile = {
  createdAt: new Date('2026-12-01T09:30:00Z'),
  idModifier: 'A',
  bankRoutingNumber: '091000019',
  bankName: 'FIRST BANK',
  companyId: '1234567890',
  companyName: 'Corridor',
  batches: [
    {
      entryClass: 'PPD',
      purpose: 'wages',
      description: null,
      effectiveOn: '2026-12-02',
      entries: [
        {
          direction: 'credit',
          accountType: 'checking',
          routingNumber: '021000021',
          accountNumber: '123456789',
          amount: money(9_999_999_999n, 'USD'),
          reference: 'PAY-77',
          name: 'Ana Müller',
        },
      ],
    },
  ],
}
