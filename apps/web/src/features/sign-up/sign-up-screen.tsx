'use client'
import { TextLink } from '@corridor/ui/link'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { AccountStep } from './account-step.tsx'
import { CheckMailStep } from './check-mail-step.tsx'
import { PersonStep } from './person-step.tsx'
import { useRegistration } from './use-registration.ts'

/** Opening an account: how to reach and recognise you, then who you are; then the letter box. */
export function SignUpScreen() {
  const registration = useRegistration()
  const { step, form } = registration
  if (step === 'done') {
    return <CheckMailStep email={form.values.email.trim()} onBack={registration.goToStart} />
  }
  const isFirst = step === 'account'
  return (
    <AuthFrame
      title={isFirst ? 'Open an account' : 'About you'}
      description={
        isFirst
          ? 'Step 1 of 2. It takes a few minutes and costs nothing.'
          : 'Step 2 of 2. Write your name as it is in your passport or identity card.'
      }
      footer={
        isFirst ? (
          <>
            Already with us? <TextLink href="/sign-in">Sign in</TextLink>
          </>
        ) : undefined
      }
    >
      {isFirst ? (
        <AccountStep form={form} onNext={registration.goOn} />
      ) : (
        <PersonStep registration={registration} />
      )}
    </AuthFrame>
  )
}
