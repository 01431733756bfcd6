'use client'
import { recoveryPersonInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { Checkbox } from '@corridor/ui/checkbox'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useApi } from '../../trpc/client.ts'
import { DocumentKinds } from '../verify-identity/document-kinds.tsx'
import { DocumentSideDrop } from '../verify-identity/document-side.tsx'
import { identityDocuments } from '../verify-identity/documents.ts'
import type { SentFile } from '../verify-identity/use-upload.ts'

type Props = { token: string; triesLeft: number; onHandedIn: () => void }
const firstTries = 3

/** Who you are, and a document that shows it. */
export function ProofForm({ token, triesLeft, onHandedIn }: Props) {
  const words = useWords('web.recover-totp')
  const form = useForm({ firstName: '', lastName: '', birthDate: '' })
  const [hasOneName, setHasOneName] = useState(false)
  const [kind, setKind] = useState('')
  const [sent, setSent] = useState<Readonly<Record<string, SentFile>>>({})
  const [isAsked, setIsAsked] = useState(false)
  const prove = useMutation(
    useApi().recovery.prove.mutationOptions({ onSuccess: () => onHandedIn() }),
  )
  const document = identityDocuments.find((one) => one.kind === kind)
  const isWhole = document?.sides.every((side) => sent[`${document.kind}-${side}`]) ?? false

  function submit() {
    setIsAsked(true)
    const { firstName } = recoveryPersonInput.shape
    const wholeName = recoveryPersonInput.extend({
      firstName: firstName.min(1, words('first-name-missing')),
    })
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
        <Notice meaning="caution">{words('tries-left', { tries: triesLeft })}</Notice>
      )}
      <FormError error={prove.error} />
      {!hasOneName && (
        <Field label={words('first-name')} isRequired error={form.errors.firstName}>
          <TextInput {...form.field('firstName')} dir="auto" autoComplete="given-name" />
        </Field>
      )}
      <Field
        label={hasOneName ? words('one-name') : words('last-name')}
        isRequired
        error={form.errors.lastName}
      >
        <TextInput
          {...form.field('lastName')}
          dir="auto"
          autoComplete={hasOneName ? 'name' : 'family-name'}
        />
      </Field>
      <Checkbox
        label={words('has-one-name')}
        checked={hasOneName}
        onCheckedChange={setHasOneName}
      />
      <Field label={words('birth-date')} isRequired error={form.errors.birthDate}>
        <TextInput {...form.field('birthDate')} type="date" autoComplete="bday" />
      </Field>
      <DocumentKinds value={kind} onChoose={setKind} isAsked={isAsked} />
      {document?.sides.map((side) => (
        <DocumentSideDrop
          key={`${document.kind}-${side}`}
          document={document}
          side={side}
          uploaded={sent[`${document.kind}-${side}`]}
          recoveryToken={token}
          onDone={async (file) =>
            setSent((now) => ({ ...now, [`${document.kind}-${side}`]: file }))
          }
        />
      ))}
      {isAsked && document && !isWhole && (
        <Notice meaning="caution" isLive>
          {document.sides.length > 1 ? words('both-sides-needed') : words('file-needed')}
        </Notice>
      )}
      <Button type="submit" width="full" isBusy={prove.isPending} busyLabel={words('busy')}>
        {words('submit')}
      </Button>
    </form>
  )
}
