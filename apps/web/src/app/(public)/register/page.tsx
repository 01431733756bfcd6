import { offeredCountries } from '@corridor/domain/identity/contract'
import { headers } from 'next/headers'
import { countryOfLanguages } from '../../../features/sign-up/country-of-languages.ts'
import { SignUpScreen } from '../../../features/sign-up/sign-up-screen.tsx'
import { pageWords, Words } from '../../../page/page-words.tsx'
import { leaveIfSignedIn } from '../../../page/require-session.ts'

export async function generateMetadata() {
  return { title: (await pageWords('web.sign-up'))('title') }
}

export default async function RegisterPage() {
  await leaveIfSignedIn()
  const languages = (await headers()).get('accept-language')
  return (
    <Words rooms={['web.sign-up']}>
      <SignUpScreen country={countryOfLanguages(languages, offeredCountries)} />
    </Words>
  )
}
