'use client'
import { recoveryPersonInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { Checkbox } from '@corridor/ui/checkbox'
import { Field, FieldGroup } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { RadioCards } from '@corridor/ui/radio-cards'
import { TextInput } from '@corridor/ui/text-input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '../../shell/form-error.tsx'
import { useForm } from '../../shell/use-form.ts'
import { useApi } from '../../trpc/client.ts'
import { DocumentSideDrop } from '../verify-identity/document-side.tsx'
import type { SentFile } from '../verify-identity/use-upload.ts'
import { identityDocuments } from '../verify-identity/words.ts'

type Props = { token: string; triesLeft: number; onHandedIn: () => void }
const firstTries = 3
const wholeName = recoveryPersonInput.extend({
  firstName: recoveryPersonInput.shape.firstName.min(
    1,
    'Write your first name, or tick that you have one name only.',
  ),
})

/** Who you are, and a document that shows it. */
export function ProofForm({ token, triesLeft, onHandedIn }: Props) {
  const form = useForm({ firstName: '', lastName: '', birthDate: '' })
  const [hasOneName, setHasOneName] = useState(false)
  const [kind, setKind] = useState('')
  const [sent, setSent] = useState<Readonly<Record<string, SentFile>>>({})
  const [isAsked, setIsAsked] = useState(false)
  const prove = useMutation(
    useApi().recovery.prove.mutationOptions({ onSuccess: () => onHandedIn() }),
  )
  const words = identityDocuments.find((one) => one.kind === kind)
  const isWhole = words?.sides.every((side) => sent[`${words.kind}-${side}`]) ?? false

  function submit() {
    setIsAsked(true)
    const person = hasOneName
      ? form.check(recoveryPersonInput, { ...form.values, firstName: '' })
      : form.check(wholeName)
    if (person && isWhole) prove.mutate({ token, ...person })
  }

  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(submit)}
      className="flex flex-col gap-card"
    >
      {triesLeft < firstTries && (
        <Notice meaning="caution">
          Your documents did not show who you are.{' '}
          {triesLeft === 1 ? 'You can send them once more.' : `${triesLeft} tries are left.`}
        </Notice>
      )}
      <FormError error={prove.error} />
      {!hasOneName && (
        <Field label="First name" isRequired error={form.errors.firstName}>
          <TextInput {...form.field('firstName')} dir="auto" autoComplete="given-name" />
        </Field>
      )}
      <Field label={hasOneName ? 'Name' : 'Last name'} isRequired error={form.errors.lastName}>
        <TextInput
          {...form.field('lastName')}
          dir="auto"
          autoComplete={hasOneName ? 'name' : 'family-name'}
        />
      </Field>
      <Checkbox label="I have one name only" checked={hasOneName} onCheckedChange={setHasOneName} />
      <Field label="Date of birth" isRequired error={form.errors.birthDate}>
        <TextInput {...form.field('birthDate')} type="date" autoComplete="bday" />
      </Field>
      <FieldGroup
        label="Which document?"
        error={isAsked && !words ? 'Choose a document.' : undefined}
      >
        <RadioCards
          label="Which document?"
          options={identityDocuments.map((one) => ({
            value: one.kind,
            title: one.title,
            description: one.description,
          }))}
          value={kind}
          onValueChange={setKind}
        />
      </FieldGroup>
      {words?.sides.map((side) => (
        <DocumentSideDrop
          key={`${words.kind}-${side}`}
          words={words}
          side={side}
          uploaded={sent[`${words.kind}-${side}`]}
          recoveryToken={token}
          onDone={async (file) => setSent((now) => ({ ...now, [`${words.kind}-${side}`]: file }))}
        />
      ))}
      {isAsked && words && !isWhole && (
        <Notice meaning="caution" isLive>
          {words.sides.length > 1 ? 'Both sides are needed.' : 'Add the document first.'}
        </Notice>
      )}
      <Button type="submit" width="full" isBusy={prove.isPending} busyLabel="Handing in…">
        Hand in for checking
      </Button>
    </form>
  )
}
