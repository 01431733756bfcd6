import { offeredCountries } from '@corridor/domain/identity/contract'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { countryOfLanguages } from '../../../features/sign-up/country-of-languages.ts'
import { SignUpScreen } from '../../../features/sign-up/sign-up-screen.tsx'
import { leaveIfSignedIn } from '../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Open an account' }

export default async function RegisterPage() {
  await leaveIfSignedIn()
  const languages = (await headers()).get('accept-language')
  return <SignUpScreen country={countryOfLanguages(languages, offeredCountries)} />
}
