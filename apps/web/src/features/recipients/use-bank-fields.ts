'use client'
import type { BankDetails, RecipientType } from '@corridor/domain/beneficiaries/contract'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { sepaMembers } from '@corridor/kernel/sepa'
import { bareIbanText } from '@corridor/kernel/typed-text'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSettled } from '../../forms/use-settled.ts'
import { useApi } from '../../trpc/client.ts'

export type BankFieldsStart = {
  currency: CurrencyCode
  country?: string
  method?: string
  holderName?: string
  type?: RecipientType
}

/**
 * What is typed about a bank account, in the form that the server describes. `onEdit` hears which field it was, or
 * nothing when the whole form changed.
 */
export function useBankFields(start: BankFieldsStart, onEdit: (key?: string) => void) {
  const [currency, setCurrency] = useState(start.currency)
  const [country, setCountry] = useState(start.country)
  const [methodType, setMethodType] = useState(start.method)
  const [type, setType] = useState<RecipientType>(start.type ?? 'person')
  const [values, setValues] = useState<Record<string, string>>({})
  const [holderName, setName] = useState(start.holderName ?? '')
  const place = accountPlace(currency, values.iban ?? '') ?? country
  const requirements = useRequirements({ currency, country: place, type, values })
  const methods = requirements.data?.methods ?? []
  const method = methods.find(({ type }) => type === methodType) ?? methods[0]
  return {
    type,
    currency,
    country: country ?? (method?.countries.length === 1 ? method.countries[0] : undefined),
    methods,
    method,
    requirements,
    values,
    holderName,
    chooseCurrency(code: string) {
      if (!isCurrency(code)) return
      setCurrency(code)
      setCountry(undefined)
      setMethodType(undefined)
      setValues({})
      onEdit()
    },
    chooseType(wanted: RecipientType) {
      setType(wanted)
      onEdit()
    },
    chooseMethod(wanted: string) {
      setMethodType(wanted)
      onEdit()
    },
    setField(key: string, value: string) {
      setValues((now) => ({ ...now, [key]: value }))
      onEdit(key)
    },
    setHolderName(name: string) {
      setName(name)
      onEdit('holderName')
    },
    /** The account as the contract takes it; only the fields that this method asks for. */
    details(): BankDetails | null {
      if (!method) return null
      const asked = new Set(method.fields.map(({ key }) => key))
      const fields = Object.fromEntries(Object.entries(values).filter(([key]) => asked.has(key)))
      const place = country ?? method.countries[0] ?? ''
      const name = holderName.trim()
      return { currency, country: place, method: method.type, fields, holderName: name, type }
    },
  }
}

/**
 * The country of a euro account by its IBAN, where that asks for more: outside of the European Economic Area. The server is
 * told the country alone, for what is typed in a query may be kept on its way.
 */
function accountPlace(currency: CurrencyCode, iban: string): string | undefined {
  const country = bareIbanText(iban).slice(0, 2)
  const isOutside = sepaMembers[country]?.area === 'outside-eea'
  return currency === 'EUR' && isOutside ? country : undefined
}

/** The form's data; asked again when an answer that others hang on was given. */
function useRequirements(about: {
  currency: CurrencyCode
  country: string | undefined
  type: RecipientType
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
      { currency: about.currency, country: about.country, type: about.type, values: settled },
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
