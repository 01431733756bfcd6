/** What customers ask and staff answer, in the demo. */
export const conversations: readonly {
  readonly subject: string
  readonly question: string
  readonly answer: string
  readonly thanks?: string
  readonly isAboutTransfer?: boolean
}[] = [
  {
    subject: 'Where is my transfer?',
    question: 'I sent money two days ago and my sister says that nothing has come. Can you look?',
    answer:
      'It was handed to the bank on the day you sent it. There was a bank holiday; it should be there tomorrow by 18:00.',
    thanks: 'It is there now, thank you.',
    isAboutTransfer: true,
  },
  {
    subject: 'Wrong account number',
    question: 'I think I mistyped the last digit of the account. Can it be stopped?',
    answer:
      'The bank sent it back because the account does not exist. The whole sum, fee included, is in your wallet again.',
    isAboutTransfer: true,
  },
  {
    subject: 'Which papers do you need?',
    question: 'My check asks for a proof of address. Is a phone bill from March enough?',
    answer:
      'It has to be from the last three months. A bank statement or a tax letter is fine too.',
    thanks: 'Uploaded a new one.',
  },
  {
    subject: 'Card was declined',
    question: 'My card works everywhere else. Why not here?',
    answer:
      'Your bank declined it and does not tell us why. A bank transfer to your own reference always works.',
  },
  {
    subject: 'Change my phone number',
    question: 'I have a new number since last week, how do I change it?',
    answer: 'Under Account, Profile. The old one is replaced at once.',
    thanks: 'Found it!',
  },
  {
    subject: 'Higher limits',
    question: 'I want to buy a car abroad for about 18,000 euros. My limit is too low for that.',
    answer:
      'With a proof of address your limits rise. Please add it under Verification; it takes a few minutes.',
  },
  {
    subject: 'Receipt for my accountant',
    question: 'Can I have a document for each payment that I made to my supplier?',
    answer: 'Open the payment and choose the receipt; the statement of a month has all of them.',
    isAboutTransfer: true,
  },
  {
    subject: 'Exchange rate of yesterday',
    question: 'The rate that I was shown in the morning was better than the one I got. Why?',
    answer:
      'A quote holds for thirty minutes. Yours had expired, so the next one was priced at the rate of that moment.',
    isAboutTransfer: true,
  },
]

/** What staff write down for each other. */
export const staffNotes: readonly string[] = [
  'Called from the number that we have. Answered all questions without hesitation.',
  'Travels until the end of the month, expects payments from abroad.',
  'Asked for a higher limit; explained which papers are needed.',
  'Sends to the same family every month. Nothing unusual.',
  'Prefers to be written to rather than called.',
]
