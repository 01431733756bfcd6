import { brand } from '@corridor/kernel/brand'

export const landing = {
  title: `${brand.name}: money across borders, every fee shown`,
  'site-description':
    'Hold, send and convert money in many currencies, at the mid-market rate with every fee shown.',
  'app-description': 'Hold, send and convert money in many currencies.',
  'app-send': 'Send money',
  'app-activity': 'Activity',
  headline: 'Money across borders, at the real rate',
  'headline-detail':
    'Hold, convert and send money in {count, plural, one {# currency} other {# currencies}}. You get the mid-market rate and see our fee before you confirm.',
  'open-account': 'Open an account',
  'sign-in': 'Sign in',
  reasons: 'What you can count on',
  'reason-rate': 'The mid-market rate',
  'reason-rate-detail':
    'The rate that banks use among themselves, with its source and date on every quote. No margin in it.',
  'reason-fee': 'One fee, in view',
  'reason-fee-detail':
    'A share and a fixed part, shown before you confirm. If a payment comes back, the fee comes back too.',
  'reason-quote': 'A rate that holds',
  'reason-quote-detail':
    'Your quote is locked for 30 minutes. What you confirm is what happens, to the cent.',
  'reason-wallets': 'A wallet per currency',
  'reason-wallets-detail':
    'Open them as you need them, add money by bank transfer or card, convert between them.',
  'reason-tracker': 'Every step, dated',
  'reason-tracker-detail':
    'Each transfer has a tracker: set up, taken, sent, delivered. It moves while you look.',
  'reason-ways': 'To banks and to people',
  'reason-ways-detail':
    'Pay out to a bank account abroad, or to a handle, e-mail or phone number in seconds.',
  steps: 'How it works',
  'step-account': 'Open an account',
  'step-account-detail': 'Your e-mail address and your name. It takes a minute.',
  'step-identity': 'Confirm who you are',
  'step-identity-detail': 'A photo of your passport, identity card or licence.',
  'step-money': 'Add money',
  'step-money-detail': 'By bank transfer under your own reference, or by card.',
  'step-send': 'Send it',
  'step-send-detail': 'See the price, confirm, and watch it arrive.',
  calculator: 'Calculator',
  'you-send': 'You send',
  'you-send-currency': 'Currency you send',
  'they-get': 'They get',
  'they-get-currency': 'Currency they get',
  'try-again': 'Try again',
  'our-fee': 'Our fee',
  'fee-parts': '{percent, number, ::.00###} % and a fixed part',
  converted: 'We convert',
  'to-bank': 'To a bank account',
  'to-customer': `To another ${brand.name} customer`,
  'write-amount': 'Write an amount to see fee, rate and time.',
} as const
