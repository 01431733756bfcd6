'use client'
import type {
  BankDetails,
  PayeeCheckView,
  RecipientView,
} from '@corridor/domain/beneficiaries/contract'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { useQuery } from '@corridor/ui/use-query'
import { keepPreviousData, useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSettled } from '../../shell/use-settled.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { type FieldErrors, problemsOf } from './field-rules.ts'

export type BankStart = {
  currency: CurrencyCode
  country?: string
  method?: string
  holderName?: string
  nickname?: string
  /** The recipient that this one takes the place of. */
  replaces?: Id<'rcp'>
}

/**
 * A bank account being added: the form comes from the server, the bank is asked whether the name is right, and
 * only then is it saved.
 */
export function useBankForm(start: BankStart, onSaved: (recipient: RecipientView) => void) {
  const api = useApi()
  const [currency, setCurrency] = useState(start.currency)
  const [country, setCountry] = useState(start.country)
  const [methodType, setMethodType] = useState(start.method)
  const [values, setValues] = useState<Record<string, string>>({})
  const [holderName, setHolderName] = useState(start.holderName ?? '')
  const [nickname, setNickname] = useState(start.nickname ?? '')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<unknown>(null)
  const [payee, setPayee] = useState<PayeeCheckView | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const formRef = useRef<HTMLFormElement>(null)

  const requirements = useRequirements({ currency, country, values })
  const methods = requirements.data?.methods ?? []
  const method = methods.find(({ type }) => type === methodType) ?? methods[0]
  const check = useMutation(api.recipients.checkPayee.mutationOptions())
  const create = useMutation(api.recipients.create.mutationOptions())
  const replace = useMutation(api.recipients.replace.mutationOptions())

  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  function edited(key: string) {
    setPayee(null)
    setFailure(null)
    setErrors(({ [key]: _, ...others }) => others)
  }
  function details(): BankDetails | null {
    if (!method) return null
    const found = problemsOf(method, values, holderName)
    setErrors(found)
    if (Object.keys(found).length > 0) return null
    const asked = new Set(method.fields.map(({ key }) => key))
    const fields = Object.fromEntries(Object.entries(values).filter(([key]) => asked.has(key)))
    const place = country ?? method.countries[0] ?? ''
    return { currency, country: place, method: method.type, fields, holderName: holderName.trim() }
  }
  async function save(bank: BankDetails) {
    const input = { ...bank, nickname: nickname.trim() || undefined }
    const { replaces } = start
    onSaved(
      replaces
        ? await replace.mutateAsync({ ...input, recipientId: replaces })
        : await create.mutateAsync({ ...input, kind: 'bank' }),
    )
  }
  /** Asks the bank, and saves when it says yes; `isSure`: saves whatever the bank said. */
  async function submit(isSure = false) {
    const bank = details()
    if (!bank || isBusy) return
    setIsBusy(true)
    setFailure(null)
    try {
      const answer = isSure ? null : await check.mutateAsync(bank)
      setPayee(answer ?? payee)
      if (isSure || answer?.outcome === 'match') await save(bank)
    } catch (cause) {
      const error = apiErrorOf(cause)
      if (error.code === 'beneficiaries.invalid-details') setErrors(error.details)
      else setFailure(cause)
    } finally {
      setIsBusy(false)
    }
  }
  return {
    formRef,
    currency,
    country: country ?? (method?.countries.length === 1 ? method.countries[0] : undefined),
    methods,
    method,
    requirements,
    values,
    holderName,
    nickname,
    errors,
    failure,
    payee,
    isBusy,
    submit,
    setNickname,
    chooseCurrency(code: string) {
      if (!isCurrency(code)) return
      setCurrency(code)
      setCountry(undefined)
      setMethodType(undefined)
      setValues({})
      setErrors({})
      edited('')
    },
    chooseMethod(type: string) {
      setMethodType(type)
      setErrors({})
      edited('')
    },
    setField(key: string, value: string) {
      setValues((now) => ({ ...now, [key]: value }))
      edited(key)
    },
    setHolderName(name: string) {
      setHolderName(name)
      edited('holderName')
    },
    /** The name as the bank has it, which the customer took over: nothing is left to ask. */
    takeName(name: string) {
      setHolderName(name)
      edited('holderName')
      setPayee({ outcome: 'match', name })
    },
  }
}

/** The form's data; asked again when an answer that others hang on was given. */
function useRequirements(about: {
  currency: CurrencyCode
  country: string | undefined
  values: Readonly<Record<string, string>>
}) {
  const api = useApi()
  const [keys, setKeys] = useState<readonly string[]>([])
  const telling = Object.fromEntries(
    keys.flatMap((key) => (about.values[key] ? [[key, about.values[key]]] : [])),
  )
  const settled = useSettled(telling, JSON.stringify(telling), 150).value
  const query = useQuery(
    api.recipients.requirements.queryOptions(
      { currency: about.currency, country: about.country, values: settled },
      { placeholderData: keepPreviousData, staleTime: 300_000 },
    ),
  )
  const wanted = (query.data?.methods ?? [])
    .flatMap((method) => method.fields)
    .filter((field) => field.refreshOnChange)
    .map((field) => field.key)
  const isNew = wanted.some((key) => !keys.includes(key))
  useEffect(() => {
    if (isNew) setKeys(wanted)
  })
  return query
}
