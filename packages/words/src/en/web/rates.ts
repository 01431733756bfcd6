export const rates = {
  title: 'Exchange rates',
  'page-description':
    'Mid-market rates with their source and date, and what sending costs at them.',
  detail:
    'The mid-market rate: the one between the buy and the sell rates of banks. We add nothing to it.',
  from: 'From',
  to: 'To',
  swap: 'Swap the currencies',
  'same-currency': 'Choose two different currencies',
  'same-currency-detail': '1 {currency} is 1 {currency}.',
  'loading-rate': 'Looking at the rate',
  'loading-history': 'Getting the history',
  indicative: 'Indicative',
  'indicative-detail':
    'No published source has this pair. The rate is set by hand and stands as of {day}.',
  'demo-day': 'This demo uses the published rates of {day}.',
  period: 'Period',
  'period-30': '30 days',
  'period-365': '1 year',
  cost: 'What it costs',
  'you-send': 'You send',
  'recipient-gets': 'Recipient gets',
  'send-money': 'Send money',
  'open-account': 'Open an account',
} as const
