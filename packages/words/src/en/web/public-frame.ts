import { brand } from '@corridor/kernel/brand'

export const publicFrame = {
  account: 'Account',
  'sign-in': 'Sign in',
  'open-account': 'Open an account',
  'open-source': `${brand.name} is open source under Apache-2.0.`,
  footer: 'Footer',
  rates: 'Rates',
  terms: 'Terms',
  language: 'Language: {language}',
  'language-chosen': 'chosen',
} as const
