import { demoPassword } from '../scenarios/people.ts'

/** The customer of the invented past who can sign in: somebody who has used everything for a year. */
export const regular = {
  label: 'customer, with a year of history',
  email: 'beatriz@corridor.example',
  handle: 'beatriz_ac',
  country: 'PT',
  firstName: 'Beatriz',
  lastName: 'Almeida Carvalho',
  birthDate: '1988-05-17',
  city: 'Lisboa',
  password: demoPassword,
} as const
