'use client'
import { updateProfileInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { Field } from '@corridor/ui/field'
import { TextInput } from '@corridor/ui/text-input'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type Key = 'phone' | 'handle' | 'preferredCurrency'

const fieldOfCode: Readonly<Record<string, Key>> = {
  'identity.phone-invalid': 'phone',
  'identity.phone-taken': 'phone',
  'identity.handle-invalid': 'handle',
  'identity.handle-reserved': 'handle',
  'identity.handle-taken': 'handle',
  'identity.currency-not-offered': 'preferredCurrency',
}

/** Phone, handle and the currency in which the total is shown. */
export function ProfileForm({ profile }: { profile: ApiOutputs['identity']['getProfile'] }) {
  const words = useWords('web.settings')
  const api = useApi()
  const queryClient = useQueryClient()
  const form = useForm<Key>({
    phone: profile.phone ?? '',
    handle: profile.handle,
    preferredCurrency: profile.preferredCurrency ?? '',
  })
  const update = useMutation(
    api.identity.updateProfile.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        toast.success(words('saved'))
      },
      onError: (error) => {
        const { code, message, details } = apiErrorOf(error)
        const key = fieldOfCode[code]
        if (key) form.showErrors({ [key]: message })
        else form.showDetails(details)
      },
    }),
  )
  const handle = form.field('handle')
  const isExplained = Object.keys(form.errors).length > 0

  function submit() {
    const { preferredCurrency, phone, handle } = form.values
    const chosen = preferredCurrency ? { preferredCurrency } : {}
    // a number is given when somebody wants to be found by it, and is not taken back here
    const given = phone.trim() || profile.phone ? { phone } : {}
    const input = form.check(updateProfileInput, { handle, ...given, ...chosen })
    if (input) update.mutate(input)
  }

  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(submit)}
      className="flex flex-col gap-card"
    >
      {!isExplained && <FormError error={update.error} />}
      <Field
        label={words('phone')}
        isRequired={profile.phone !== null}
        isOptional={profile.phone === null}
        hint={words('phone-hint')}
        error={form.errors.phone}
      >
        <TextInput {...form.field('phone')} type="tel" autoComplete="tel" />
      </Field>
      <Field
        label={words('handle')}
        isRequired
        hint={words('handle-hint')}
        error={form.errors.handle}
      >
        <TextInput
          {...handle}
          onValueChange={(text) => handle.onValueChange(text.toLowerCase().replace(/^@/, ''))}
          before="@"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field
        label={words('currency')}
        hint={words('currency-hint')}
        error={form.errors.preferredCurrency}
      >
        <CurrencySelect {...form.field('preferredCurrency')} />
      </Field>
      <Button
        type="submit"
        className="sm:self-start"
        isBusy={update.isPending}
        busyLabel={words('saving')}
      >
        {words('save')}
      </Button>
    </form>
  )
}
