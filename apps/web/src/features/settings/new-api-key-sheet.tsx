'use client'
import { type ApiScope, apiScopes, createApiKeyInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { Checkbox } from '@corridor/ui/checkbox'
import { CopyId } from '@corridor/ui/copy-id'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Field, FieldGroup } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { Sheet } from '@corridor/ui/sheet'
import { TextInput } from '@corridor/ui/text-input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '../../shell/form-error.tsx'
import { useForm } from '../../shell/use-form.ts'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { scopeWords } from './scope-words.ts'

const formId = 'new-api-key'

/** A new key: name and rights, then its secret, once. */
export function NewApiKeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const api = useApi()
  const queryClient = useQueryClient()
  const create = useMutation(
    api.identity.createApiKey.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.identity.listApiKeys.queryFilter()),
    }),
  )

  function close() {
    create.reset()
    onClose()
  }

  if (create.data) {
    return (
      <Sheet
        isOpen={isOpen}
        onOpenChange={close}
        title="Your new key"
        footer={
          <Button size="small" onClick={close}>
            I have kept the secret
          </Button>
        }
      >
        <Secret apiKey={create.data} />
      </Sheet>
    )
  }
  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={close}
      title="New API key"
      description="Give it only what the program needs."
      footer={
        <Button
          type="submit"
          form={formId}
          size="small"
          isBusy={create.isPending}
          busyLabel="Making the key…"
        >
          Make the key
        </Button>
      }
    >
      <KeyForm error={create.error} onCreate={create.mutate} />
    </Sheet>
  )
}

type NewKey = { label: string; scopes: ApiScope[] }

function KeyForm({ error, onCreate }: { error: unknown; onCreate: (key: NewKey) => void }) {
  const form = useForm({ label: '', scopes: '' })
  const [scopes, setScopes] = useState<readonly ApiScope[]>([])
  const isLimit = error && apiErrorOf(error).code === 'identity.api-key-limit'

  function submit() {
    const input = form.check(createApiKeyInput, { label: form.values.label, scopes: [...scopes] })
    if (input) onCreate(input)
  }

  return (
    <form
      id={formId}
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(submit)}
      className="flex flex-col gap-card"
    >
      {isLimit ? (
        <Notice meaning="caution" isLive>
          {apiErrorOf(error).message}
        </Notice>
      ) : (
        <FormError error={error} />
      )}
      <Field
        label="Name"
        isRequired
        hint="So that you know it again: Bookkeeping, Home server."
        error={form.errors.label}
      >
        <TextInput {...form.field('label')} autoComplete="off" maxLength={60} />
      </Field>
      <FieldGroup label="What it may do" error={form.errors.scopes}>
        {apiScopes.map((scope) => (
          <Checkbox
            key={scope}
            label={scopeWords[scope]}
            description={<span className="font-mono text-caption">{scope}</span>}
            checked={scopes.includes(scope)}
            onCheckedChange={(isOn) => {
              form.showErrors({})
              setScopes(isOn ? [...scopes, scope] : scopes.filter((one) => one !== scope))
            }}
          />
        ))}
      </FieldGroup>
    </form>
  )
}

function Secret({ apiKey }: { apiKey: ApiOutputs['identity']['createApiKey'] }) {
  return (
    <div className="flex flex-col gap-card">
      <Notice meaning="caution" title="Copy the secret now" isLive>
        We show it only this once and cannot show it again.
      </Notice>
      <DefinitionList
        layout="grid"
        className="grid-cols-1 lg:grid-cols-1"
        items={[
          { term: 'Client id', value: <CopyId value={apiKey.clientId} label="client id" /> },
          {
            term: 'Client secret',
            value: <CopyId value={apiKey.clientSecret} label="client secret" />,
          },
        ]}
      />
    </div>
  )
}
