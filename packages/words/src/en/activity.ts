/** What a line of the activity is called where no name says it. */
export const activity = {
  'another-customer': 'Another customer',
  conversion: '{from} to {to}',
  deposit: 'Money added',
  fee: 'Fee: {title}',
  'former-customer': 'Former customer',
  recipient: 'Recipient',
} as const
