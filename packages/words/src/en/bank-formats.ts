/** What is wrong with a bank's file that was read, and with an order to a bank that was not written. */
export const bankFormats = {
  'statement-faults': {
    'unknown-format':
      'This is no bank statement that can be read: camt.053, camt.054, MT940, a NACHA return file, or a ZIP of such.',
    'unknown-message':
      'The file holds another kind of message, or a version of it that is not read.',
    'too-large': 'The file is too large, or holds too much, to be read at once.',
    'bad-encoding': 'The file does not have the character encoding that it names.',
    'document-type': 'The file declares a document type, which no bank does. It is not read.',
    malformed: 'The file is damaged or ends too early.',
    'field-missing': 'A field that must be there is missing.',
    'bad-amount': 'This is no amount of this currency.',
    'bad-date': 'This is no date.',
    'bad-currency': 'This is no currency, or another one than that of the account.',
    'bad-line': 'This line does not have the form of its kind.',
    'balance-mismatch': 'The opening balance and the lines do not add up to the closing balance.',
    'batch-mismatch': 'The single transactions do not add up to the amount of their batch.',
    'control-mismatch': 'A count or total that the file states of itself is not that of its lines.',
  },
  'order-faults': {
    'nothing-to-pay': 'The order holds no payment.',
    'text-missing': 'This text is missing.',
    'text-too-long': 'This text is longer than the format allows. Nothing was cut.',
    'bad-character': 'This text has a character that not every bank accepts.',
    'bad-reference': 'A reference must not begin or end with a slash or hold two in a row.',
    'bad-account': 'This is no account number that the format takes.',
    'bad-bank-code': "This is no bank's code.",
    'bad-currency': 'The scheme does not carry this currency.',
    'amount-not-positive': 'The amount must be more than zero.',
    'amount-too-large': 'The amount is more than the format or the scheme allows. Nothing was cut.',
    'town-missing': 'The address needs a town in its own field.',
    'country-missing': 'The address needs a country in its own field.',
    'too-many-address-lines': 'The address has more than two free lines.',
    'address-line-repeats': 'A free line of the address repeats what stands in a field of its own.',
    'address-unstructured':
      'The address has free lines only, which banks refuse. Town and country need fields of their own.',
    'description-not-of-scheme': 'The scheme does not take this description of the payment.',
  },
} as const
