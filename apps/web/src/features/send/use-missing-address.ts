'use client'
import type { FieldView } from '@corridor/domain/beneficiaries/contract'
import type { Id } from '@corridor/kernel/ids'
import { useLocale, useWords } from '@corridor/words/react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { type FieldErrors, fieldProblem } from '../recipients/field-rules.ts'

/** The address of a recipient being completed: its fields come from the server, and what was typed before stays. */
export function useMissingAddress(about: {
  recipientId: Id<'rcp'>
  fields: readonly FieldView[]
  onCompleted: (recipientId: Id<'rcp'>) => void
}) {
  const { recipientId } = about
  const api = useApi()
  const words = useWords('web.recipients')
  const fieldWords = useWords('fields')
  const locale = useLocale()
  const [values, setValues] = useState<Record<string, string>>({})
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<unknown>(null)
  const formRef = useRef<HTMLFormElement>(null)
  const complete = useMutation(api.recipients.complete.mutationOptions())
  // some countries ask for a state as well
  const { addressCountry } = values
  const asked = useQuery(
    api.recipients.missingAddress.queryOptions(
      addressCountry ? { recipientId, values: { addressCountry } } : { recipientId },
      { placeholderData: keepPreviousData },
    ),
  )
  const fields = asked.data?.fields ?? about.fields

  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  async function submit() {
    if (complete.isPending) return
    const telling = { words, fields: fieldWords, locale }
    const found = fields.flatMap((field) => {
      const problem = fieldProblem(field, values[field.key] ?? '', telling)
      return problem ? [[field.key, problem] as const] : []
    })
    setErrors(Object.fromEntries(found))
    setFailure(null)
    if (found.length > 0) return
    const wanted = new Set(fields.map(({ key }) => key))
    const typed = Object.entries(values).filter(([key, value]) => wanted.has(key) && value.trim())
    try {
      const completed = await complete.mutateAsync({
        recipientId,
        address: Object.fromEntries(typed),
      })
      about.onCompleted(completed.recipientId)
    } catch (cause) {
      const error = apiErrorOf(cause)
      if (error.code === 'beneficiaries.invalid-details') setErrors(error.details)
      else setFailure(cause)
    }
  }
  return {
    fields,
    values,
    errors,
    failure,
    formRef,
    isBusy: complete.isPending || complete.isSuccess,
    submit,
    setField(key: string, value: string) {
      setValues((now) => ({ ...now, [key]: value }))
      setErrors(({ [key]: _, ...others }) => others)
    },
  }
}
