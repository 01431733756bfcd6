'use client'
import type {
  BankDetails,
  PayeeCheckView,
  RecipientView,
} from '@corridor/domain/beneficiaries/contract'
import type { Id } from '@corridor/kernel/ids'
import { useLocale, useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { type FieldErrors, problemsOf } from './field-rules.ts'
import { type BankFieldsStart, useBankFields } from './use-bank-fields.ts'

export type BankStart = BankFieldsStart & {
  nickname?: string
  /** The recipient that this one takes the place of. */
  replaces?: Id<'rcp'>
}

/**
 * A bank account being added: the form comes from the server, the bank is asked whether the name is right, and
 * only then is it saved.
 */
export function useBankForm(start: BankStart, onSaved: (recipient: RecipientView) => void) {
  const words = useWords('web.recipients')
  const fieldWords = useWords('fields')
  const locale = useLocale()
  const api = useApi()
  const [nickname, setNickname] = useState(start.nickname ?? '')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<unknown>(null)
  const [payee, setPayee] = useState<PayeeCheckView | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const formRef = useRef<HTMLFormElement>(null)
  const check = useMutation(api.recipients.checkPayee.mutationOptions())
  const saveAccount = useSaveAccount(start.replaces)
  const { details, ...fields } = useBankFields(start, (edited) => {
    setPayee(null)
    setFailure(null)
    setErrors((now) => {
      if (edited === undefined) return {}
      const { [edited]: _, ...others } = now
      return others
    })
  })

  useFocusOnError(formRef, errors)

  async function save(bank: BankDetails) {
    onSaved(await saveAccount({ ...bank, nickname: nickname.trim() || undefined }))
  }
  /** Asks the bank, and saves when it says yes; `isSure`: saves whatever the bank said. */
  async function submit(isSure = false) {
    const bank = details()
    const { method, values, holderName, type } = fields
    const found = method
      ? problemsOf(method, values, holderName, type, { words, fields: fieldWords, locale })
      : {}
    setErrors(found)
    if (!bank || isBusy || Object.keys(found).length > 0) return
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
    ...fields,
    formRef,
    nickname,
    setNickname,
    errors,
    failure,
    payee,
    isBusy,
    submit,
    /** The name as the bank has it, which the customer took over: nothing is left to ask. */
    takeName(name: string) {
      fields.setHolderName(name)
      setPayee({ outcome: 'match', name })
    },
  }
}

/** Saves an account as a new recipient, or in the place of one. */
function useSaveAccount(replaces: Id<'rcp'> | undefined) {
  const api = useApi()
  const create = useMutation(api.recipients.create.mutationOptions())
  const replace = useMutation(api.recipients.replace.mutationOptions())
  return (account: BankDetails & { nickname?: string }): Promise<RecipientView> =>
    replaces
      ? replace.mutateAsync({ ...account, recipientId: replaces })
      : create.mutateAsync({ ...account, kind: 'bank' })
}

/** Brings whoever has to correct something to the first field of it. */
function useFocusOnError(formRef: RefObject<HTMLFormElement | null>, errors: FieldErrors) {
  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [formRef, errors])
}
